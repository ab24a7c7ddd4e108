import type { ChangeSet } from '../graph/change-set.js';
import type { GraphTransaction, LinkedNode } from '../graph/graph-store.js';
import type { KindName, NodeOf } from '../model/model.js';
import { changeStatements } from './change-cypher.js';
import type { Run } from './driver.js';
import { drawnStatements, drawStatements, type Edge, eraseStatements } from './edge-cypher.js';
import { findStatement, linkedStatement } from './lookup-cypher.js';
import type { Statement } from './statement.js';

export class Neo4jTransaction implements GraphTransaction {
  constructor(private readonly run: Run) {}

  async find<K extends KindName>(kind: K, attribute: string, values: readonly string[]): Promise<readonly NodeOf<K>[]> {
    const rows = await this.run<{ readonly node: NodeOf<K> }>(findStatement(kind, attribute, values));
    return rows.map(({ node }) => node);
  }

  linked<K extends KindName>(side: string, _kind: K, owners: readonly string[]): Promise<readonly LinkedNode<K>[]> {
    return this.run<LinkedNode<K>>(linkedStatement(side, owners));
  }

  async apply(changes: ChangeSet): Promise<void> {
    const drawn = await this.#runAll<Edge>(drawnStatements(changes));
    await this.#runAll([...eraseStatements(drawn), ...changeStatements(changes), ...drawStatements(changes.put)]);
  }

  /** Sends all statements at once; the database runs them one after the other. */
  async #runAll<R>(statements: readonly Statement[]): Promise<readonly R[]> {
    const rows = await Promise.all(statements.map((statement) => this.run<R>(statement)));
    return rows.flat();
  }
}
