import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { FactStatusEnum, RelationshipTypeEnum } from '../enums.js';
import { LabelArguments, PageArguments } from '../inputs/arguments.js';
import { Takes } from '../takes.js';
import type { Connection } from './connection.js';
import { EvidenceConnection, FactConnection } from './connections.js';
import { Entity } from './entity.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description: 'Trump –CALLED→ Putin: the typed edge that the facts between two entities add up to.',
  simpleResolvers: true,
})
export class Relationship extends Node {
  @Field(() => RelationshipTypeEnum, { description: 'How the source stands to the target.' })
  type!: string;

  @Field(() => String, { description: 'The type in words, read from source to target: "called".' })
  @Takes(() => LabelArguments)
  label!: string;

  @Field(() => Entity, { description: 'Who calls, visits, accuses.' })
  source!: Entity;

  @Field(() => Entity, { description: 'Who is called, visited, accused.' })
  target!: Entity;

  @Field(() => FactStatusEnum, { description: 'The status of its newest fact.' })
  status!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When its oldest fact begins; null if no time is known.',
  })
  firstAt!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When its newest fact begins; null if no time is known.',
  })
  lastAt!: string | null;

  @Field(() => Int, { description: 'How many facts it stands on.' })
  factCount!: number;

  @Field(() => Int, { description: 'How many sources report them.' })
  sourceCount!: number;

  @Field(() => FactConnection, { description: 'The facts it stands on, newest first.' })
  @Takes(() => PageArguments)
  facts!: Connection;

  @Field(() => EvidenceConnection, { description: 'The words that prove it, newest first.' })
  @Takes(() => PageArguments)
  evidence!: Connection;
}
