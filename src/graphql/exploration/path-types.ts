import { Max, Min } from 'class-validator';
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { RelationshipWhere } from '../inputs/where.js';
import { Entity } from '../types/entity.js';
import { Relationship } from '../types/relationship.js';

export const DEFAULT_LENGTH = 4;
export const DEFAULT_COUNT = 3;

@ArgsType()
export class PathsArguments {
  @Field(() => ID, { description: 'The id of the entity where the paths begin.' })
  from!: string;

  @Field(() => ID, { description: 'The id of the entity where they end: another one.' })
  to!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_LENGTH,
    description: 'At most so many relationships in a path: 1 to 6.',
  })
  @Min(1)
  @Max(6)
  maxLength?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: DEFAULT_COUNT, description: 'At most so many paths: 1 to 10.' })
  @Min(1)
  @Max(10)
  first?: number | null;

  @Field(() => RelationshipWhere, {
    nullable: true,
    description: 'Only over relationships that satisfy this; `with` is either end.',
  })
  where?: RelationshipWhere;
}

@ObjectType({
  description: 'A way from one entity to another over relationships, whichever way these point.',
  simpleResolvers: true,
})
export class Path {
  @Field(() => [Entity], { description: 'The entities, from one end to the other; none stands there twice.' })
  nodes!: readonly Entity[];

  @Field(() => [Relationship], {
    description:
      'The relationships between them, one fewer. Of several between two entities the one with the most sources, then the newest.',
  })
  relationships!: readonly Relationship[];

  @Field(() => Int, { description: 'How many relationships it has.' })
  length!: number;
}

@ObjectType({ description: 'Paths between two entities.', simpleResolvers: true })
export class PathResult {
  @Field(() => [Path], {
    description:
      'Fewest relationships first; among these the ones through entities that fewer articles name, since a path through what all the news speaks of says little; then by ids.',
  })
  paths!: readonly Path[];

  @Field(() => Boolean, {
    description:
      'Whether these are certain to be the first of all paths; false when the search read as much as it may before it could be sure, and better paths may be missing.',
  })
  complete!: boolean;
}
