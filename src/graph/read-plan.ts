import type { KindName, Value } from '../model/model.js';

/**
 * A query as data: what to read, in the words of the model, with no trace of a query language. Plans are built by
 * the GraphQL layer and by the newsroom, are frozen JSON, and mean the same on every store.
 */

/** A condition on a node or, where one was followed to reach it, on the link. Text is compared by code point, never by locale. */
export type Filter =
  | { readonly is: 'all'; readonly of: readonly Filter[] }
  | { readonly is: 'any'; readonly of: readonly Filter[] }
  | { readonly is: 'not'; readonly of: Filter }
  | Comparison
  /** Some node reached through this side of a link satisfies the filter (its `edge` conditions speak of that link). */
  | { readonly is: 'linked'; readonly side: string; readonly where: Filter }
  /** The node of that kind whose id the attribute holds satisfies the filter. */
  | {
      readonly is: 'refers';
      readonly on: 'node' | 'edge';
      readonly attribute: string;
      readonly kind: KindName;
      readonly where: Filter;
    };

/**
 * Null satisfies no comparison but `known: false`, and the negation of a comparison with null is not satisfied either
 * (as in SQL and Cypher). `in` takes a list; `has` asks whether a list attribute holds the value.
 */
export interface Comparison {
  readonly is: 'compare';
  readonly on: 'node' | 'edge';
  readonly attribute: string;
  readonly operator: 'eq' | 'in' | 'gt' | 'gte' | 'lt' | 'lte' | 'contains' | 'startsWith' | 'has' | 'known';
  readonly value: Value;
}

/** A term of an order: an attribute of the node, or of the link that was followed. No ordered attribute is ever null. */
export interface OrderTerm {
  readonly on: 'node' | 'edge';
  readonly attribute: string;
  readonly descending: boolean;
}

/**
 * Where in a page's index to start: rows whose attribute has one of the values (`among`), or holds the id of one of the
 * seeds (`referring`). A store walks each value in order, stops at the page size, and merges; an item that several
 * values lead to is one row.
 */
export type Seek =
  | { readonly by: string; readonly among: readonly string[] }
  | { readonly by: string; readonly referring: Seeds };

/** A few nodes to start from: those with these ids, or those reached from such nodes through a side. */
export type Seeds =
  | { readonly kind: KindName; readonly ids: readonly string[] }
  | { readonly kind: KindName; readonly through: string; readonly from: Seeds; readonly where?: Filter };

export interface Page {
  /** An index to walk; absent: the page's own order. */
  readonly seek?: Seek;
  readonly where?: Filter;
  /** The whole order, the tie-breaking id included. */
  readonly order: readonly OrderTerm[];
  /** The values of `order` in the row after which the page begins. */
  readonly after?: readonly Value[];
  /**
   * Rows to read, 0 to 100,000. Who shows a page asks for one more than it shows, to know whether there are more; who
   * explores the graph bounds all pages of a plan together.
   */
  readonly limit: number;
  /** Also count all rows that satisfy `seek` and `where`, whatever `after` and `limit` are. */
  readonly count: boolean;
  /** Also count those rows in groups; read from a side only. */
  readonly tally?: Tally;
}

/** Groups in which the rows of a page are counted: each row once in a group, however many links lead to it. */
export type Tally =
  /** A group for each value that an attribute of the link has. */
  | { readonly by: 'value'; readonly attribute: string }
  /** A group for each of some intervals of the attribute that orders the link. */
  | {
      readonly by: 'interval';
      readonly attribute: string;
      readonly intervals: readonly Interval[];
      /** Also count those of them whose link has a value of this attribute, and one not beyond the end of the interval. */
      readonly within?: string;
      /** Also find so many rows of each group, in the order of the page. */
      readonly top?: number;
    };

/** `from` belongs to it, `until` no longer does. */
export interface Interval {
  readonly from: string;
  readonly until: string;
}

/** What to read of a node: attributes by name, and links by a key that is unique in the selection. */
export interface Selection {
  readonly attributes: readonly string[];
  readonly links: readonly LinkRead[];
}

export interface LinkRead {
  readonly key: string;
  /** A side of a link, `Entity.relationships`. */
  readonly side: string;
  /** Read only for nodes of these variants (`Person`); absent: for all. Other nodes answer with an empty page. */
  readonly onlyFor?: readonly string[];
  readonly page: Page;
  /** Attributes of the link to read. */
  readonly edge: readonly string[];
  readonly node: Selection;
}

/** Words that a text holds one behind the other, in any case and with any accents. `prefix`: the last may go on. */
export interface Term {
  readonly text: string;
  readonly prefix: boolean;
}

export type ReadPlan =
  /** The nodes with these ids, in any order, those that do not exist left out. */
  | { readonly read: 'ids'; readonly kind: KindName; readonly ids: readonly string[]; readonly node: Selection }
  /** A page of all nodes of a kind. */
  | { readonly read: 'list'; readonly kind: KindName; readonly page: Page; readonly node: Selection }
  /** A page of the distinct nodes reached from the seeds through a side; order and filter may speak of its link. */
  | {
      readonly read: 'reached';
      readonly from: Seeds;
      readonly side: string;
      readonly page: Page;
      readonly node: Selection;
    }
  /**
   * At most `limit` nodes of a kind whose `searched` attributes hold every term. Terms hold a letter or digit each, and
   * are text, never syntax. Which come first is for the store to say: those that fit best, or those recorded `first`.
   */
  | {
      readonly read: 'found';
      readonly kind: KindName;
      readonly terms: readonly Term[];
      readonly where?: Filter;
      readonly first: 'newest' | 'oldest';
      readonly limit: number;
      readonly node: Selection;
    };

/** A row of an answer. `node` holds the attributes in the order of the selection, `links` the pages in the order of its links. */
export interface Row {
  readonly edge: readonly Value[];
  readonly node: readonly Value[];
  readonly links: readonly PageRead[];
}

export interface PageRead {
  readonly rows: readonly Row[];
  /** Present when the plan asked for a count. */
  readonly count?: number;
  /** Present when the plan asked for a tally: the groups that have rows, in the order of their names. */
  readonly tally?: readonly Group[];
}

export interface Group {
  /** The value that its links have, or where its interval begins. */
  readonly of: string;
  readonly count: number;
  /** How many of them lie within its interval, where the tally asked for it; else 0. */
  readonly within: number;
  /** The ids of its first nodes, where the tally asked for some. */
  readonly top: readonly string[];
}
