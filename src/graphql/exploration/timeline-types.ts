import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Takes } from '../takes.js';
import { Event } from '../types/fact.js';
import { TopEventsArguments } from './timeline-arguments.js';

@ObjectType({ description: 'A day, week, month or year of a timeline.', simpleResolvers: true })
export class TimelineBucket {
  @Field(() => GraphQLDateTime, { description: 'When it begins.' })
  start!: string;

  @Field(() => GraphQLDateTime, { description: 'When it is over, and the next begins.' })
  end!: string;

  @Field(() => Int, { description: 'How many events begin in it, as far as their time is known.' })
  eventCount!: number;

  @Field(() => Int, {
    description:
      'How many of these are not known to lie within it: their time is known less exactly, is open, or reaches beyond.',
  })
  impreciseCount!: number;

  @Field(() => Int, { description: 'How many articles that were published in it name one of the entities.' })
  articleCount!: number;

  @Field(() => [Event], {
    description: 'Some of the events that begin in it: those of the most sources first, of equals the newest.',
  })
  @Takes(() => TopEventsArguments)
  events!: readonly Event[];
}

@ObjectType({ description: 'What happens to entities, and is written of them, over time.', simpleResolvers: true })
export class Timeline {
  @Field(() => [TimelineBucket], { description: 'In the order of time, without gaps; empty ones are there.' })
  buckets!: readonly TimelineBucket[];

  @Field(() => Int, {
    description:
      'How many events of the entities have no known time, and so stand in no bucket, whatever was asked for.',
  })
  undatedEventCount!: number;
}
