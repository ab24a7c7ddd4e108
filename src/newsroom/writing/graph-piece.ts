import type { ChangeSet, LinkPut, NodePut } from '../../graph/change-set.js';
import { type KindName, LINKS, type Link, type LinkName, type NodeOf, type Value } from '../../model/model.js';

/** A part of the graph in memory: what is, or what should be. The writer turns the difference of two into a ChangeSet. */
export class GraphPiece {
  readonly #nodes = new Map<KindName, Map<string, NodePut>>();
  /** By name, by where they begin, by what else tells them apart: a batch has too many to write a key for each. */
  readonly #links = new Map<LinkName, Map<string, Map<string, LinkPut>>>();

  put<K extends KindName>(kind: K, node: NodeOf<K>): void {
    // A NodePut pairs each kind with its own node type, which TypeScript cannot see through the type parameter.
    entryOf(this.#nodes, kind).set(node.id, { kind, node } as NodePut);
  }

  find<K extends KindName>(kind: K, id: string): NodeOf<K> | undefined {
    return this.#nodes.get(kind)?.get(id)?.node as NodeOf<K> | undefined;
  }

  *nodes(): Iterable<NodePut> {
    for (const nodesOfKind of this.#nodes.values()) yield* nodesOfKind.values();
  }

  link(link: LinkName, from: string, to: string, attributes: Readonly<Record<string, Value>> = {}): void {
    const put = { link, from, to, attributes };
    entryOf(entryOf(this.#links, link), from).set(apart(put), put);
  }

  /** The link that the piece has where another piece has this one. */
  counterpart(put: LinkPut): LinkPut | undefined {
    return this.#links.get(put.link)?.get(put.from)?.get(apart(put));
  }

  *links(): Iterable<LinkPut> {
    for (const name of this.#links.keys()) yield* this.linksNamed(name);
  }

  *linksNamed(name: LinkName): Iterable<LinkPut> {
    for (const links of this.#links.get(name)?.values() ?? []) yield* links.values();
  }
}

function entryOf<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map<L, V>();
  maps.set(key, made);
  return made;
}

/** What tells a link apart from others of its name that begin at the same node. */
function apart({ link, to, attributes }: LinkPut): string {
  const { distinct }: Link = LINKS[link];
  return distinct === undefined ? to : `${to} ${attributes[distinct]}`;
}

/** What makes `after` of `before`: links that changed are replaced, nodes that changed are put again whole. */
export function difference(before: GraphPiece, after: GraphPiece): ChangeSet {
  return {
    unlink: missingFrom(after, before),
    remove: [...before.nodes()]
      .filter(({ kind, node }) => after.find(kind, node.id) === undefined)
      .map(({ kind, node }) => ({ kind, id: node.id })),
    put: [...after.nodes()].flatMap((put) => changedPut(before.find(put.kind, put.node.id), put)),
    link: missingFrom(before, after),
  };
}

function changedPut(before: NodePut['node'] | undefined, put: NodePut): readonly NodePut[] {
  if (before === undefined) return [put];
  const changed = differing(before, put.node);
  return changed.length === 0 ? [] : [{ ...put, changed }];
}

/** The links of `wanted` that `present` has not, or has otherwise. */
function missingFrom(present: GraphPiece, wanted: GraphPiece): readonly LinkPut[] {
  const missing: LinkPut[] = [];
  for (const link of wanted.links()) {
    const known = present.counterpart(link);
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
