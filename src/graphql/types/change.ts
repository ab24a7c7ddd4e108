import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { ChangeKindEnum } from '../enums.js';
import { Node } from './node.js';

@ObjectType({ description: 'What became of a fact or a relationship.', simpleResolvers: true })
export class Change {
  @Field(() => String, {
    description: 'Its place among all changes of this graph: `changes(after:)` goes on behind it.',
  })
  token!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  recordedAt!: string;

  @Field(() => ChangeKindEnum, { description: 'What became of it.' })
  change!: string;

  @Field(() => ID, { description: 'The id of the fact or relationship, also when it is gone.' })
  id!: string;

  @Field(() => Node, {
    nullable: true,
    description: 'The fact or relationship as it is when this is sent, which may be later; null when it is gone.',
  })
  node!: Node | null;
}
