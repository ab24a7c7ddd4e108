/** The indexes of words, one for each table that is searched, and how nodes are found in them. */
import sql, { raw } from 'sql-template-tag';
import type { Term } from '../graph/read-plan.js';
import { columnOf, identifier, quoted } from './names-sql.js';
import type { WordSource } from './page-sql.js';
import { nodeRow, type Scope, tablesOf } from './scope-sql.js';
import { type Table, tableOfKind } from './tables.js';
import { stored } from './values.js';

/**
 * The length of beginnings that are indexed like words. Of any other the index gathers all rows before it gives the first,
 * and of a short one these are a large part of all; each length makes the index about half as large again.
 */
const BEGINNING = 3;

/** So many bytes of words are gathered before they are written: all that a transaction of a thousand articles brings. */
const GATHERED = 33_554_432;

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
    `CREATE VIRTUAL TABLE ${index} USING fts5(${columns}, content='', contentless_delete=1, prefix='${BEGINNING}', tokenize='unicode61 remove_diacritics 2');`,
    `INSERT INTO ${index} (${index}, rank) VALUES ('hashsize', ${GATHERED});`,
    trigger('inserted', 'INSERT', enter),
    trigger('updated', `UPDATE OF ${columns}`, `${leave} ${enter}`),
    trigger('deleted', 'DELETE', leave),
  ];
}

/** Where the nodes of a scope are found that hold all terms, in the order in which they were recorded or the other way. */
export function wordSource(scope: Scope, terms: readonly Term[], first: 'newest' | 'oldest'): WordSource {
  const index = indexOf(tableOfKind(scope.kind));
  const row = columnOf('w', 'rowid');
  return {
    tables: sql`${identifier(index)} AS w CROSS JOIN ${tablesOf(scope, true)} ON ${nodeRow(scope)} = ${row}`,
    match: sql`${columnOf('w', index)} MATCH ${wordQuery(terms)}`,
    order: sql`${row} ${raw(first === 'oldest' ? 'ASC' : 'DESC')}`,
  };
}

/**
 * Terms in the language of the index, in which all must be found. Within quotes nothing means anything but a quote,
 * which is doubled.
 */
export const wordQuery = (terms: readonly Term[]): string =>
  terms.map(({ text, prefix }) => `"${folded(text).replaceAll('"', '""')}"${prefix ? ' *' : ''}`).join(' AND ');

const folded = (text: string): string => String(stored(text)).replaceAll(/[ßẞ]/g, 'ss');
