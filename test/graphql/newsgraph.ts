import { fileURLToPath } from 'node:url';
import type { ExecutionResult } from 'graphql';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { ReadPlan } from '../../src/graph/read-plan.js';
import { NewsgraphClient, type Variables } from '../recording/newsgraph-client.js';
import { TemporarySqlite } from '../stores/temporary-sqlite.js';
import type { TemporaryStores } from '../stores/temporary-stores.js';
import { WITHDRAWN, WORLD } from './world.js';

export const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** What became of a query: its answer as clients get it, and what the store was asked. */
export interface Asked {
  readonly answer: ExecutionResult;
  readonly plans: readonly ReadPlan[];
  /** How often the store was asked. */
  readonly reads: number;
  readonly statements: number;
}

/** Asks a store with the small world of these tests. */
export class Newsgraph {
  private constructor(
    private readonly client: NewsgraphClient,
    private readonly stores: TemporaryStores,
  ) {}

  static async open(stores: TemporaryStores = new TemporarySqlite()): Promise<Newsgraph> {
    const client = new NewsgraphClient((await stores.open()).store);
    for (const article of WORLD) {
      const outcomes = await client.newsroom.recordArticles([article]);
      if (outcomes.some(({ outcome }) => outcome === 'REJECTED')) throw new Error(JSON.stringify(outcomes));
    }
    await client.newsroom.withdrawArticle(WITHDRAWN);
    return new Newsgraph(client, stores);
  }

  async ask(source: string, variableValues: Variables = {}): Promise<Asked> {
    const reads: (readonly ReadPlan[])[] = [];
    const executed = await this.client.execute(source, variableValues, notingDown(this.client.store, reads));
    return { ...executed, plans: reads.flat(), reads: reads.length };
  }

  /** The answer to a query that is expected to have no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of any shape
  async data(source: string, variableValues: Variables = {}): Promise<any> {
    const { answer } = await this.ask(source, variableValues);
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** The first error of a query that is expected to be refused. */
  async refusal(source: string, variableValues: Variables = {}) {
    const { answer, plans } = await this.ask(source, variableValues);
    const [error] = answer.errors ?? [];
    return { code: error?.extensions?.code, message: error?.message, plans: plans.length };
  }

  close(): Promise<void> {
    return this.stores.close();
  }
}

/** The store, which also notes down what it is asked. */
const notingDown = (store: GraphStore, reads: (readonly ReadPlan[])[]): GraphStore =>
  new Proxy(store, {
    get: (target, name) => {
      if (name !== 'read') return Reflect.get(target, name);
      return (asked: readonly ReadPlan[], options: object) => {
        reads.push(asked);
        return target.read(asked, options);
      };
    },
  });
