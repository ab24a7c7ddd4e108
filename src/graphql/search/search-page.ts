import { badUserInput } from '../errors.js';
import { fingerprint, readCursor, writeCursor } from '../plan/cursor.js';
import { DEFAULT_SIZE } from '../plan/page-request.js';
import type { SelectedField } from '../plan/selected-field.js';
import type { Hit, NodeKind } from './hit.js';

/** Which hits a client asks for. */
export interface SearchPage {
  readonly size: number;
  readonly after: Place | undefined;
  readonly cursor: (placed: Placed) => string;
}

/**
 * The hit behind which a page begins, and where it stood. What stores rank texts by is no key: it changes with what is
 * written. So a page goes on behind the same hit or, when that is gone, at its place; the list is short.
 */
interface Place {
  readonly id: string;
  readonly place: number;
}

/** @throws GraphQLError BAD_USER_INPUT for a cursor that is none, or that of another search */
export function searchPage(field: SelectedField, text: string, kinds: readonly NodeKind[]): SearchPage {
  const { first, after } = field.args as { readonly first?: number | null; readonly after?: string | null };
  const search = fingerprint('search', text, [...new Set(kinds)].sort());
  return {
    size: first ?? DEFAULT_SIZE,
    after: after == null ? undefined : placeAt(field, after, search),
    cursor: ({ hit, place }) => writeCursor(search, [hit.id, place]),
  };
}

function placeAt(field: SelectedField, cursor: string, search: string): Place {
  const read = readCursor(cursor, search, 2);
  if (!read.ok) throw badUserInput(`${field.path}: ${read.reason}`, field.nodes);
  const [id, place] = read.values;
  if (!Number.isSafeInteger(place))
    throw badUserInput(`${field.path}: Expected a cursor of this list, got other text.`);
  return { id: String(id), place: Math.max(0, Number(place)) };
}

/** How many hits there must be to fill a page, and to know whether there are more. */
export const hitsFor = ({ after, size }: SearchPage): number => (after?.place ?? -1) + 1 + size + 1;

/** A hit and its place among all. */
export interface Placed {
  readonly hit: Hit;
  readonly place: number;
}

/** The hits of a page and, where there are more, one more. */
export function hitsFrom(hits: readonly Hit[], { after, size }: SearchPage): readonly Placed[] {
  const start = after === undefined ? 0 : startBehind(hits, after);
  return hits.slice(start, start + size + 1).map((hit, index) => ({ hit, place: start + index }));
}

function startBehind(hits: readonly Hit[], { id, place }: Place): number {
  const found = hits.findIndex((hit) => hit.id === id);
  return found >= 0 ? found + 1 : place;
}
