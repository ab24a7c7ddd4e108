import type { GraphStore, GraphTransaction } from '../graph/graph-store.js';
import { digest, mintId } from '../model/ids.js';
import type { NodeOf } from '../model/model.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { ChangeFeed } from './changes/change-feed.js';
import { checkArticle } from './intake/check-article.js';
import type { Outcome } from './outcome.js';
import type { UserError } from './user-error.js';
import { WriteQueue } from './write-queue.js';
import { type Command, uriOf } from './writing/edition.js';
import { findLogHead, mustMeanTheSame } from './writing/vocabulary-memory.js';
import { writeArticles } from './writing/write-articles.js';

export interface NewsroomOptions {
  readonly store: GraphStore;
  readonly vocabulary: Vocabulary;
  /** The time now; a test hands in its own. */
  readonly clock?: () => Date;
}

export type Receipt = { readonly ok: true; readonly outcomes: readonly Outcome[] } | Refusal;
type Refusal = { readonly ok: false; readonly error: UserError };

/**
 * Where articles are recorded, corrected and withdrawn. Each article is all or nothing, is judged on its own, and its
 * outcome is known when the graph has it for good. Recording what is recorded changes nothing.
 */
export class Newsroom {
  readonly #store: GraphStore;
  readonly #vocabulary: Vocabulary;
  readonly #clock: () => Date;
  readonly #queue: WriteQueue<Command, Outcome>;
  /** What is recorded and withdrawn, here and on other servers of the graph. */
  readonly changes: ChangeFeed;

  constructor({ store, vocabulary, clock = () => new Date() }: NewsroomOptions) {
    this.#store = store;
    this.#vocabulary = vocabulary;
    this.#clock = clock;
    this.changes = new ChangeFeed(store);
    this.#queue = new WriteQueue(store.articlesATransaction, uriOf, (commands) => this.#write(commands));
  }

  /**
   * Makes sure that the graph can be written under this vocabulary.
   * @throws StoreError STORE_OUTDATED when it was recorded under another meaning of some fact types
   */
  async checkVocabulary(): Promise<void> {
    const head = await this.#store.transact(findLogHead);
    mustMeanTheSame(head, this.#vocabulary);
  }

  async #write(commands: readonly Command[]): Promise<readonly Outcome[]> {
    const outcomes = await this.#store.transact((transaction) =>
      writeArticles(transaction, commands, this.#vocabulary, this.#now()),
    );
    this.changes.noteWrite();
    return outcomes;
  }

  #now(): string {
    return this.#clock().toISOString();
  }

  /** Records article versions; an outcome for each, in their order. Takes any value: what is no article is rejected. */
  async recordArticles(inputs: readonly unknown[]): Promise<readonly Outcome[]> {
    return Promise.all(inputs.map((input) => this.#record(input)));
  }

  async #record(input: unknown): Promise<Outcome> {
    const checked = checkArticle(input, this.#vocabulary);
    if (!checked.ok) return { outcome: 'REJECTED', errors: checked.errors };
    return this.#queue.add({ does: 'record', article: checked.value });
  }

  /** Takes an article back: the graph becomes what it would be had the article never come. */
  async withdrawArticle(uri: string): Promise<Outcome> {
    return this.#queue.add({ does: 'withdraw', uri });
  }

  /**
   * Does `work` once for a key: with the key and payload of an earlier call, that call's outcomes are returned; with
   * its key and another payload, the call is refused. A call that stopped half-way is carried on, for recording and
   * withdrawing what is done already changes nothing.
   */
  async once(key: string, payload: unknown, work: () => Promise<readonly Outcome[]>): Promise<Receipt> {
    const id = mintId('receipt', key);
    const content = digest(JSON.stringify(payload));
    const earlier = await this.#store.transact((transaction) => findReceipt(transaction, id));
    if (earlier !== undefined) return accept(earlier, content);
    const outcomes = await work();
    const receipt = { id, payload: content, result: JSON.stringify(outcomes), recordedAt: this.#now() };
    return this.#store.transact(async (transaction) => {
      const first = await findReceipt(transaction, id);
      if (first !== undefined) return accept(first, content);
      const put = [{ kind: 'Receipt' as const, node: receipt }];
      await transaction.apply({ unlink: [], remove: [], put, link: [] });
      return { ok: true, outcomes };
    });
  }
}

async function findReceipt(transaction: GraphTransaction, id: string): Promise<NodeOf<'Receipt'> | undefined> {
  const [receipt] = await transaction.find('Receipt', 'id', [id]);
  return receipt;
}

function accept({ payload, result, recordedAt }: NodeOf<'Receipt'>, content: string): Receipt {
  if (payload === content) return { ok: true, outcomes: JSON.parse(result) as readonly Outcome[] };
  const message = `Expected the payload that came with this key at ${recordedAt}, got another: use a new key.`;
  return { ok: false, error: { code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'], message } };
}
