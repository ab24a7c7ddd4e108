import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { resolveField } from '../../src/graphql/answer.js';
import { buildNewsgraphSchema } from '../../src/graphql/build-schema.js';
import { loadVocabulary } from '../../src/model/load-vocabulary.js';
import { Newsroom } from '../../src/newsroom/newsroom.js';

export const vocabulary = loadVocabulary(['schema/vocabulary.yaml']);
export const schema: GraphQLSchema = await buildNewsgraphSchema(vocabulary);

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
  async ask(source: string, variableValues: Readonly<Record<string, unknown>> = {}): Promise<any> {
    const document = parse(source);
    const invalid = validate(schema, document);
    if (invalid.length > 0) return { errors: invalid };
    const { store, newsroom, mayWrite } = this;
    const contextValue = { store, newsroom, vocabulary, mayWrite, requestId: 'test', links: 0, statements: 0 };
    const result = await execute({ schema, document, contextValue, variableValues, fieldResolver: resolveField });
    const { data, errors } = JSON.parse(JSON.stringify(result));
    return errors === undefined ? data : { errors };
  }
}
