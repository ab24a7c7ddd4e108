import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { articlesArbitrary } from '../newsroom/random-articles.js';
import { NewsgraphClient, schema } from '../recording/newsgraph-client.js';
import { describeWithNeo4j } from '../stores/every-store.js';
import { TemporarySqlite } from '../stores/temporary-sqlite.js';
import { drawFrom, RandomQuery } from './random-query.js';

const QUERIES_A_GRAPH = 20;
const GRAPHS = 8;
/** Each query is new to Neo4j, which plans it first: that takes longer than to answer it, and on a busy machine long. */
const ENOUGH_MS = 60_000;
const LONGEST_QUERY = 3_000;

const IDS = `{
  entities(first: 100) { nodes { id } } events(first: 100) { nodes { id } }
  relationships(first: 100) { nodes { id } } articles(first: 100) { nodes { id } }
}`;

async function readIds(client: NewsgraphClient): Promise<readonly string[]> {
  const answer = await client.ask(IDS);
  return Object.values(answer).flatMap((connection) =>
    (connection as { readonly nodes: readonly { readonly id: string }[] }).nodes.map(({ id }) => id),
  );
}

/** Without where in the query an error lies, which is the same by construction. */
const shown = (answer: { readonly errors?: readonly { readonly message: string }[] }): unknown =>
  answer.errors?.map(({ message }) => message) ?? answer;

describeWithNeo4j('Neo4j answers as SQLite does', (neo4j) => {
  const sqlite = new TemporarySqlite();
  afterAll(() => Promise.all([sqlite.close(), neo4j.close()]));

  test(
    'to random queries over random graphs',
    async () => {
      const asked = { all: 0, answered: 0 };
      await fc.assert(
        fc.asyncProperty(articlesArbitrary, fc.integer(), async (articles, seed) => {
          const one = new NewsgraphClient((await sqlite.open()).store);
          const other = new NewsgraphClient((await neo4j.open()).store);
          for (const { newsroom } of [one, other]) await newsroom.recordArticles(articles);
          const ids = await readIds(one);
          expect(await readIds(other)).toEqual(ids);
          const draw = drawFrom(seed);
          for (let query = 0; query < QUERIES_A_GRAPH; query++) {
            const text = new RandomQuery(schema, draw, ids).text();
            if (text.length > LONGEST_QUERY) continue;
            const answer = await one.ask(text);
            expect({ text, answer: shown(await other.ask(text)) }).toEqual({ text, answer: shown(answer) });
            asked.all += 1;
            if (answer.errors === undefined) asked.answered += 1;
          }
        }),
        { numRuns: GRAPHS, interruptAfterTimeLimit: ENOUGH_MS },
      );
      // Most queries are good ones, or this would show little.
      expect(asked.answered).toBeGreaterThan(asked.all / 2);
      expect(asked.all).toBeGreaterThan(QUERIES_A_GRAPH / 2);
    },
    3 * ENOUGH_MS,
  );
});
