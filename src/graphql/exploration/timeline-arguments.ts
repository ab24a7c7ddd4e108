import { ArrayMaxSize, Max, MaxLength, Min } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import type { Bucket } from '../../exploration/buckets.js';
import { TimeBucketEnum } from '../enums.js';

export const BUCKET: Bucket = 'MONTH';
export const TIME_ZONE = 'UTC';
export const EVENTS = 3;

const MOST_ENTITIES = 20;
const LONGEST_NAME = 100;
/** Of each bucket; of all that a timeline can have, as many as one request may read. */
const MOST_EVENTS = 10;

@ArgsType()
export class TimelineArguments {
  @Field(() => [ID], { description: 'At most 20 ids of entities; those that do not exist add nothing.' })
  @ArrayMaxSize(MOST_ENTITIES)
  of!: readonly string[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'A moment in the first bucket; the first event or article that is known unless told.',
  })
  from?: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'The moment before which the last bucket begins; after the last event or article that is known unless told.',
  })
  until?: Date | null;

  @Field(() => TimeBucketEnum, {
    nullable: true,
    defaultValue: BUCKET,
    description: 'How long the buckets are; at most 1,000 fit.',
  })
  bucket?: Bucket | null;

  @Field(() => String, {
    nullable: true,
    defaultValue: TIME_ZONE,
    description: 'Where days begin at midnight: the name of a time zone of the IANA database, "Europe/Berlin".',
  })
  @MaxLength(LONGEST_NAME)
  timeZone?: string | null;
}

@ArgsType()
export class TopEventsArguments {
  @Field(() => Int, { nullable: true, defaultValue: EVENTS, description: 'So many events of the bucket, at most 10.' })
  @Min(0)
  @Max(MOST_EVENTS)
  first?: number | null;
}
