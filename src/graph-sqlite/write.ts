import type { ChangeSet, NodePut } from '../graph/change-set.js';
import type { GraphTransaction, LinkedNode } from '../graph/graph-store.js';
import { groupBy } from '../model/group-by.js';
import { KINDS, type KindName, LINKS, type Link, type NodeOf, sideNamed, type Value } from '../model/model.js';
import type { Connection, StoredRow } from './database.js';
import { linkedStatement, nodesStatement } from './lookup-sql.js';
import type { AttributeRef } from './scope-sql.js';
import { type Table, tableOfKind, tableOfLink, typeOfColumn } from './tables.js';
import { restored, stored, storedAs } from './values.js';
import { insertLinks, removeLinks } from './write-links.js';
import { removeText, updateText, upsertText } from './write-sql.js';

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
    removeLinks(connection, unlink);
    for (const [table, keys] of groupBy(remove, ({ kind }) => tableOfKind(kind)))
      connection.runEach(
        removeText(table),
        keys.map(({ id }) => [stored(id)]),
      );
    for (const alike of groupBy(put, ({ kind, changed }) => `${kind} ${changed}`).values()) putNodes(connection, alike);
    insertLinks(connection, link);
  }

  #open(): Connection {
    if (this.#connection === undefined)
      throw new Error('Expected a transaction that still runs, got one that has ended.');
    return this.#connection;
  }
}

/** Nodes of one kind, which differ in the same attributes from what is there. */
function putNodes(connection: Connection, nodes: readonly NodePut[]): void {
  const [first] = nodes;
  if (first === undefined) return;
  const table = tableOfKind(first.kind);
  const { changed } = first;
  if (changed === undefined)
    connection.runEach(upsertText(table), nodes.map(valuesOfNode(table, Object.keys(table.columns))));
  else connection.runEach(updateText(table, changed), nodes.map(valuesOfNode(table, [...changed, ...table.key])));
}

function valuesOfNode(table: Table, columns: readonly string[]): (put: NodePut) => StoredRow {
  const typed = columns.map((column) => [column, typeOfColumn(table, column)] as const);
  return (put) => {
    const node: Attributes = put.node;
    return typed.map(([column, type]) => storedAs(type, node[column] ?? null));
  };
}

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
