/** The indexes of words, one for each table that is searched, and how nodes are found in them. */
import sql, { raw, type Sql } from 'sql-template-tag';
import type { ReadPlan, Term } from '../graph/read-plan.js';
import { condition } from './filter-sql.js';
import { columnOf, identifier, quoted } from './names-sql.js';
import { kindScope, nodeId, tablesOf } from './scope-sql.js';
import { type Table, tableOfKind } from './tables.js';
import { stored } from './values.js';

const indexOf = ({ name }: Table): string => `${name}_words`;

/**
 * The statements that make the index of a table and keep it: whatever is written to the table, by whichever statement,
 * is in the index with it. The index holds no text; it folds case and accents, and here the letter that it does not know to fold.
 */
export function wordIndex(table: Table): readonly string[] {
  if (table.searched.length === 0) return [];
  const [name, index, columns] = [quoted(table.name), quoted(indexOf(table)), table.searched.map(quoted).join(', ')];
  const texts = table.searched.map((column) => `replace(NEW.${quoted(column)}, 'ß', 'ss')`).join(', ');
  const enter = `INSERT INTO ${index} (rowid, ${columns}) VALUES (NEW.rowid, ${texts});`;
  const leave = `DELETE FROM ${index} WHERE rowid = OLD.rowid;`;
  const trigger = (event: string, when: string, does: string): string =>
    `CREATE TRIGGER ${quoted(`${indexOf(table)}_${event}`)} AFTER ${when} ON ${name} BEGIN ${does} END;`;
  return [
    `CREATE VIRTUAL TABLE ${index} USING fts5(${columns}, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');`,
    trigger('inserted', 'INSERT', enter),
    trigger('updated', `UPDATE OF ${columns}`, `${leave} ${enter}`),
    trigger('deleted', 'DELETE', leave),
  ];
}

/** The ids of the nodes that a plan finds, in its order. */
export function foundIdsStatement({ kind, terms, where, first, limit }: ReadPlan & { read: 'found' }): Sql {
  const scope = kindScope(kind);
  const index = indexOf(tableOfKind(kind));
  const row = columnOf('w', 'rowid');
  const filter = where === undefined ? sql`TRUE` : condition(where, scope);
  return sql`SELECT ${nodeId(scope)} FROM ${identifier(index)} AS w CROSS JOIN ${tablesOf(scope, true)} ON n0.rowid = ${row}
    WHERE ${columnOf('w', index)} MATCH ${wordQuery(terms)} AND ${filter}
    ORDER BY ${row} ${raw(first === 'oldest' ? 'ASC' : 'DESC')} LIMIT ${limit}`;
}

/**
 * Terms in the language of the index, in which all must be found. Within quotes nothing means anything but a quote,
 * which is doubled.
 */
export const wordQuery = (terms: readonly Term[]): string =>
  terms.map(({ text, prefix }) => `"${folded(text).replaceAll('"', '""')}"${prefix ? ' *' : ''}`).join(' AND ');

const folded = (text: string): string => String(stored(text)).replaceAll(/[ßẞ]/g, 'ss');
