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

  find<K extends KindName>(kind: K, id: string): NodeOf<K> | undefined {
    return this.nodes.get(`${kind} ${id}`)?.node as NodeOf<K> | undefined;
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
    put: [...after.nodes].flatMap(([key, put]) => changedPut(before.nodes.get(key), put)),
    link: missingFrom(before.links, after.links),
  };
}

function changedPut(before: NodePut | undefined, put: NodePut): readonly NodePut[] {
  if (before === undefined) return [put];
  const changed = differing(before.node, put.node);
  return changed.length === 0 ? [] : [{ ...put, changed }];
}

/** The links of `wanted` that `present` has not, or has otherwise. */
function missingFrom(present: ReadonlyMap<string, LinkPut>, wanted: ReadonlyMap<string, LinkPut>): readonly LinkPut[] {
  const missing: LinkPut[] = [];
  for (const [key, link] of wanted) {
    const known = present.get(key);
    if (known === undefined || differing(known.attributes, link.attributes).length > 0) missing.push(link);
  }
  return missing;
}

type Attributes = Readonly<Record<string, Value>>;

/** The names of the attributes that differ; both have the same ones. */
const differing = (one: Attributes, other: Attributes): readonly string[] =>
  Object.keys(one).filter((name) => !isSame(one[name], other[name]));

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
