/** The statements that write a row of a table. */
import { quoted } from './names-sql.js';
import type { Table } from './tables.js';

const listed = (columns: readonly string[]): string => columns.map(quoted).join(', ');
const assigned = (columns: readonly string[]): readonly string[] => columns.map((column) => `${quoted(column)} = ?`);
const columnsOf = ({ columns }: Table): readonly string[] => Object.keys(columns);

/** Its parameters are all columns, in their order. */
export function insertText(table: Table): string {
  const columns = columnsOf(table);
  return `INSERT INTO ${quoted(table.name)} (${listed(columns)}) VALUES (${columns.map(() => '?').join(', ')})`;
}

/** Its parameters are all columns, in their order; a row of the same key is replaced. */
export function upsertText(table: Table): string {
  const others = columnsOf(table).filter((column) => !table.key.includes(column));
  const replaced = others.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ');
  const update = others.length === 0 ? 'NOTHING' : `UPDATE SET ${replaced}`;
  return `${insertText(table)} ON CONFLICT (${listed(table.key)}) DO ${update}`;
}

/** Its parameters are the changed columns, then those of the key. The indexes of other columns are left alone. */
export const updateText = (table: Table, changed: readonly string[]): string =>
  `UPDATE ${quoted(table.name)} SET ${assigned(changed).join(', ')} WHERE ${assigned(table.key).join(' AND ')}`;

/** Its parameters are the columns of the key. */
export const removeText = (table: Table): string =>
  `DELETE FROM ${quoted(table.name)} WHERE ${assigned(table.key).join(' AND ')}`;
