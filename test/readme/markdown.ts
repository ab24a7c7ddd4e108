/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** Of its first fence, from 1. */
  readonly line: number;
}

/** The fenced blocks of a page, in order. */
export function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(({ 1: language = '', 2: text = '', index }) => ({
    language,
    text,
    line: page.slice(0, index).split('\n').length,
  }));
}

/** Where the links of a page lead, outside of fenced blocks. */
export function linksOf(page: string): readonly string[] {
  const prose = page.replace(/^```.*?^```$/gms, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** The cells of the rows of a page's tables, headings and rulers included. */
export function rowsOf(page: string): readonly (readonly string[])[] {
  const cells = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim());
  return page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => cells(line).slice(1, -1));
}

/** What a link to a heading of the page is called. */
export function anchorsOf(page: string): readonly string[] {
  return [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}
