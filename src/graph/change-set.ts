import type { KindName, LinkName, NodeOf, Value } from '../model/model.js';

/**
 * A node with all its attributes, to be created or replaced. `changed` names the attributes in which it differs from
 * the node of that id that is there; without it, nothing is known of what is there.
 */
export type NodePut = {
  readonly [K in KindName]: { readonly kind: K; readonly node: NodeOf<K>; readonly changed?: readonly string[] };
}[KindName];

export interface NodeKey {
  readonly kind: KindName;
  readonly id: string;
}

/**
 * A link with all its attributes. Its identity is the link's name, both ends, and the value of the attribute that the
 * model calls `distinct`, where it has one.
 */
export interface LinkPut {
  readonly link: LinkName;
  readonly from: string;
  readonly to: string;
  readonly attributes: Readonly<Record<string, Value>>;
}

/**
 * What one transaction does to the graph. A store applies it in this order: unlink, remove, put, link. The writer
 * guarantees that each `unlink` exists, that each `link` is new once `unlink` is done, and that its ends exist once
 * `put` is done; a removed node has no links left.
 */
export interface ChangeSet {
  readonly unlink: readonly LinkPut[];
  readonly remove: readonly NodeKey[];
  readonly put: readonly NodePut[];
  readonly link: readonly LinkPut[];
}
