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
  instant: 'INTEGER NOT NULL',
  'instant?': 'INTEGER',
  entity: 'INTEGER NOT NULL',
};

/** The tables and indexes of the graph as SQL, the same text for the same model. */
export function sqliteSchema(): string {
  return `${TABLES.map(tableText).join('\n\n')}\n`;
}

const tableText = (table: Table): string =>
  [createTable(table), ...table.indexes.map(createIndex(table)), ...wordIndex(table)].join('\n');

function createTable({ name, holds, columns, references, key }: Table): string {
  const lines = Object.entries(columns).map(([column, type]) => {
    return `${quoted(column)} ${Object.hasOwn(references, column) ? COLUMN_TYPES.entity : COLUMN_TYPES[type]}`;
  });
  const keys = key.map(quoted).join(', ');
  // What refers to rows by a number needs one that stays when the file is vacuumed: only that of a column does.
  const [first, last, options] =
    holds === 'nodes'
      ? [['"rowid" INTEGER PRIMARY KEY'], `UNIQUE (${keys})`, 'STRICT']
      : [[], `PRIMARY KEY (${keys})`, 'STRICT, WITHOUT ROWID'];
  return `CREATE TABLE ${quoted(name)} (\n  ${[...first, ...lines, last].join(',\n  ')}\n) ${options};`;
}

const createIndex =
  (table: Table) =>
  (columns: readonly string[]): string =>
    `CREATE INDEX ${quoted(nameOfIndex(table, columns))} ON ${quoted(table.name)} (${columns.map(quoted).join(', ')});`;
