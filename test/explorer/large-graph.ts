import { expect } from '@jest/globals';
import type { Entity, Graph, Relationship } from '../../src/explorer/graph.js';
import type { RunningServer } from '../../src/server/server.js';
import { post } from '../server/start-test-server.js';

const ENTITIES = 1000;
const PER_ARTICLE = 25;
const nameOf = (number: number): string => `Person Number ${number}`;

/** Each of a number of persons called the next, and somebody before. */
const callsOf = (number: number): readonly number[] =>
  [number + 1, Math.floor(number / 2)].filter((other) => other !== number && other < ENTITIES);

function article(first: number): object {
  const numbers = Array.from({ length: PER_ARTICLE }, (_, index) => first + index);
  const calls = numbers.flatMap((number) => callsOf(number).map((other) => [number, other] as const));
  const named = new Set(calls.flat());
  const quote = ([from, to]: readonly [number, number]): string => `${nameOf(from)} called ${nameOf(to)} on Monday`;
  return {
    uri: `https://sample.example/large/${first}`,
    source: { name: 'Sample Tribune' },
    language: 'en',
    headline: `Who called whom, from ${first}`,
    text: calls.map((call) => `${quote(call)}.`).join(' '),
    publishedAt: '2025-05-20T12:00:00Z',
    entities: [...named].map((number) => ({ key: String(number), kind: 'PERSON', name: nameOf(number) })),
    facts: calls.map(([from, to]) => ({
      type: 'PHONE_CALL',
      roles: [
        { role: 'PARTICIPANT', entity: String(from) },
        { role: 'PARTICIPANT', entity: String(to) },
      ],
      time: '2025-05-19',
      status: 'OCCURRED',
      quotes: [{ quote: quote([from, to]) }],
    })),
  };
}

const RECORD =
  'mutation ($article: ArticleVersionInput!) { recordArticle(input: { article: $article }) { outcome errors { message } } }';
const READ = `query ($after: String) { relationships(first: 100, after: $after) {
  pageInfo { endCursor hasNextPage }
  nodes { id type status firstAt lastAt factCount sourceCount source { id name } target { id name } }
} }`;

/** Records a thousand persons who call each other, and says who stands where, in rows. */
export async function recordLargeGraph(server: RunningServer): Promise<Graph> {
  for (let first = 0; first < ENTITIES; first += PER_ARTICLE) {
    const { body } = await post(server, { query: RECORD, variables: { article: article(first) } });
    expect(body).toEqual({ data: { recordArticle: { outcome: 'CREATED', errors: [] } } });
  }
  const relationships = await readRelationships(server);
  const entities = new Map<string, Entity>();
  for (const { source, target } of relationships)
    for (const { id, name } of [source, target]) entities.set(id, { id, kind: 'Person', name });
  const positions = [...entities.keys()].map(
    (id, index) => [id, { x: (index % 40) * 150, y: Math.floor(index / 40) * 150 }] as const,
  );
  return {
    entities,
    relationships: new Map(
      relationships.map(({ source, target, ...rest }) => [
        rest.id,
        { ...rest, sourceId: source.id, targetId: target.id },
      ]),
    ),
    positions: new Map(positions),
    pinned: new Set(),
  };
}

type End = Pick<Entity, 'id' | 'name'>;
type Read = Omit<Relationship, 'sourceId' | 'targetId'> & { readonly source: End; readonly target: End };
interface Page {
  readonly relationships: {
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    readonly nodes: readonly Read[];
  };
}

async function readRelationships(server: RunningServer, after: string | null = null): Promise<readonly Read[]> {
  const { body } = await post(server, { query: READ, variables: { after } });
  const { pageInfo, nodes } = (body.data as unknown as Page).relationships;
  return pageInfo.hasNextPage ? [...nodes, ...(await readRelationships(server, pageInfo.endCursor))] : nodes;
}
