import { quoted } from './names-sql.js';
import { TABLES, type Table } from './tables.js';

/** The statements that write a table. `insert` and `upsert` take all its columns in their order, `remove` those of its key. */
export interface WriteTexts {
  readonly insert: string;
  readonly upsert: string;
  readonly remove: string;
}

function writeTexts(table: Table): WriteTexts {
  const name = quoted(table.name);
  const columns = Object.keys(table.columns);
  const key = table.key.map(quoted);
  const insert = `INSERT INTO ${name} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  const others = columns.filter((column) => !table.key.includes(column)).map(quoted);
  const update =
    others.length === 0 ? 'NOTHING' : `UPDATE SET ${others.map((other) => `${other} = excluded.${other}`).join(', ')}`;
  return {
    insert,
    upsert: `${insert} ON CONFLICT (${key.join(', ')}) DO ${update}`,
    remove: `DELETE FROM ${name} WHERE ${key.map((column) => `${column} = ?`).join(' AND ')}`,
  };
}

const TEXTS: ReadonlyMap<Table, WriteTexts> = new Map(TABLES.map((table) => [table, writeTexts(table)]));

export function writeTextsOf(table: Table): WriteTexts {
  const texts = TEXTS.get(table);
  if (texts === undefined) throw new Error(`Expected a table of the graph, got "${table.name}".`);
  return texts;
}
