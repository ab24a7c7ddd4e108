import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { resolveField } from '../../src/graphql/answer.js';
import { buildNewsgraphSchema } from '../../src/graphql/build-schema.js';
import { loadVocabulary } from '../../src/model/load-vocabulary.js';
import { Newsroom } from '../../src/newsroom/newsroom.js';

export const vocabulary = loadVocabulary(['schema/vocabulary.yaml']);
export const schema: GraphQLSchema = await buildNewsgraphSchema(vocabulary);

export type Variables = Readonly<Record<string, unknown>>;

/** What became of a query: its answer as clients get it, and what it cost. */
export interface Executed {
  readonly answer: ExecutionResult;
  readonly statements: number;
}

/** Asks a store what clients would ask, without HTTP between. */
export class NewsgraphClient {
  readonly newsroom: Newsroom;

  constructor(
    readonly store: GraphStore,
    private readonly mayWrite = true,
  ) {
    this.newsroom = new Newsroom({ store, vocabulary, clock: () => new Date('2025-06-01T12:00:00Z') });
  }

  /** The data of an answer, or its errors. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of any shape
  async ask(source: string, variableValues: Variables = {}): Promise<any> {
    const { data, errors } = (await this.execute(source, variableValues)).answer;
    return errors === undefined ? data : { errors };
  }

  /** @param store what is read from instead */
  async execute(source: string, variableValues: Variables, store = this.store): Promise<Executed> {
    const document = parse(source);
    const errors = validate(schema, document);
    if (errors.length > 0) return { answer: { errors }, statements: 0 };
    const { newsroom, mayWrite } = this;
    const contextValue = { store, newsroom, vocabulary, mayWrite, requestId: 'test', links: 0, statements: 0 };
    const result = await execute({ schema, document, contextValue, variableValues, fieldResolver: resolveField });
    return { answer: JSON.parse(JSON.stringify(result)), statements: contextValue.statements };
  }
}
