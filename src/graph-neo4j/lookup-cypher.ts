import { type AttributeType, KINDS, type Kind, type KindName, LINKS, type Link, sideNamed } from '../model/model.js';
import { matchById, patternOf } from './match-cypher.js';
import type { Statement } from './statement.js';

const mapOf = (variable: string, attributes: Readonly<Record<string, AttributeType>>): string =>
  `{${Object.keys(attributes)
    .map((name) => `${name}: ${variable}.${name}`)
    .join(', ')}}`;

/** Rows of `node`: those of a kind with one of the values. */
export function findStatement(name: KindName, attribute: string, values: readonly string[]): Statement {
  const kind: Kind = KINDS[name];
  if (attribute !== 'id' && !kind.lookups?.includes(attribute)) {
    throw new Error(`Expected an attribute by which ${name} is looked up, got "${attribute}".`);
  }
  const match = `MATCH (n:${name}) USING INDEX SEEK n:${name}(${attribute}) WHERE n.${attribute} IN $values`;
  return { text: `${match} RETURN ${mapOf('n', kind.attributes)} AS node`, parameters: { values } };
}

/** Rows of `owner`, `edge` and `node`: each link that leaves the owners on a side. */
export function linkedStatement(name: string, owners: readonly string[]): Statement {
  const side = sideNamed(name);
  const link: Link = LINKS[side.link];
  const match = `UNWIND $owners AS owner ${matchById('o', side.owner, '= owner')} MATCH ${patternOf(side, 'o', 'r', 'n')}`;
  const columns = `owner, ${mapOf('r', link.attributes)} AS edge, ${mapOf('n', KINDS[side.item].attributes)} AS node`;
  return { text: `${match} RETURN ${columns}`, parameters: { owners: [...new Set(owners)] } };
}
