import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { isTimeZone } from '../../exploration/buckets.js';
import { exploreTimeline, MOST_BUCKETS } from '../../exploration/timeline.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { badUserInput } from '../errors.js';
import { spendLinks } from '../plan/node-reads.js';
import { SelectedField } from '../plan/selected-field.js';
import { read } from '../read.js';
import { entityIds } from './entity-ids.js';
import { planTimeline, wantedFor } from './plan-timeline.js';
import { readingIn } from './reading.js';
import { BUCKET, TIME_ZONE, TimelineArguments } from './timeline-arguments.js';
import { Timeline } from './timeline-types.js';

/** A timeline costs as much as so many linked fields. */
const LINKS_OF_A_TIMELINE = 8;

function checkTimes({ from, until }: TimelineArguments, timeZone: string, path: string): void {
  if (!isTimeZone(timeZone)) {
    throw badUserInput(
      `${path}.timeZone: Expected a time zone of the IANA database such as "Europe/Berlin", got ${JSON.stringify(timeZone)}.`,
    );
  }
  if (from && until && from >= until) {
    throw badUserInput(`${path}.until: Expected a moment after "from", got the same or an earlier one.`);
  }
}

@Resolver()
export class TimelineResolver {
  @Query(() => Timeline, {
    description: 'What happens to entities over time: events and articles, counted by day, week, month or year.',
  })
  async timeline(
    @Args(() => TimelineArguments) asked: TimelineArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    const field = SelectedField.resolved(info);
    const { from, until } = asked;
    const calendar = { bucket: asked.bucket ?? BUCKET, timeZone: asked.timeZone ?? TIME_ZONE };
    checkTimes(asked, calendar.timeZone, field.path);
    const request = {
      of: entityIds(asked.of, `${field.path}.of`),
      from: from?.toISOString(),
      until: until?.toISOString(),
      calendar,
      wanted: wantedFor(field),
    };
    spendLinks(context, LINKS_OF_A_TIMELINE, field.path);
    const timeline = await exploreTimeline(readingIn(context), request);
    if (timeline !== undefined) return read(context, planTimeline(context, field, timeline));
    throw badUserInput(
      `${field.path}.bucket: Expected at most ${MOST_BUCKETS} buckets, got more: choose a longer bucket, or a shorter time with "from" and "until".`,
    );
  }
}
