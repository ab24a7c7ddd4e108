import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { ReadPlan } from '../../src/graph/read-plan.js';
import { resolveField } from '../../src/graphql/answer.js';
import { buildNewsgraphSchema } from '../../src/graphql/build-schema.js';
import { loadVocabulary } from '../../src/model/load-vocabulary.js';
import type { Vocabulary } from '../../src/model/vocabulary.js';
import { Newsroom } from '../../src/newsroom/newsroom.js';
import { TemporarySqlite } from '../stores/temporary-sqlite.js';
import type { TemporaryStores } from '../stores/temporary-stores.js';
import { WITHDRAWN, WORLD } from './world.js';

export const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
export const builtInVocabulary = (): Vocabulary => loadVocabulary([join(PROJECT, 'schema/vocabulary.yaml')]);

/** What became of a query: its answer as clients get it, and what the store was asked. */
export interface Asked {
  readonly answer: ExecutionResult;
  readonly plans: readonly ReadPlan[];
  /** How often the store was asked. */
  readonly reads: number;
  readonly statements: number;
}

/** The schema over a store with the small world of these tests. */
export class Newsgraph {
  private constructor(
    readonly schema: GraphQLSchema,
    private readonly vocabulary: Vocabulary,
    private readonly store: GraphStore,
    private readonly newsroom: Newsroom,
    private readonly stores: TemporaryStores,
  ) {}

  static async open(stores: TemporaryStores = new TemporarySqlite()): Promise<Newsgraph> {
    const vocabulary = builtInVocabulary();
    const { store } = await stores.open();
    const newsroom = new Newsroom({ store, vocabulary, clock: () => new Date('2025-06-01T12:00:00Z') });
    for (const article of WORLD) {
      const outcomes = await newsroom.recordArticles([article]);
      if (outcomes.some(({ outcome }) => outcome === 'REJECTED')) throw new Error(JSON.stringify(outcomes));
    }
    await newsroom.withdrawArticle(WITHDRAWN);
    return new Newsgraph(await buildNewsgraphSchema(vocabulary), vocabulary, store, newsroom, stores);
  }

  async ask(source: string, variableValues: Readonly<Record<string, unknown>> = {}): Promise<Asked> {
    const document = parse(source);
    const errors = validate(this.schema, document);
    if (errors.length > 0) return { answer: { errors }, plans: [], reads: 0, statements: 0 };
    const reads: (readonly ReadPlan[])[] = [];
    const contextValue = this.#context(reads);
    const result = await execute({
      schema: this.schema,
      document,
      contextValue,
      variableValues,
      fieldResolver: resolveField,
    });
    const answer = JSON.parse(JSON.stringify(result));
    return { answer, plans: reads.flat(), reads: reads.length, statements: contextValue.statements };
  }

  /** The answer to a query that is expected to have no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of any shape
  async data(source: string, variableValues: Readonly<Record<string, unknown>> = {}): Promise<any> {
    const { answer } = await this.ask(source, variableValues);
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** The first error of a query that is expected to be refused. */
  async refusal(source: string, variableValues: Readonly<Record<string, unknown>> = {}) {
    const { answer, plans } = await this.ask(source, variableValues);
    const [error] = answer.errors ?? [];
    return { code: error?.extensions?.code, message: error?.message, plans: plans.length };
  }

  close(): Promise<void> {
    return this.stores.close();
  }

  /** The store, which also notes down what it is asked. */
  #context(reads: (readonly ReadPlan[])[]) {
    const store = new Proxy(this.store, {
      get: (target, name) => {
        if (name !== 'read') return Reflect.get(target, name);
        return (asked: readonly ReadPlan[], options: object) => {
          reads.push(asked);
          return target.read(asked, options);
        };
      },
    });
    const { newsroom, vocabulary } = this;
    return { store, newsroom, vocabulary, mayWrite: true, requestId: 'test', links: 0, statements: 0 };
  }
}
