import type { GraphStore } from '../../src/graph/graph-store.js';
import { openNeo4jStore } from '../../src/graph-neo4j/neo4j-store.js';
import { openSqliteStore } from '../../src/graph-sqlite/sqlite-store.js';
import { buildNewsgraphSchema } from '../../src/graphql/build-schema.js';
import { startNeo4j } from './child-servers.js';
import { Databases, loadOurVocabulary } from './databases.js';
import { EXPLORATIONS, type Known } from './exploring/explorations.js';
import type { Options } from './options.js';
import { type Api, askStore } from './reading/plans.js';
import { type Contestant, type Timing, timeRounds } from './rounds.js';

export interface ExploredTimings {
  readonly title: string;
  readonly timings: readonly Timing[];
}

type Variables = Readonly<Record<string, unknown>>;

/** Asks what people who explore the graph ask, of both stores in turns, over the databases that were recorded. */
export async function benchExploring(options: Options): Promise<readonly ExploredTimings[]> {
  const databases = new Databases(options.folder);
  const server = await startNeo4j(databases.neo4jFolder);
  const sqlite = openSqliteStore({ file: databases.sqliteFile });
  const neo4j = openNeo4jStore({ uri: server.address, readTimeoutMs: 60_000 });
  const vocabulary = loadOurVocabulary();
  const api = { schema: await buildNewsgraphSchema(vocabulary), vocabulary };
  try {
    const known = await meetEntities(sqlite, api);
    const explored: ExploredTimings[] = [];
    for (const { title, query, questions } of EXPLORATIONS) {
      const contestants = [contestant('SQLite', sqlite, query, api), contestant('Neo4j', neo4j, query, api)];
      const asked = questions(known);
      // What a store has never been asked it plans first.
      await timeRounds(contestants, asked, 5);
      explored.push({ title, timings: await timeRounds(contestants, asked, asked.length) });
    }
    return explored;
  } finally {
    await Promise.all([sqlite.close(), neo4j.close()]);
    await server.stop();
  }
}

const contestant = (name: string, store: GraphStore, query: string, api: Api): Contestant<Variables> => ({
  name,
  prepare: async (variables) => () => askStore(store, query, variables, api),
});

const PAGE = `query ($after: String) {
  entities(first: 100, after: $after, orderBy: [{ articleCount: DESC }]) { nodes { id name } pageInfo { endCursor } }
}`;

interface EntityPage {
  readonly entities: { readonly nodes: Known['entities']; readonly pageInfo: { readonly endCursor: string } };
}

/** A thousand entities, the best known first. */
async function meetEntities(store: GraphStore, api: Api): Promise<Known> {
  const entities: Known['entities'][number][] = [];
  for (let after: string | null = null; entities.length < 1_000; ) {
    const { entities: page }: EntityPage = await askStore(store, PAGE, { after }, api);
    entities.push(...page.nodes);
    after = page.pageInfo.endCursor;
  }
  return { entities };
}
