import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { isTimeZone } from '../../exploration/buckets.js';
import { exploreTimeline, MOST_BUCKETS } from '../../exploration/timeline.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { badUserInput } from '../errors.js';
import { SelectedField } from '../plan/selected-field.js';
import { read, readPlans } from '../read.js';
import { entityIds } from './entity-ids.js';
import { planTimeline, wantedFor } from './plan-timeline.js';
import { TimelineArguments } from './timeline-arguments.js';
import { Timeline } from './timeline-types.js';

function checkTimes({ from, until, timeZone }: TimelineArguments, path: string): void {
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
    checkTimes(asked, field.path);
    const { bucket, timeZone, from, until } = asked;
    const request = {
      of: entityIds(asked.of, `${field.path}.of`),
      from: from?.toISOString(),
      until: until?.toISOString(),
      calendar: { bucket, timeZone },
      wanted: wantedFor(field),
    };
    const timeline = await exploreTimeline((plans) => readPlans(context, plans), request);
    if (timeline !== undefined) return read(context, planTimeline(context, field, timeline));
    throw badUserInput(
      `${field.path}.bucket: Expected at most ${MOST_BUCKETS} buckets, got more: choose a longer bucket, or a shorter time with "from" and "until".`,
    );
  }
}
