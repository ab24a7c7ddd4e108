import { numberedArticle } from '../newsroom/numbered-article.js';

/** How a request is sent, apart from its address. */
export interface Request {
  readonly method?: string;
  /** What follows the address of the API. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What is wrong, the request, and what it is told: "status code path: message", a line for each error. */
export type BadRequest = readonly [what: string, request: Request, told: string];

export const json = (body: unknown): Request => ({ body: JSON.stringify(body) });
export const ask = (query: string, variables: object = {}): Request => json({ query, variables });
export const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));
export const repeat = (count: number, write: (index: number) => string): string => times(count, write).join(' ');

export const ENTITIES = 'query ($where: EntityWhere) { entities(where: $where) { nodes { id } } }';
export const where = (condition: unknown): Request => ask(ENTITIES, { where: condition });

export const GOOD = numberedArticle(1);
export const RECORD = `mutation ($article: ArticleVersionInput!) {
  recordArticle(input: { article: $article }) { errors { code path message } }
}`;

/** An article that is new, and good but for this. */
export const record = (change: object): Request =>
  ask(RECORD, { article: { ...GOOD, uri: 'https://sample.example/bad', ...change } });
export const recordFact = (change: object): Request => record({ facts: [{ ...GOOD.facts[0], ...change }] });
export const recordEntity = (change: object): Request =>
  record({ entities: [{ ...GOOD.entities[0], ...change }, ...GOOD.entities.slice(1)] });
