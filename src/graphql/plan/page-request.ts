import type { Filter, OrderTerm, Page, Seek } from '../../graph/read-plan.js';
import type { Value } from '../../model/model.js';
import { badUserInput } from '../errors.js';
import { fingerprint, readCursor } from './cursor.js';
import { reversed } from './orders.js';
import type { SelectedField } from './selected-field.js';

/** How many rows a page has when nothing is said. */
export const DEFAULT_SIZE = 20;

/** What a page walks through. */
export interface Walk {
  /** Whose rows: the side or kind, and the seeds they are reached from. */
  readonly of: readonly unknown[];
  readonly seek?: Seek;
  readonly where?: Filter;
  readonly order: readonly OrderTerm[];
  /** The attribute of the link that holds the id of a row's node, when the order speaks of the link. */
  readonly itemId?: string;
}

/** A page as the store is asked for it, and what is needed to show it to the client. */
export interface PageRequest {
  readonly page: Page;
  /** How many rows the client asked for. */
  readonly size: number;
  /** The rows come last first, and are shown in the order of the walk. */
  readonly backward: boolean;
  /** The page begins behind a cursor. */
  readonly continued: boolean;
  readonly walk: Walk;
}

interface Asked {
  readonly size: number;
  readonly backward: boolean;
  readonly cursor: string | undefined;
}

function asked(field: SelectedField): Asked {
  const { first, after, last, before } = field.args as {
    readonly first?: number | null;
    readonly after?: string | null;
    readonly last?: number | null;
    readonly before?: string | null;
  };
  const forward = first != null || after != null;
  const backward = last != null || before != null;
  if (forward && backward) {
    throw badUserInput(
      `${field.path}: Expected "first" and "after", or "last" and "before", got some of both.`,
      field.nodes,
    );
  }
  return { size: first ?? last ?? DEFAULT_SIZE, backward, cursor: after ?? before ?? undefined };
}

/** The fingerprint that the cursors of a walk carry. */
export const walkIdentity = (walk: Walk): string => fingerprint(walk);

function startOf(field: SelectedField, cursor: string, walk: Walk): readonly Value[] {
  const read = readCursor(cursor, walkIdentity(walk), walk.order.length);
  if (!read.ok) throw badUserInput(`${field.path}: ${read.reason}`, field.nodes);
  return read.values;
}

/**
 * The page that the arguments and the selection of a connection ask for.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function pageRequest(field: SelectedField, walk: Walk): PageRequest {
  const { size, backward, cursor } = asked(field);
  const names = field.fields().map(({ name }) => name);
  const onlyCounted = names.every((name) => name === 'totalCount');
  const { seek, where, order } = walk;
  const page: Page = {
    ...(seek && { seek }),
    ...(where && { where }),
    ...(cursor !== undefined && { after: startOf(field, cursor, walk) }),
    order: backward ? reversed(order) : order,
    limit: onlyCounted ? 0 : size + 1,
    count: names.includes('totalCount'),
  };
  return { page, size, backward, continued: cursor !== undefined, walk };
}
