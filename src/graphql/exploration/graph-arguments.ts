import { ArrayMaxSize, Max, Min } from 'class-validator';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { RelationshipWhere } from '../inputs/where.js';

export const DEPTH = 1;
export const LIMIT = 100;
export const CONNECTIONS_LIMIT = 300;

const MOST_ENTITIES = 100;
const MOST_RELATIONSHIPS = 1_000;
const DEEPEST = 3;

const ONLY = { nullable: true, description: 'Only relationships that satisfy this.' } as const;

@ArgsType()
export class GraphArguments {
  @Field(() => [ID], { description: 'At most 100 ids of entities; of those that do not exist nothing is shown.' })
  @ArrayMaxSize(MOST_ENTITIES)
  around!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEPTH,
    description: 'How many relationships lead from one of them to the farthest: 1 to 3.',
  })
  @Min(1)
  @Max(DEEPEST)
  depth?: number | null;

  @Field(() => RelationshipWhere, {
    nullable: true,
    description: 'Only relationships that satisfy this; `with` is the end that is farther away.',
  })
  where?: RelationshipWhere | null;

  @Field(() => Int, { nullable: true, defaultValue: LIMIT, description: 'The most relationships to show: 1 to 1,000.' })
  @Min(1)
  @Max(MOST_RELATIONSHIPS)
  limit?: number | null;
}

@ArgsType()
export class ConnectionsBetweenArguments {
  @Field(() => [ID], { description: 'At most 100 ids of entities; of those that do not exist nothing is shown.' })
  @ArrayMaxSize(MOST_ENTITIES)
  ids!: readonly string[];

  @Field(() => RelationshipWhere, ONLY)
  where?: RelationshipWhere | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: CONNECTIONS_LIMIT,
    description: 'The most relationships to show: 1 to 1,000.',
  })
  @Min(1)
  @Max(MOST_RELATIONSHIPS)
  limit?: number | null;
}
