import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { FactStatusEnum, FactTypeEnum, TimePrecisionEnum } from '../enums.js';
import { LabelArguments, PageArguments } from '../inputs/arguments.js';
import { Takes } from '../takes.js';
import type { Connection } from './connection.js';
import {
  ArticleConnection,
  EvidenceConnection,
  FactConnection,
  FactParticipantConnection,
  RelationshipConnection,
} from './connections.js';
import { Entity } from './entity.js';
import { Evidence } from './evidence.js';
import { Node } from './node.js';

@ObjectType({ description: 'When something happens or holds, as exactly as it is known.', simpleResolvers: true })
export class TimeSpan {
  @Field(() => String, {
    description: 'As written: "2025-05", "2025-05-19T14:00Z", "2025-02-11/2025-02-20", "2022/..".',
  })
  text!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'The earliest moment at which it can begin; null if open.',
  })
  start!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'The moment by which it has ended; null if open.' })
  end!: string | null;

  @Field(() => TimePrecisionEnum, { description: 'How exactly the time is known.' })
  precision!: string;
}

@ObjectType({ description: 'A turn in what is said about the status of a fact.', simpleResolvers: true })
export class StatusReport {
  @Field(() => FactStatusEnum, { description: 'The status from then on.' })
  status!: string;

  @Field(() => GraphQLDateTime, { description: 'When the article that says so was published.' })
  reportedAt!: string;

  @Field(() => Evidence, { description: 'The words that say so.' })
  evidence!: Evidence;
}

@InterfaceType({
  implements: Node,
  description:
    'Something that is reported to happen, or to hold for a time. Lives as long as one piece of evidence supports it.',
})
export abstract class Fact extends Node {
  @Field(() => FactTypeEnum, { description: 'What it is, in the words of the vocabulary.' })
  type!: string;

  @Field(() => String, { description: 'Its type and its first four participants, to show in a list.' })
  @Takes(() => LabelArguments)
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the type leaves open: the office that is held, the topic.',
  })
  detail!: string | null;

  @Field(() => FactStatusEnum, { description: 'How far it has come, by the newest evidence.' })
  status!: string;

  @Field(() => TimeSpan, { nullable: true, description: 'When; null if no article says so.' })
  time!: TimeSpan | null;

  @Field(() => FactParticipantConnection, { description: 'Who takes part, as what; the leading role first.' })
  @Takes(() => PageArguments)
  participants!: Connection;

  @Field(() => EvidenceConnection, { description: 'The words that say so, newest first.' })
  @Takes(() => PageArguments)
  evidence!: Connection;

  @Field(() => ArticleConnection, { description: 'The articles that report it.' })
  @Takes(() => PageArguments)
  articles!: Connection;

  @Field(() => RelationshipConnection, { description: 'The relationships it adds to.' })
  @Takes(() => PageArguments)
  relationships!: Connection;

  @Field(() => FactConnection, { description: 'The facts that this statement, demand or denial is about.' })
  @Takes(() => PageArguments)
  about!: Connection;

  @Field(() => FactConnection, { description: 'Statements, demands and denials about it.' })
  @Takes(() => PageArguments)
  statements!: Connection;

  @Field(() => [StatusReport], { description: 'How its status turned, oldest first; the last 20 turns.' })
  statusHistory!: readonly StatusReport[];

  @Field(() => Int, { description: 'How many sources report it.' })
  sourceCount!: number;

  @Field(() => Int, { description: 'How many passages support it.' })
  evidenceCount!: number;

  @Field(() => Boolean, { description: 'Some sources say so, others deny it.' })
  disputed!: boolean;
}

@ObjectType({ implements: [Node, Fact], description: 'Something that happens.', simpleResolvers: true })
export class Event extends Fact {
  @Field(() => Entity, { nullable: true, description: 'Where it happens, if an article says so.' })
  place!: Entity | null;
}

@ObjectType({ implements: [Node, Fact], description: 'Something that holds for a time.', simpleResolvers: true })
export class State extends Fact {}
