/** A section of a page: its heading, what is said before the table, and the table. */
export interface Section {
  readonly heading: string;
  readonly text: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function section({ heading, text, columns, rows }: Section): string {
  return [`## ${heading}`, '', text, '', ...table(columns, rows), ''].join('\n');
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}

const line = (cells: readonly string[]): string => `| ${cells.map(escapePipes).join(' | ')} |`;

/** A pipe would end the cell. */
const escapePipes = (text: string): string => text.replaceAll('|', '\\|');

export const code = (text: string): string => `\`${text}\``;

/** Names as code, in their order. */
export const codes = (names: readonly string[]): string => names.map(code).join(', ');
