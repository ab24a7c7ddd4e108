import { type ExecutionResult, type GraphQLSchema, graphql } from 'graphql';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import type { PageRead, ReadPlan } from '../../../src/graph/read-plan.js';
import { resolveField } from '../../../src/graphql/answer.js';
import type { Context } from '../../../src/graphql/context.js';
import type { Vocabulary } from '../../../src/model/vocabulary.js';
import { Newsroom } from '../../../src/newsroom/newsroom.js';
import { answerOfData, NESTED_QUERY, type NestedAnswer, type NestedData, type NestedQuestion } from './nested-query.js';

export interface Api {
  readonly schema: GraphQLSchema;
  readonly vocabulary: Vocabulary;
}

type ReadPages = GraphStore['read'];

/** The plans that our GraphQL layer makes of the nested query. */
export async function plansFor(question: NestedQuestion, api: Api): Promise<readonly ReadPlan[]> {
  const seen: ReadPlan[] = [];
  const read: ReadPages = async (plans) => {
    seen.push(...plans);
    return plans.map(() => ({ rows: [] }));
  };
  await ask(question, api, read);
  return seen;
}

/** What our GraphQL layer makes of pages that a store has read for these plans. */
export async function answerFrom(
  pages: readonly PageRead[],
  question: NestedQuestion,
  api: Api,
): Promise<NestedAnswer> {
  return answerOfData(await ask(question, api, async () => pages));
}

const ask = (question: NestedQuestion, api: Api, read: ReadPages): Promise<NestedData> =>
  askStore({ ...nothingElse, read }, NESTED_QUERY, { ...question }, api);

/**
 * What a query gets from our GraphQL layer over a store.
 * @throws Error for an answer with errors
 */
export async function askStore<T>(
  store: GraphStore,
  source: string,
  variableValues: Readonly<Record<string, unknown>>,
  { schema, vocabulary }: Api,
): Promise<T> {
  const newsroom = new Newsroom({ store, vocabulary });
  const contextValue: Context = {
    store,
    newsroom,
    vocabulary,
    mayWrite: false,
    requestId: '',
    links: 0,
    statements: 0,
  };
  return dataOf(await graphql({ schema, source, variableValues, contextValue, fieldResolver: resolveField }));
}

/** @throws Error for an answer with errors */
export function dataOf<T>({ data, errors }: ExecutionResult): T {
  if (errors !== undefined)
    throw new Error(`Expected an answer, got: ${errors.map(({ message }) => message).join(' ')}`);
  return data as T;
}

const unexpected = (): never => {
  throw new Error('Expected the query only to read.');
};
const nothingElse = {
  articlesATransaction: 1,
  prepare: unexpected,
  transact: unexpected,
  health: unexpected,
  close: unexpected,
};
