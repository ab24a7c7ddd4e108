import type { KindName, NodeOf, Value } from '../model/model.js';
import type { ChangeSet } from './change-set.js';
import type { PageRead, ReadPlan } from './read-plan.js';

export interface ReadOptions {
  /** Told how many statements the read took, once it has succeeded. */
  readonly onStatements?: (count: number) => void;
}

export interface LinkedNode<K extends KindName> {
  /** The id of the node the link was read from. */
  readonly owner: string;
  /** All attributes of the link, without the ids of its ends. */
  readonly edge: Readonly<Record<string, Value>>;
  readonly node: NodeOf<K>;
}

/** What a writer may ask within its transaction. It sees the graph as it is, its own changes included. */
export interface GraphTransaction {
  /** The nodes of a kind whose `attribute` (the id, or one of the kind's `lookups`) is one of the values, in no order. */
  find<K extends KindName>(kind: K, attribute: string, values: readonly string[]): Promise<readonly NodeOf<K>[]>;
  /** Every node reached from the owners through a side, with its link, in no order. */
  linked<K extends KindName>(side: string, kind: K, owners: readonly string[]): Promise<readonly LinkedNode<K>[]>;
  apply(changes: ChangeSet): Promise<void>;
}

export type Health = { readonly ready: true } | { readonly ready: false; readonly reason: string };

export interface PrepareReport {
  /** Names of the migrations that were applied, or would be under `dryRun`. */
  readonly applied: readonly string[];
}

/**
 * The port behind which every store stands. Everything that is refused for want of a store (unreachable, too slow,
 * deadline passed) is thrown as a StoreError; a failed read is never an empty answer.
 */
export interface GraphStore {
  /** The most articles that one transaction should write: the more, the less each costs, and the longer all wait. */
  readonly articlesATransaction: number;
  /** Brings constraints, indexes and tables to the version of this program; safe when two servers start at once. */
  prepare(options?: { readonly dryRun?: boolean }): Promise<PrepareReport>;
  /** Answers plans, in their order, from one consistent state that includes every write this store has acknowledged. */
  read(plans: readonly ReadPlan[], options?: ReadOptions): Promise<readonly PageRead[]>;
  /**
   * Runs `work` as the only writer of the graph, across all servers on it, and commits when it resolves; when it
   * throws, nothing has changed. `work` may run more than once if the store meets a transient error, so it has no
   * effect beyond the transaction.
   */
  transact<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T>;
  /** Whether reads and writes work now: reachable, prepared, and able to write. */
  health(): Promise<Health>;
  close(): Promise<void>;
}
