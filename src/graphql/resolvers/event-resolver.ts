import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { OrderedEventsArguments } from '../inputs/arguments.js';
import { planPage } from '../plan/root-plans.js';
import { SelectedField } from '../plan/selected-field.js';
import { read } from '../read.js';
import { EventConnection } from '../types/connections.js';

const ONLY_EVENTS = [{ field: 'kind', value: { eq: 'Event' } }];

@Resolver()
export class EventResolver {
  @Query(() => EventConnection, { description: 'Events, newest first unless ordered otherwise.' })
  events(
    @Args(() => OrderedEventsArguments) _arguments: OrderedEventsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    return read(context, planPage(context, SelectedField.resolved(info), 'Fact', ONLY_EVENTS));
  }
}
