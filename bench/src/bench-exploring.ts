import neo4j from 'neo4j-driver';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openNeo4jStore } from '../../src/graph-neo4j/neo4j-store.js';
import { openSqliteStore } from '../../src/graph-sqlite/sqlite-store.js';
import { buildNewsgraphSchema } from '../../src/graphql/build-schema.js';
import { startNeo4j } from './child-servers.js';
import { Databases, loadOurVocabulary } from './databases.js';
import { type Compared, compareAnswers } from './exploring/compare-answers.js';
import type { Exploration, Known } from './exploring/exploration.js';
import { GRAPH } from './exploring/graph.js';
import { libraryOver } from './exploring/library.js';
import { PATHS } from './exploring/paths.js';
import { SEARCH } from './exploring/search.js';
import { TIMELINES } from './exploring/timeline.js';
import type { Connected } from './exploring/ways.js';
import type { Options } from './options.js';
import { tell } from './progress.js';
import { type Api, askStore } from './reading/plans.js';
import { type Timing, timeRounds, warmUp } from './rounds.js';

export interface ExploredTimings {
  readonly title: string;
  readonly timings: readonly (Timing & Compared)[];
}

const EXPLORATIONS: readonly Exploration[] = [GRAPH, PATHS, SEARCH, ...TIMELINES];

/** Of so many questions the answers are compared. */
const COMPARED = 5;

/** Asks what people who explore the graph ask, of both stores and of others in turns, over the databases that were recorded. */
export async function* benchExploring(options: Options): AsyncGenerator<ExploredTimings> {
  const databases = new Databases(options.folder);
  const server = await startNeo4j(databases.neo4jFolder);
  const sqlite = openSqliteStore({ file: databases.sqliteFile });
  const neo4jStore = openNeo4jStore({ uri: server.address, readTimeoutMs: 60_000 });
  const driver = neo4j.driver(server.address, undefined, { disableLosslessIntegers: true, maxTransactionRetryTime: 0 });
  const vocabulary = loadOurVocabulary();
  const api = { schema: await buildNewsgraphSchema(vocabulary), vocabulary };
  try {
    const library = await libraryOver(driver, vocabulary);
    const connected = { sqlite, neo4j: neo4jStore, api, driver, library };
    const known = await meetEntities(sqlite, api);
    for (const exploration of EXPLORATIONS) yield await explore(exploration, connected, known, options.rounds);
  } finally {
    await Promise.all([sqlite.close(), neo4jStore.close(), driver.close()]);
    await server.stop();
  }
}

async function explore(
  { title, questions, ways }: Exploration,
  connected: Connected,
  known: Known,
  rounds: number,
): Promise<ExploredTimings> {
  const [asked, contestants] = [questions(known, rounds), ways(connected)];
  const compared = await compareAnswers(contestants, asked.slice(0, COMPARED));
  await warmUp(contestants, asked);
  tell(`${title}: compared and warmed up, ${asked.length} rounds follow.`);
  const timings = await timeRounds(contestants, asked, asked.length);
  return { title, timings: timings.map((timing, index) => ({ ...timing, ...compared[index] })) };
}

const PAGE = `query ($after: String) {
  entities(first: 100, after: $after, orderBy: [{ articleCount: DESC }]) {
    nodes { id name } pageInfo { endCursor hasNextPage }
  }
}`;

interface EntityPage {
  readonly entities: {
    readonly nodes: Known['entities'];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

/** A thousand entities or all, the best known first. */
async function meetEntities(store: GraphStore, api: Api): Promise<Known> {
  const entities: Known['entities'][number][] = [];
  for (let after: string | null = null, more = true; more && entities.length < 1_000; ) {
    const { entities: page }: EntityPage = await askStore(store, PAGE, { after }, api);
    entities.push(...page.nodes);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return { entities };
}
