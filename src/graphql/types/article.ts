import { GraphQLDateTime, GraphQLURL } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import {
  ArticlesArguments,
  EntitiesArguments,
  EventsArguments,
  FactsArguments,
  PageArguments,
} from '../inputs/arguments.js';
import { Takes } from '../takes.js';
import type { Connection } from './connection.js';
import {
  ArticleConnection,
  ArticleMentionConnection,
  ArticleVersionConnection,
  EventConnection,
  EvidenceConnection,
  FactConnection,
} from './connections.js';
import { Node } from './node.js';

@ObjectType({ implements: Node, description: 'Who publishes articles.', simpleResolvers: true })
export class Source extends Node {
  @Field(() => String, { description: 'The name of the paper, agency or station.' })
  name!: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'Its address.' })
  url!: string | null;

  @Field(() => ArticleConnection, { description: 'Its articles, newest first.' })
  @Takes(() => ArticlesArguments)
  articles!: Connection;
}

@ObjectType({ implements: Node, description: 'A piece of news, in its latest version.', simpleResolvers: true })
export class Article extends Node {
  @Field(() => String, { description: 'The stable address: the canonical URL, or urn:newsml:….' })
  uri!: string;

  @Field(() => Source, { description: 'Who published it.' })
  source!: Source;

  @Field(() => String, { description: 'The language it is written in, as a BCP 47 tag: "de", "en".' })
  language!: string;

  @Field(() => String, { description: 'The headline.' })
  headline!: string;

  @Field(() => String, { nullable: true, description: 'The lead, if there is one.' })
  lead!: string | null;

  @Field(() => String, { description: 'The whole text.' })
  text!: string;

  @Field(() => GraphQLDateTime, { description: 'When the latest version was published.' })
  publishedAt!: string;

  @Field(() => Int, { description: 'The number of the latest version.' })
  version!: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt!: string | null;

  @Field(() => ArticleVersionConnection, { description: 'All versions, newest first.' })
  @Takes(() => PageArguments)
  versions!: Connection;

  @Field(() => ArticleMentionConnection, { description: 'Entities it names, in the order of the text.' })
  @Takes(() => EntitiesArguments)
  mentions!: Connection;

  @Field(() => EventConnection, { description: 'Events it reports, newest first.' })
  @Takes(() => EventsArguments)
  events!: Connection;

  @Field(() => FactConnection, { description: 'Events and states it reports, newest first.' })
  @Takes(() => FactsArguments)
  facts!: Connection;

  @Field(() => EvidenceConnection, { description: 'What it says, passage by passage, in the order of the text.' })
  @Takes(() => PageArguments)
  evidence!: Connection;
}

@ObjectType({ implements: Node, description: 'An article as it was published once.', simpleResolvers: true })
export class ArticleVersion extends Node {
  @Field(() => Int, { description: 'Counts from 1.' })
  number!: number;

  @Field(() => String, { description: 'The language it is written in, as a BCP 47 tag.' })
  language!: string;

  @Field(() => String, { description: 'The headline.' })
  headline!: string;

  @Field(() => String, { nullable: true, description: 'The lead, if there is one.' })
  lead!: string | null;

  @Field(() => String, { description: 'The whole text; the offsets of evidence count in it.' })
  text!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was published.' })
  publishedAt!: string;

  @Field(() => GraphQLDateTime, { description: 'When it came into this graph.' })
  recordedAt!: string;

  @Field(() => Article, { description: 'The article it is a version of.' })
  article!: Article;

  @Field(() => EvidenceConnection, { description: 'What it says, passage by passage, in the order of the text.' })
  @Takes(() => PageArguments)
  evidence!: Connection;
}
