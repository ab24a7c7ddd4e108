import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { FactStatusEnum } from '../enums.js';
import { PageArguments } from '../inputs/arguments.js';
import { Takes } from '../takes.js';
import { Article, ArticleVersion } from './article.js';
import type { Connection } from './connection.js';
import { EvidenceConnection } from './connections.js';
import { Entity } from './entity.js';
import { Fact } from './fact.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description: 'The words that say so: `version.text.slice(start, end) === quote`, or the server refuses them.',
  simpleResolvers: true,
})
export class Evidence extends Node {
  @Field(() => String, { description: 'The exact words.' })
  quote!: string;

  @Field(() => Int, { description: 'Offset of the first character in the text of the version, in UTF-16 code units.' })
  start!: number;

  @Field(() => Int, { description: 'Offset behind the last character.' })
  end!: number;

  @Field(() => Article, { description: 'The article that says so.' })
  article!: Article;

  @Field(() => ArticleVersion, { description: 'The version of the article whose text is quoted.' })
  version!: ArticleVersion;

  @Field(() => Fact, {
    nullable: true,
    description: 'What it supports; null once its version is superseded or withdrawn.',
  })
  fact!: Fact | null;

  @Field(() => FactStatusEnum, { description: 'What this passage claims.' })
  status!: string;

  @Field(() => Entity, { nullable: true, description: 'Who says so, when it is not the article itself.' })
  speaker!: Entity | null;

  @Field(() => Float, { description: 'How sure the extractor is, 0 to 1.' })
  confidence!: number;

  @Field(() => String, { description: 'What found it: "manual", "rules-1", "llm:…".' })
  extractor!: string;

  @Field(() => GraphQLDateTime, { description: 'When the quoted version was published.' })
  publishedAt!: string;

  @Field(() => GraphQLDateTime, { description: 'When it came into this graph.' })
  recordedAt!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when it supports nothing any more; null while it does.',
  })
  withdrawnAt!: string | null;

  @Field(() => EvidenceConnection, { description: 'The passages that this statement, demand or denial is about.' })
  @Takes(() => PageArguments)
  refersTo!: Connection;

  @Field(() => EvidenceConnection, { description: 'Passages that speak about this one.' })
  @Takes(() => PageArguments)
  referredToBy!: Connection;
}
