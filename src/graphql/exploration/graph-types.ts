import { Field, Int, ObjectType } from 'type-graphql';
import { RelationshipTypeEnum } from '../enums.js';
import { Entity } from '../types/entity.js';
import { Relationship } from '../types/relationship.js';

@ObjectType({ description: 'Relationships of a type that are not shown.', simpleResolvers: true })
export class TruncatedRelationships {
  @Field(() => RelationshipTypeEnum, { description: 'How the source stands to the target.' })
  type!: string;

  @Field(() => Int, { description: 'How many there are beside those that are shown.' })
  count!: number;
}

@ObjectType({ description: 'A part of the graph, to be drawn.', simpleResolvers: true })
export class Graph {
  @Field(() => [Entity], {
    description: 'The entities that were asked for, in their order, then those that the relationships lead to.',
  })
  nodes!: readonly Entity[];

  @Field(() => [Relationship], {
    description: 'The nearest first, of those equally near the most relevant first. Both ends are among the nodes.',
  })
  relationships!: readonly Relationship[];

  @Field(() => [TruncatedRelationships], {
    description: 'What the limit left out around the entities that were asked for (not further away), most first.',
  })
  truncated!: readonly TruncatedRelationships[];
}
