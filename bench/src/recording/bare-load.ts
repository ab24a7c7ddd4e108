import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import neo4j, { type Driver } from 'neo4j-driver';
import { propertiesOf } from '../../../src/graph-neo4j/rows.js';
import { tableOfLink } from '../../../src/graph-sqlite/tables.js';
import { restored, type StoredValue } from '../../../src/graph-sqlite/values.js';
import {
  type AttributeType,
  KINDS,
  type Kind,
  type KindName,
  LINKS,
  type Link,
  type LinkName,
  type Value,
} from '../../../src/model/model.js';
import { tell } from '../progress.js';

const BATCH = 10_000;

type Attributes = Readonly<Record<string, Value>>;
type Types = Readonly<Record<string, AttributeType>>;
type Rows = Iterable<object>;

/**
 * Loads the graph that is in a SQLite file into an empty Neo4j that has its indexes, as fast as plain statements can:
 * nothing is looked up but the ends of links, nothing is decided. Answers with the seconds that Neo4j took.
 */
export async function bareLoad(file: string, driver: Driver): Promise<number> {
  const database = new DatabaseSync(file, { readOnly: true });
  let seconds = 0;
  for (const kind of names(KINDS)) seconds += await load(driver, kind, nodeText(kind), nodeRows(database, kind));
  for (const link of names(LINKS)) seconds += await load(driver, link, linkText(link), linkRows(database, link));
  seconds += await load(driver, 'drawn edges', EDGE_TEXT, edgeRows(database));
  database.close();
  return seconds;
}

const names = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];

async function load(driver: Driver, what: string, text: string, rows: Rows): Promise<number> {
  const session = driver.session({ defaultAccessMode: neo4j.session.WRITE });
  let seconds = 0;
  for (const batch of batches(rows)) {
    const start = performance.now();
    await session.executeWrite((transaction) => transaction.run(text, { rows: batch }));
    seconds += (performance.now() - start) / 1_000;
  }
  await session.close();
  tell(`Bare load: ${what} in ${seconds.toFixed(1)} s`);
  return seconds;
}

function* batches<T>(things: Iterable<T>): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const thing of things) {
    batch.push(thing);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function nodeText(name: KindName): string {
  const { variants }: Kind = KINDS[name];
  return `UNWIND $rows AS row CREATE (n:${name}) SET n = row${variants === undefined ? '' : ' SET n:$(row.kind)'}`;
}

function linkText(name: LinkName): string {
  const { from, to } = LINKS[name];
  return `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${name}]->(b) SET r = row.properties`;
}

const EDGE_TEXT =
  'UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties';

function* nodeRows(database: DatabaseSyncInstance, kind: KindName): Rows {
  const { attributes }: Kind = KINDS[kind];
  for (const node of read(database, kind, attributes)) yield propertiesOf(attributes, node);
}

function* linkRows(database: DatabaseSyncInstance, name: LinkName): Rows {
  const { attributes, out, in: into }: Link = LINKS[name];
  const types: Types = { ...attributes, [out.id]: 'text', [into.id]: 'text' };
  for (const link of read(database, name, types, tableOfLink(name).references)) {
    yield { from: link[out.id], to: link[into.id], properties: propertiesOf(types, link) };
  }
}

function* edgeRows(database: DatabaseSyncInstance): Rows {
  const { attributes, edge } = KINDS.Relationship;
  const types = Object.fromEntries(edge.attributes.map((name) => [name, attributes[name]]));
  for (const node of read(database, 'Relationship', attributes)) {
    yield { from: node[edge.from], to: node[edge.to], type: node[edge.type], properties: propertiesOf(types, node) };
  }
}

/** @param references the columns that hold the number of a node instead of its id, and the kind of that node */
function* read(
  database: DatabaseSyncInstance,
  table: string,
  types: Types,
  references: Readonly<Record<string, KindName>> = {},
): Generator<Attributes> {
  const columns = Object.keys(types).map((name) => {
    const kind = references[name];
    return kind === undefined ? `"${name}"` : `(SELECT "id" FROM "${kind}" WHERE rowid = t."${name}") AS "${name}"`;
  });
  const rows = database.prepare(`SELECT ${columns.join(', ')} FROM "${table}" AS t`).all();
  for (const row of rows as readonly Readonly<Record<string, StoredValue>>[]) {
    yield Object.fromEntries(Object.entries(types).map(([name, type]) => [name, restored(type, row[name] ?? null)]));
  }
}
