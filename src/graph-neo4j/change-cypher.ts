import type { ChangeSet, LinkPut, NodePut } from '../graph/change-set.js';
import { KINDS, type Kind, type KindName, LINKS, type Link, type LinkName } from '../model/model.js';
import { matchById } from './match-cypher.js';
import { propertiesOf, type Row, statementsFor } from './rows.js';
import type { Statement } from './statement.js';

/**
 * What a change set does, as statements to run in this order. A kind or a link has one text, whatever the change, so
 * that the database plans it once.
 */
export function changeStatements({ unlink, remove, put, link }: ChangeSet): readonly Statement[] {
  return [
    ...statementsFor(unlink, (one) => one.link, unlinkText, endsRow),
    ...statementsFor(
      remove,
      (one) => one.kind,
      removeText,
      ({ id }) => ({ id }),
    ),
    ...statementsFor(put, (one) => one.kind, putText, nodeRow),
    ...statementsFor(link, (one) => one.link, linkText, linkRow),
  ];
}

const matchEnds = ({ from, to }: Link): string =>
  `${matchById('a', from, '= row.from')} ${matchById('b', to, '= row.to')}`;

/** Only with both ends given from outside does the database look from the end that has fewer links. */
function unlinkText(name: LinkName): string {
  const link: Link = LINKS[name];
  const distinct = link.distinct === undefined ? '' : ` WHERE r.${link.distinct} = row.distinct`;
  return `UNWIND $rows AS row ${matchEnds(link)} CALL (row, a, b) { MATCH (a)-[r:${name}]->(b)${distinct} DELETE r }`;
}

const removeText = (kind: KindName): string => `UNWIND $rows AS row ${matchById('n', kind, '= row.id')} DELETE n`;

function putText(name: KindName): string {
  const { variants }: Kind = KINDS[name];
  const label = variants === undefined ? '' : ` REMOVE n:${variants.join(':')} SET n:$(row.kind)`;
  return `UNWIND $rows AS row MERGE (n:${name} {id: row.id}) SET n = row${label}`;
}

const linkText = (name: LinkName): string =>
  `UNWIND $rows AS row ${matchEnds(LINKS[name])} CREATE (a)-[r:${name}]->(b) SET r = row.properties`;

const nodeRow = ({ kind, node }: NodePut): Row => propertiesOf(KINDS[kind].attributes, node);

function endsRow({ link: name, from, to, attributes }: LinkPut): Row {
  const { distinct }: Link = LINKS[name];
  return { from, to, ...(distinct === undefined ? {} : { distinct: attributes[distinct] ?? null }) };
}

function linkRow({ link: name, from, to, attributes }: LinkPut): Row {
  const link: Link = LINKS[name];
  const ids = { [link.out.id]: from, [link.in.id]: to };
  return { from, to, properties: { ...propertiesOf(link.attributes, attributes), ...ids } };
}
