import type { Group, Interval, PageRead } from '../graph/read-plan.js';
import { bucketsBetween, type Calendar } from './buckets.js';
import { type Read, readNamed } from './read.js';
import { articlesIn, eventsIn, firstArticle, firstEvent, undatedEvents } from './timeline-plans.js';

export interface TimelineRequest {
  /** Ids of entities; those that do not exist add nothing. */
  readonly of: readonly string[];
  /** A moment in the first bucket; absent: the first that is known. */
  readonly from?: string | undefined;
  /** The moment before which the last bucket begins; absent: the last that is known belongs to it. */
  readonly until?: string | undefined;
  readonly calendar: Calendar;
  /** What is counted beside the events: nothing else costs anything. */
  readonly wanted: Wanted;
}

export interface Wanted {
  readonly imprecise: boolean;
  readonly articles: boolean;
  readonly undated: boolean;
  /** How many events of each bucket to find. */
  readonly events: number;
}

/** What falls into a bucket. What was not wanted is 0 or empty. */
export interface TimelineBucket extends Interval {
  readonly eventCount: number;
  readonly impreciseCount: number;
  readonly articleCount: number;
  /** Ids of its events, those of the most sources first, of equals the newest. */
  readonly events: readonly string[];
}

export interface Timeline {
  /** In their order, without gaps; none where nothing is known and no time was asked for. */
  readonly buckets: readonly TimelineBucket[];
  readonly undatedEventCount: number;
}

export const MOST_BUCKETS = 1_000;

/** What happens to some entities, and is written of them, over time; undefined for more than `MOST_BUCKETS` buckets. */
export async function exploreTimeline(read: Read, request: TimelineRequest): Promise<Timeline | undefined> {
  const extent = await extentOf(read, request);
  const intervals =
    extent === undefined ? [] : bucketsBetween(extent.first, extent.last, request.calendar, MOST_BUCKETS + 1);
  return intervals.length > MOST_BUCKETS ? undefined : readTimeline(read, request, intervals);
}

interface Extent {
  readonly first: string;
  readonly last: string;
}

async function extentOf(read: Read, { of, from, until }: TimelineRequest): Promise<Extent | undefined> {
  const unknown = [...(from === undefined ? [false] : []), ...(until === undefined ? [true] : [])];
  const plans = unknown.flatMap((newest) => [firstEvent(of, newest), firstArticle(of, newest)]);
  const moments = (plans.length === 0 ? [] : await read(plans)).map(momentOf);
  const known = (pages: readonly (string | undefined)[]) => pages.filter((moment) => moment !== undefined).toSorted();
  const first = from ?? known(moments.slice(0, 2))[0];
  const last = until === undefined ? known(moments.slice(-2)).at(-1) : momentBefore(until);
  return first === undefined || last === undefined ? undefined : { first, last };
}

function momentOf({ rows }: PageRead): string | undefined {
  const moment = rows[0]?.node[0];
  return moment === undefined ? undefined : String(moment);
}

const momentBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

async function readTimeline(
  read: Read,
  { of, wanted }: TimelineRequest,
  intervals: readonly Interval[],
): Promise<Timeline> {
  const plans = {
    events: eventsIn(of, intervals, { within: wanted.imprecise, top: wanted.events }),
    ...(wanted.articles && { articles: articlesIn(of, intervals) }),
    ...(wanted.undated && { undated: undatedEvents(of) }),
  };
  const pages = await readNamed(read, plans);
  const [events, articles] = [pages.events, pages.articles].map(groupsOf);
  const buckets = intervals.map((interval): TimelineBucket => {
    const { count = 0, within = 0, top = [] } = events?.get(interval.from) ?? {};
    const impreciseCount = wanted.imprecise ? count - within : 0;
    const articleCount = articles?.get(interval.from)?.count ?? 0;
    return { ...interval, eventCount: count, impreciseCount, articleCount, events: top };
  });
  return { buckets, undatedEventCount: pages.undated?.count ?? 0 };
}

const groupsOf = (page: PageRead | undefined): ReadonlyMap<string, Group> =>
  new Map(page?.tally?.map((group) => [group.of, group]));
