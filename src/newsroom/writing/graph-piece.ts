import type { ChangeSet, LinkPut, NodePut } from '../../graph/change-set.js';
import { type KindName, LINKS, type Link, type LinkName, type NodeOf, type Value } from '../../model/model.js';

/** A part of the graph in memory: what is, or what should be. The writer turns the difference of two into a ChangeSet. */
export class GraphPiece {
  readonly nodes = new Map<string, NodePut>();
  readonly links = new Map<string, LinkPut>();

  put<K extends KindName>(kind: K, node: NodeOf<K>): void {
    // A NodePut pairs each kind with its own node type, which TypeScript cannot see through the type parameter.
    this.nodes.set(`${kind} ${node.id}`, { kind, node } as NodePut);
  }

  link(link: LinkName, from: string, to: string, attributes: Readonly<Record<string, Value>> = {}): void {
    const { distinct }: Link = LINKS[link];
    const apart = distinct === undefined ? '' : String(attributes[distinct]);
    this.links.set(`${link} ${from} ${to} ${apart}`, { link, from, to, attributes });
  }
}

/** What makes `after` of `before`: links that changed are replaced, nodes that changed are put again whole. */
export function difference(before: GraphPiece, after: GraphPiece): ChangeSet {
  return {
    unlink: missingFrom(after.links, before.links),
    remove: [...before.nodes]
      .filter(([key]) => !after.nodes.has(key))
      .map(([, { kind, node }]) => ({ kind, id: node.id })),
    put: missingFrom(before.nodes, after.nodes),
    link: missingFrom(before.links, after.links),
  };
}

/** The things of `wanted` that `present` has not, or has otherwise. */
function missingFrom<T>(present: ReadonlyMap<string, T>, wanted: ReadonlyMap<string, T>): readonly T[] {
  const missing: T[] = [];
  for (const [key, thing] of wanted) {
    const known = present.get(key);
    if (known === undefined || JSON.stringify(known) !== JSON.stringify(thing)) missing.push(thing);
  }
  return missing;
}

export type NodeChange = 'ADDED' | 'CHANGED' | 'WITHDRAWN';

/** How the nodes of a kind differ, by id. */
export function nodeChanges(kind: KindName, before: GraphPiece, changes: ChangeSet): ReadonlyMap<string, NodeChange> {
  const put = changes.put
    .filter((put) => put.kind === kind)
    .map(({ node: { id } }) => [id, before.nodes.has(`${kind} ${id}`) ? 'CHANGED' : 'ADDED'] as const);
  const removed = changes.remove.filter((key) => key.kind === kind).map(({ id }) => [id, 'WITHDRAWN'] as const);
  return new Map([...put, ...removed]);
}
