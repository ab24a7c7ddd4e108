import type { Comparison } from '../../graph/read-plan.js';
import type { Side } from '../../model/model.js';
import { queryTooLarge } from '../errors.js';

export type SubjectKind = 'Article' | 'Entity' | 'Fact' | 'Relationship' | 'Source';

/** The argument that conditions stand in. */
export interface Listing {
  /** Whose nodes are listed: those of the whole graph, or of the node that the field stands under. */
  readonly of: 'graph' | 'owner';
  /** Where in the query the conditions stand. */
  readonly path: string;
}

/** What conditions speak of: nodes of a kind. */
export interface Subject extends Listing {
  readonly kind: SubjectKind;
  /** The side of the link that was followed to the nodes. */
  readonly side?: Side | undefined;
  /** How many links lie between these nodes and those that are listed. */
  readonly links: number;
}

const MOST_LINKS = 2;

/** What links say about the nodes they lead to: their own words or copies, which spare a look at the node. */
const ON_EDGE: Readonly<Record<string, readonly string[]>> = {
  'Article.facts': ['kind', 'at'],
  'Entity.facts': ['kind', 'type', 'at', 'role'],
  'Entity.mentionedIn': ['publishedAt'],
  'Entity.relationships': ['type', 'at', 'end'],
  'Entity.sharedFacts': ['kind', 'at', 'role'],
  'Source.articles': ['publishedAt'],
};

/** Where an attribute of the nodes behind a side is cheapest to read. */
export function placeOf(side: Side | undefined, attribute: string): Comparison['on'] {
  return side !== undefined && ON_EDGE[side.name]?.includes(attribute) ? 'edge' : 'node';
}

/**
 * The nodes behind a link, or behind an id that the nodes hold when no side is given.
 * @throws GraphQLError QUERY_TOO_LARGE
 */
export function linkedSubject(from: Subject, kind: SubjectKind, side?: Side): Subject {
  if (from.links === MOST_LINKS) {
    throw queryTooLarge(`${from.path}: Expected conditions over at most ${MOST_LINKS} links, got more.`);
  }
  return { kind, side, of: 'graph', path: from.path, links: from.links + 1 };
}
