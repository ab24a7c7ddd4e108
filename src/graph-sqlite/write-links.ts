import type { LinkPut } from '../graph/change-set.js';
import { groupBy } from '../model/group-by.js';
import { type KindName, LINKS, type Value } from '../model/model.js';
import type { Connection } from './database.js';
import { numbersStatement } from './lookup-sql.js';
import { type Table, tableOfLink, typeOfColumn } from './tables.js';
import { type StoredValue, stored, storedAs } from './values.js';
import { insertText, removeText } from './write-sql.js';

/** Links to nodes that are not there are refused by the database: they are mistakes in the program. */
export const insertLinks = (connection: Connection, links: readonly LinkPut[]): void =>
  writeLinks(connection, links, (table) => ({ text: insertText(table), parameters: Object.keys(table.columns) }));

export const removeLinks = (connection: Connection, links: readonly LinkPut[]): void =>
  writeLinks(connection, links, (table) => ({ text: removeText(table), parameters: table.key }));

interface LinkStatement {
  readonly text: string;
  /** The columns that its parameters are the values of. */
  readonly parameters: readonly string[];
}

function writeLinks(
  connection: Connection,
  links: readonly LinkPut[],
  statementFor: (table: Table) => LinkStatement,
): void {
  const byTable = groupBy(links, ({ link }) => tableOfLink(link));
  const numbers = numbersIn(connection, byTable);
  for (const [table, linksOfTable] of byTable) {
    const { text, parameters } = statementFor(table);
    const readers = parameters.map((column) => readerOf(table, column, numbers));
    connection.runEach(
      text,
      linksOfTable.map((link) => readers.map((read) => read(link))),
    );
  }
}

/** By kind, the numbers of nodes by their ids. */
type Numbers = ReadonlyMap<KindName, ReadonlyMap<StoredValue, StoredValue>>;

/** The numbers of the nodes that links refer to: one statement a kind, however many links. */
function numbersIn(connection: Connection, byTable: ReadonlyMap<Table, readonly LinkPut[]>): Numbers {
  const ids = new Map<KindName, Set<string>>();
  for (const [{ references }, links] of byTable) {
    for (const [column, kind] of Object.entries(references)) {
      const idsOfKind = ids.get(kind) ?? new Set();
      ids.set(kind, idsOfKind);
      for (const link of links) idsOfKind.add(String(attributeOf(link, column)));
    }
  }
  return new Map(Array.from(ids, ([kind, idsOfKind]) => [kind, numbersOf(connection, kind, [...idsOfKind])]));
}

function numbersOf(connection: Connection, kind: KindName, ids: readonly string[]) {
  const rows = connection.all(numbersStatement(kind, ids));
  return new Map(rows.map(([id = null, number = null]) => [id, number]));
}

/** Reads from a link what a column of its table holds. */
function readerOf(table: Table, column: string, numbers: Numbers): (link: LinkPut) => StoredValue {
  const kind = table.references[column];
  const type = typeOfColumn(table, column);
  if (kind === undefined) return (link) => storedAs(type, attributeOf(link, column));
  const numbersOfKind = numbers.get(kind);
  return (link) => numbersOfKind?.get(stored(attributeOf(link, column))) ?? null;
}

function attributeOf({ link, from, to, attributes }: LinkPut, name: string): Value {
  if (name === LINKS[link].out.id) return from;
  return name === LINKS[link].in.id ? to : (attributes[name] ?? null);
}
