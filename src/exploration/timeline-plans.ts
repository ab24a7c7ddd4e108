import type { Filter, Interval, OrderTerm, Page, ReadPlan, Tally } from '../graph/read-plan.js';
import { UNDATED } from '../model/ends-by.js';
import { compare, entities, newestFirst, oldestFirst } from './terms.js';

/** An event without a known time stands in the order of time where it was first reported. */
const IS_UNDATED = compare('edge', 'endsBy', 'eq', UNDATED);
const IS_DATED: Filter = { is: 'not', of: IS_UNDATED };

const EVENTS = { by: 'kind', among: ['Event'] } as const;
const NEWEST_EVENT = newestFirst('at', 'factId');
const MOST_SOURCES: readonly OrderTerm[] = [
  { on: 'edge', attribute: 'sourceCount', descending: true },
  ...NEWEST_EVENT,
];
const NEWEST_ARTICLE = newestFirst('publishedAt', 'articleId');

type Timed = 'Entity.facts' | 'Entity.mentionedIn';

const reached = (of: readonly string[], side: Timed, page: Page, attributes: readonly string[] = []): ReadPlan => ({
  read: 'reached',
  from: entities(of),
  side,
  page,
  node: { attributes, links: [] },
});

/** Nothing is read of what is only counted. */
const counting = (order: readonly OrderTerm[], more: Partial<Page>): Page => ({
  order,
  limit: 0,
  count: false,
  ...more,
});

/** The first or the last moment at which an event begins. */
export function firstEvent(of: readonly string[], newest: boolean): ReadPlan {
  const order = newest ? NEWEST_EVENT : oldestFirst('at', 'factId');
  return reached(of, 'Entity.facts', { seek: EVENTS, where: IS_DATED, order, limit: 1, count: false }, ['at']);
}

/** The first or the last moment at which an article is published. */
export function firstArticle(of: readonly string[], newest: boolean): ReadPlan {
  const order = newest ? NEWEST_ARTICLE : oldestFirst('publishedAt', 'articleId');
  return reached(of, 'Entity.mentionedIn', { order, limit: 1, count: false }, ['publishedAt']);
}

/** What to find of the events of an interval beside their number. */
export interface EventsWanted {
  /** Whether to count those that are known to begin and to end within it. */
  readonly within: boolean;
  /** How many to find, those of the most sources first. */
  readonly top: number;
}

/** How many events begin in each interval, and what else is wanted of them. */
export function eventsIn(of: readonly string[], intervals: readonly Interval[], wanted: EventsWanted): ReadPlan {
  const { within, top } = wanted;
  const more = { ...(within && { within: 'endsBy' }), ...(top > 0 && { top }) };
  const tally: Tally = { by: 'interval', attribute: 'at', intervals, ...more };
  const order = top > 0 ? MOST_SOURCES : NEWEST_EVENT;
  return reached(of, 'Entity.facts', counting(order, { seek: EVENTS, where: IS_DATED, tally }));
}

/** How many articles are published in each interval. */
export function articlesIn(of: readonly string[], intervals: readonly Interval[]): ReadPlan {
  const tally: Tally = { by: 'interval', attribute: 'publishedAt', intervals };
  return reached(of, 'Entity.mentionedIn', counting(NEWEST_ARTICLE, { tally }));
}

/** How many events have no known time. */
export const undatedEvents = (of: readonly string[]): ReadPlan =>
  reached(of, 'Entity.facts', counting(NEWEST_EVENT, { seek: EVENTS, where: IS_UNDATED, count: true }));
