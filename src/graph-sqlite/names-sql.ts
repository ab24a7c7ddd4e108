import { raw, type Sql } from 'sql-template-tag';

/** A name of the model as an identifier. Only names from the model's tables are ever quoted: values are parameters. */
export const quoted = (name: string): string => `"${name}"`;

export const identifier = (name: string): Sql => raw(quoted(name));

export const columnOf = (alias: string, column: string): Sql => raw(`${alias}.${quoted(column)}`);
