import { type GraphQLSchema, graphql } from 'graphql';
import neo4j, { type Driver } from 'neo4j-driver';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { type Api, askStore, dataOf } from '../reading/plans.js';
import { LONGEST_MS, SELDOM } from '../rounds.js';
import type { Question } from './exploration.js';

/** What an answer says, by names under which other ways say the same. Who cannot tell a part leaves it out. */
export type Findings = Readonly<Record<string, unknown>>;

/** A way to ask. */
export interface Way {
  readonly name: string;
  readonly every?: number;
  /** What it asks otherwise than our API does. */
  readonly differs?: string;
  /** From the question to its answer in memory is measured; what it says is then there for whoever wants to compare it. */
  prepare(question: Question): Promise<() => Promise<() => Findings>>;
}

/** All that can be asked. */
export interface Connected {
  readonly sqlite: GraphStore;
  readonly neo4j: GraphStore;
  readonly api: Api;
  readonly driver: Driver;
  /** Made by @neo4j/graphql. */
  readonly library: GraphQLSchema;
}

/** Our GraphQL layer over both stores. */
export function ourWays<D>(
  { sqlite, neo4j, api }: Connected,
  query: string,
  findings: (data: D) => Findings,
): readonly Way[] {
  const over = (name: string, store: GraphStore): Way => ({
    name,
    prepare: async (question) => async () => {
      const data = await askStore<D>(store, query, question, api);
      return () => findings(data);
    },
  });
  return [over('a: our store on Neo4j', neo4j), over('e: our store on SQLite', sqlite)];
}

interface AskedOtherwise<A> {
  /** The variables or parameters for a question; absent: the question. */
  readonly parameters?: (question: Question) => Readonly<Record<string, unknown>>;
  readonly findings: (answer: A) => Findings;
  readonly differs?: string;
}

/** The library that generates an API from types. */
export const libraryWay = <D>(
  { driver, library: schema }: Connected,
  source: string,
  { parameters = asAsked, findings, differs }: AskedOtherwise<D>,
): Way => ({
  every: SELDOM,
  name: 'c: @neo4j/graphql',
  ...(differs !== undefined && { differs }),
  prepare: async (question) => async () => {
    const contextValue = { executionContext: driver, transaction: { timeout: LONGEST_MS } };
    const variableValues = parameters(question);
    const data = dataOf<D>(await graphql({ schema, source, variableValues, contextValue }));
    return () => findings(data);
  },
});

/** A statement, written by hand, its rows as objects. */
export const bareWay = <R>(
  name: string,
  { driver }: Connected,
  text: string,
  { parameters = asAsked, findings, differs }: AskedOtherwise<readonly R[]>,
): Way => ({
  every: SELDOM,
  name,
  ...(differs !== undefined && { differs }),
  prepare: async (question) => async () => {
    const config = { routing: neo4j.routing.READ, transactionConfig: { timeout: LONGEST_MS } };
    const { records } = await driver.executeQuery(text, parameters(question), config);
    const rows = records.map((record) => record.toObject() as R);
    return () => findings(rows);
  },
});

const asAsked = (question: Question): Question => question;
