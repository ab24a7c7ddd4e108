import type { ChangeSet, LinkPut, NodeKey, NodePut } from '../graph/change-set.js';
import type { GraphTransaction, LinkedNode } from '../graph/graph-store.js';
import { KINDS, type KindName, LINKS, type Link, type NodeOf, sideNamed, type Value } from '../model/model.js';
import type { Connection, StoredRow } from './database.js';
import { linkedStatement, nodesStatement } from './lookup-sql.js';
import type { AttributeRef } from './scope-sql.js';
import { type Table, tableOfKind, tableOfLink } from './tables.js';
import { restored, stored } from './values.js';
import { writeTextsOf } from './write-sql.js';

type Attributes = Readonly<Record<string, Value>>;

/** What a writer does between the beginning and the end of its transaction on a connection. */
export class SqliteTransaction implements GraphTransaction {
  #connection: Connection | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** From now on every use is refused: it would happen outside the transaction. */
  end(): void {
    this.#connection = undefined;
  }

  async find<K extends KindName>(kind: K, by: string, values: readonly string[]): Promise<readonly NodeOf<K>[]> {
    const wanted = nodeRefs(kind);
    const rows = this.#open().all(nodesStatement(kind, by, values, wanted));
    return rows.map((row) => attributesOf(tableOfKind(kind), wanted, row) as NodeOf<K>);
  }

  async linked<K extends KindName>(
    name: string,
    kind: K,
    owners: readonly string[],
  ): Promise<readonly LinkedNode<K>[]> {
    const side = sideNamed(name);
    const [edge, node] = [edgeRefs(LINKS[side.link]), nodeRefs(kind)];
    const rows = this.#open().all(linkedStatement(side, owners, [...edge, ...node]));
    return rows.map(([owner, ...row]) => ({
      owner: String(owner),
      edge: attributesOf(tableOfLink(side.link), edge, row),
      node: attributesOf(tableOfKind(kind), node, row.slice(edge.length)) as NodeOf<K>,
    }));
  }

  async apply({ unlink, remove, put, link }: ChangeSet): Promise<void> {
    const connection = this.#open();
    for (const old of unlink) removeLink(connection, old);
    for (const key of remove) removeNode(connection, key);
    for (const changed of put) putNode(connection, changed);
    for (const added of link) insertLink(connection, added);
  }

  #open(): Connection {
    if (this.#connection === undefined)
      throw new Error('Expected a transaction that still runs, got one that has ended.');
    return this.#connection;
  }
}

function putNode(connection: Connection, { kind, node }: NodePut): void {
  const table = tableOfKind(kind);
  connection.run(writeTextsOf(table).upsert, values(Object.keys(table.columns), node));
}

function removeNode(connection: Connection, { kind, id }: NodeKey): void {
  connection.run(writeTextsOf(tableOfKind(kind)).remove, [stored(id)]);
}

function insertLink(connection: Connection, link: LinkPut): void {
  const table = tableOfLink(link.link);
  connection.run(writeTextsOf(table).insert, values(Object.keys(table.columns), withEnds(link)));
}

function removeLink(connection: Connection, link: LinkPut): void {
  const table = tableOfLink(link.link);
  connection.run(writeTextsOf(table).remove, values(table.key, withEnds(link)));
}

const withEnds = ({ link, from, to, attributes }: LinkPut): Attributes => ({
  [LINKS[link].out.id]: from,
  [LINKS[link].in.id]: to,
  ...attributes,
});

const values = (columns: readonly string[], attributes: Attributes) =>
  columns.map((column) => stored(attributes[column] ?? null));

const nodeRefs = (kind: KindName): readonly AttributeRef[] =>
  Object.keys(KINDS[kind].attributes).map((attribute) => ({ on: 'node', attribute }));

const edgeRefs = (link: Link): readonly AttributeRef[] =>
  Object.keys(link.attributes).map((attribute) => ({ on: 'edge', attribute }));

const attributesOf = (table: Table, refs: readonly AttributeRef[], row: StoredRow): Attributes =>
  Object.fromEntries(
    refs.map(({ attribute }, position) => [
      attribute,
      restored(table.columns[attribute] ?? 'text?', row[position] ?? null),
    ]),
  );
