import type { Timeline, TimelineBucket, Wanted } from '../../exploration/timeline.js';
import { Answer } from '../answer.js';
import type { Context } from '../context.js';
import type { Planned } from '../plan/planned.js';
import { known, plannedFields, together } from '../plan/planned.js';
import { planNodes } from '../plan/root-plans.js';
import type { SelectedField } from '../plan/selected-field.js';
import { EVENTS } from './timeline-arguments.js';

const bucketFields = (field: SelectedField): readonly SelectedField[] =>
  field.fields().flatMap((part) => (part.name === 'buckets' ? part.fields() : []));

/** What has to be counted and found for the selection. */
export function wantedFor(field: SelectedField): Wanted {
  const inBuckets = bucketFields(field);
  const asksFor = (name: string): boolean => inBuckets.some((part) => part.name === name);
  return {
    imprecise: asksFor('impreciseCount'),
    articles: asksFor('articleCount'),
    undated: field.field('undatedEventCount') !== undefined,
    events: Math.max(0, ...inBuckets.filter(({ name }) => name === 'events').map(sizeOf)),
  };
}

const sizeOf = ({ args }: SelectedField): number => Number(args.first ?? EVENTS);

/**
 * How to answer a field of type Timeline, once it is known which events it shows.
 * @throws GraphQLError BAD_USER_INPUT or QUERY_TOO_LARGE
 */
export function planTimeline(context: Context, field: SelectedField, timeline: Timeline): Planned<Answer> {
  const parts = field.fields().map((part) => {
    const planned: Planned<unknown> =
      part.name === 'buckets' ? planBuckets(context, part, timeline.buckets) : known(timeline.undatedEventCount);
    return [part.key, planned] as const;
  });
  return plannedFields('Timeline', parts);
}

type ReadBucket = (bucket: TimelineBucket) => unknown;

function planBuckets(
  context: Context,
  field: SelectedField,
  buckets: readonly TimelineBucket[],
): Planned<readonly Answer[]> {
  const parts = field.fields();
  const { plans, answer } = together(parts.map((part) => planBucketField(context, part, buckets)));
  return {
    plans,
    answer: (pages) => {
      const readers = answer(pages).map((read, index) => [parts[index]?.key ?? '', read] as const);
      return buckets.map(
        (bucket) => new Answer('TimelineBucket', Object.fromEntries(readers.map(([key, read]) => [key, read(bucket)]))),
      );
    },
  };
}

function planBucketField(
  context: Context,
  field: SelectedField,
  buckets: readonly TimelineBucket[],
): Planned<ReadBucket> {
  switch (field.name) {
    case 'start':
      return known(({ from }) => from);
    case 'end':
      return known(({ until }) => until);
    case 'events':
      return planEvents(context, field, buckets);
    default:
      return known((bucket) => bucket[field.name as 'eventCount' | 'impreciseCount' | 'articleCount']);
  }
}

function planEvents(context: Context, field: SelectedField, buckets: readonly TimelineBucket[]): Planned<ReadBucket> {
  const size = sizeOf(field);
  const ids = buckets.flatMap(({ events }) => events.slice(0, size));
  const { plans, answer } = planNodes(context, field, 'Fact', ids.length)(ids);
  return {
    plans,
    answer: (pages) => {
      const found = answer(pages);
      return ({ events }) => events.slice(0, size).flatMap((id) => found.get(id) ?? []);
    },
  };
}
