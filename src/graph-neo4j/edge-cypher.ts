import type { ChangeSet, NodePut } from '../graph/change-set.js';
import { KINDS, type Kind, type KindName, LINKS, type Value } from '../model/model.js';
import { matchById } from './match-cypher.js';
import { propertiesOf, type Row, statementsFor } from './rows.js';
import type { Statement } from './statement.js';

/**
 * Nodes of some kinds, such as relationships, are drawn a second time: as an edge between the two entities that they
 * name, of the type that they name. People who explore the graph with Neo4j's own tools expect such edges; nothing
 * here reads them.
 */
export interface Edge {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

const drawingOf = (name: KindName): Kind['edge'] => {
  const kind: Kind = KINDS[name];
  return kind.edge;
};

/** Read the edges, as rows of `Edge`, of the nodes that a change removes or replaces: as they are drawn before it. */
export function drawnStatements({ remove, put }: ChangeSet): readonly Statement[] {
  const keys = [...remove, ...put.map(({ kind, node }) => ({ kind, id: node.id }))];
  return statementsFor(
    keys.filter(({ kind }) => drawingOf(kind) !== undefined),
    ({ kind }) => kind,
    drawnText,
    ({ id }) => ({ id }),
  );
}

function drawnText(kind: KindName): string {
  const drawing = drawingOf(kind);
  const columns = `n.id AS id, n.${drawing?.type} AS type, n.${drawing?.from} AS from, n.${drawing?.to} AS to`;
  return `UNWIND $rows AS row ${matchById('n', kind, '= row.id')} RETURN ${columns}`;
}

export const eraseStatements = (edges: readonly Edge[]): readonly Statement[] =>
  statementsFor(
    edges,
    ({ type }) => type,
    eraseText,
    ({ id, from, to }) => ({ id, from, to }),
  );

export const drawStatements = (put: readonly NodePut[]): readonly Statement[] =>
  statementsFor(
    put.flatMap(edgeRows),
    () => 'edges',
    drawText,
    (row) => row,
  );

const MATCH_ENTITIES = `${matchById('a', 'Entity', '= row.from')} ${matchById('b', 'Entity', '= row.to')}`;

/** The type stands in the text: only then does the database look among the edges of that type. */
const eraseText = (type: string): string =>
  `UNWIND $rows AS row ${MATCH_ENTITIES} CALL (row, a, b) { MATCH (a)-[e:${checked(type)}]->(b) WHERE e.id = row.id DELETE e }`;

/** One text for all types: hardly any of them would be in use, and each would have to be planned. */
const drawText = (): string =>
  `UNWIND $rows AS row ${MATCH_ENTITIES} CREATE (a)-[e:$(row.type)]->(b) SET e = row.properties`;

function edgeRows({ kind, node }: NodePut): readonly Row[] {
  const drawing = drawingOf(kind);
  if (drawing === undefined) return [];
  const values: Readonly<Record<string, Value>> = node;
  const stored = propertiesOf(KINDS[kind].attributes, node);
  const properties = Object.fromEntries(drawing.attributes.map((name) => [name, stored[name] ?? null]));
  const type = checked(String(values[drawing.type]));
  return [{ type, from: values[drawing.from] ?? null, to: values[drawing.to] ?? null, properties }];
}

function checked(type: string): string {
  if (/^[A-Z][A-Z_]*$/.test(type) && !(type in LINKS)) return type;
  throw new Error(
    `Expected the type of an edge in capitals, unlike every link of the model, got ${JSON.stringify(type)}.`,
  );
}
