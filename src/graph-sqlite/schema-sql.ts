import type { AttributeType } from '../model/model.js';
import { quoted } from './names-sql.js';
import { nameOfIndex, TABLES, type Table } from './tables.js';
import { wordIndex } from './words-sql.js';

const COLUMN_TYPES: Readonly<Record<AttributeType, string>> = {
  text: 'TEXT NOT NULL',
  'text?': 'TEXT',
  integer: 'INTEGER NOT NULL',
  number: 'REAL NOT NULL',
  boolean: 'INTEGER NOT NULL',
  texts: 'TEXT NOT NULL',
};

/** The tables and indexes of the graph as SQL, the same text for the same model. */
export function sqliteSchema(): string {
  return `${TABLES.map(tableText).join('\n\n')}\n`;
}

const tableText = (table: Table): string =>
  [createTable(table), ...table.indexes.map(createIndex(table)), ...wordIndex(table)].join('\n');

function createTable({ name, holds, columns, key, searched }: Table): string {
  const isSearched = searched.length > 0;
  const lines = [
    // An index of words refers to rows by a number, which stays when the file is vacuumed only if it is a column.
    ...(isSearched ? ['"rowid" INTEGER PRIMARY KEY'] : []),
    ...Object.entries(columns).map(([column, type]) => `${quoted(column)} ${COLUMN_TYPES[type]}`),
    `${isSearched ? 'UNIQUE' : 'PRIMARY KEY'} (${key.map(quoted).join(', ')})`,
  ];
  // A link is little more than its key; a node may hold a whole article, which would make a tree of keys shallow no more.
  const options = holds === 'links' ? 'STRICT, WITHOUT ROWID' : 'STRICT';
  return `CREATE TABLE ${quoted(name)} (\n  ${lines.join(',\n  ')}\n) ${options};`;
}

const createIndex =
  (table: Table) =>
  (columns: readonly string[]): string =>
    `CREATE INDEX ${quoted(nameOfIndex(table, columns))} ON ${quoted(table.name)} (${columns.map(quoted).join(', ')});`;
