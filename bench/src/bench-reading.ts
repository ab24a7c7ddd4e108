import { deepStrictEqual } from 'node:assert/strict';
import neo4j from 'neo4j-driver';
import { openNeo4jStore } from '../../src/graph-neo4j/neo4j-store.js';
import { openSqliteStore } from '../../src/graph-sqlite/sqlite-store.js';
import { buildNewsgraphSchema } from '../../src/graphql/build-schema.js';
import { startApi, startNeo4j } from './child-servers.js';
import { Databases, loadOurVocabulary } from './databases.js';
import type { Options } from './options.js';
import { tell } from './progress.js';
import { dataloaderPeer } from './reading/dataloader-levels.js';
import { httpPeer } from './reading/http.js';
import { neo4jGraphqlPeer } from './reading/neo4j-graphql.js';
import type { NestedAnswer, NestedQuestion, NestedSize, Peer } from './reading/nested-query.js';
import { driverPeer, storePeer } from './reading/our-stores.js';
import { type Timing, timeRounds, warmUp } from './rounds.js';

export interface NestedTimings {
  readonly size: NestedSize;
  /** How many pieces of evidence the answers hold, on average. */
  readonly evidence: number;
  readonly timings: readonly Timing[];
}

/** The second has the most rows that our API allows one query: 10,000. */
const SIZES: readonly NestedSize[] = [
  { articles: 20, mentions: 10, events: 5, evidence: 2 },
  { articles: 100, mentions: 10, events: 5, evidence: 2 },
];

const BEFORE = ['2025-01-01', '2024-03-01', '2023-02-01', '2021-11-01', '2020-06-01'].map(
  (day) => `${day}T00:00:00.000Z`,
);

/** Asks the nested query in every way, over the databases that were recorded, and checks that all answer alike. */
export async function* benchReading(options: Options): AsyncGenerator<NestedTimings> {
  const databases = new Databases(options.folder);
  const server = await startNeo4j(databases.neo4jFolder);
  const api = await startApi(server.address);
  const driver = neo4j.driver(server.address, undefined, { disableLosslessIntegers: true });
  const stores = {
    neo4j: openNeo4jStore({ uri: server.address, readTimeoutMs: 60_000 }),
    sqlite: openSqliteStore({ file: databases.sqliteFile }),
  };
  const vocabulary = loadOurVocabulary();
  const ours = { schema: await buildNewsgraphSchema(vocabulary), vocabulary };
  const peers = [
    storePeer('a: our store on Neo4j', stores.neo4j, ours),
    driverPeer('b: its statement, sent by hand', driver, ours),
    await neo4jGraphqlPeer('c: @neo4j/graphql connections', driver),
    dataloaderPeer('d: DataLoader, a statement a level', driver),
    storePeer('e: our store on SQLite', stores.sqlite, ours),
    httpPeer('f: our server on Neo4j, over HTTP', api.address),
  ];
  try {
    for (const size of SIZES) yield await benchSize(size, peers, options.rounds);
  } finally {
    await Promise.all([stores.neo4j.close(), stores.sqlite.close(), driver.close()]);
    await api.stop();
    await server.stop();
  }
}

async function benchSize(size: NestedSize, peers: readonly Peer[], rounds: number): Promise<NestedTimings> {
  const questions = BEFORE.map((before) => ({ ...size, before }));
  const counts: number[] = [];
  for (const question of questions) counts.push(countEvidence(await commonAnswer(peers, question)));
  const evidence = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  await warmUp(peers, questions);
  tell(`${size.articles} articles: all answer alike and are warmed up, ${rounds} rounds follow.`);
  return { size, evidence, timings: await timeRounds(peers, questions, rounds) };
}

async function answerOf(peer: Peer, question: NestedQuestion): Promise<NestedAnswer> {
  const read = await peer.prepare(question);
  const answered = await read();
  return answered();
}

/** @throws AssertionError when two ways answer differently */
async function commonAnswer([first, ...others]: readonly Peer[], question: NestedQuestion): Promise<NestedAnswer> {
  if (first === undefined) throw new Error('Expected ways to ask, got none.');
  const expected = plain(await answerOf(first, question));
  for (const other of others) {
    const answer = plain(await answerOf(other, question));
    deepStrictEqual(answer, expected, `Expected ${other.name} to answer like ${first.name}, got another answer.`);
  }
  return expected;
}

/** Objects of one prototype: graphql-js makes some without. */
const plain = (answer: NestedAnswer): NestedAnswer => JSON.parse(JSON.stringify(answer));

const countEvidence = (answer: NestedAnswer): number =>
  answer.flatMap(({ mentions }) => mentions.flatMap(({ events }) => events.flatMap(({ evidence }) => evidence))).length;
