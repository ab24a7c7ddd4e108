import { ArrayMaxSize, MaxLength } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { EntityKindEnum, FactStatusEnum, FactTypeEnum, RoleEnum } from '../enums.js';

// The shapes only: what else must hold of an article is said by the newsroom, with a path to each problem.

const MOST_ARTICLES = 500;
const LONGEST_KEY = 200;

@InputType({ description: 'Who publishes an article.' })
export class SourceInput {
  @Field(() => String, { description: 'Its name, the same in every article: "Sample Wire".' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its http(s) address.' })
  url?: string | null;
}

@InputType({ description: 'An id that others have given an entity.' })
export class ExternalIdInput {
  @Field(() => String, { description: 'Whose ids these are: "wikidata", "iso3166" (alpha-2), "viaf".' })
  scheme!: string;

  @Field(() => String, { description: 'The id in that scheme: "Q7747", "RU".' })
  value!: string;
}

@InputType({ description: 'Where the text names an entity: a quote, or start and end, or both.' })
export class MentionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The words; without offsets, every place where they stand in the text.',
  })
  quote?: string | null;

  @Field(() => Int, { nullable: true, description: 'Offset of the first character, in UTF-16 code units.' })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: 'Offset behind the last character.' })
  end?: number | null;
}

@InputType({
  description: 'An entity that an article speaks of. It is found by id, by external id, or by name, or made.',
})
export class EntityInput {
  @Field(() => String, { description: 'A name for use within this article, in the roles of its facts.' })
  key!: string;

  @Field(() => EntityKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => String, { description: 'The name to show, the same in every article: "Wladimir Putin".' })
  name!: string;

  @Field(() => [String], { nullable: true, description: 'Further names by which it is found.' })
  aliases?: string[] | null;

  @Field(() => [ExternalIdInput], { nullable: true, description: 'Ids that others have given it.' })
  externalIds?: ExternalIdInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The id of a known entity, where it is known.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'A few words that tell it from others of the same name.' })
  description?: string | null;

  @Field(() => [MentionInput], {
    nullable: true,
    description: 'Where the text names it; left out, wherever its name or an alias stands.',
  })
  mentions?: MentionInput[] | null;
}

@InputType({ description: 'Who takes part as what.' })
export class RoleInput {
  @Field(() => RoleEnum, { description: 'A role of the type of the fact.' })
  role!: string;

  @Field(() => String, { description: 'The key of an entity of this article.' })
  entity!: string;
}

@InputType({ description: 'The words that say so: text.slice(start, end) === quote, or the article is refused.' })
export class QuoteInput {
  @Field(() => String, { description: 'The exact words of the text.' })
  quote!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Offset in UTF-16 code units; may be left out if the words occur exactly once.',
  })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: 'Offset behind the last character.' })
  end?: number | null;
}

@InputType({ description: 'Something that an article reports to happen, or to hold.' })
export class FactInput {
  @Field(() => String, { nullable: true, description: 'A name within this article, for the `about` of other facts.' })
  key?: string | null;

  @Field(() => FactTypeEnum, { description: 'What it says.' })
  type!: string;

  @Field(() => [RoleInput], { description: 'Who takes part as what.' })
  roles!: RoleInput[];

  @Field(() => String, {
    nullable: true,
    description:
      '"2025", "2025-05", "2025-W20", "2025-05-19", "2025-05-19T14:00Z", "2025-02-11/2025-02-20", "2022/..".',
  })
  time?: string | null;

  @Field(() => FactStatusEnum, { description: 'How far it has come, says the article.' })
  status!: string;

  @Field(() => String, { nullable: true, description: 'What the type does not say: the office held, the subject.' })
  detail?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the entity that says so, if not the article itself.',
  })
  speaker?: string | null;

  @Field(() => [String], { nullable: true, description: 'Keys of facts of this article that it speaks of.' })
  about?: string[] | null;

  @Field(() => Float, { nullable: true, description: 'From 0 to 1; 1 when left out.' })
  confidence?: number | null;

  @Field(() => String, { nullable: true, description: 'Who found it: "manual" when left out, "rules-1", "llm:…".' })
  extractor?: string | null;

  @Field(() => [QuoteInput], { description: 'At least one passage that says so.' })
  quotes!: QuoteInput[];
}

@InputType({ description: 'A version of an article, with the facts it reports.' })
export class ArticleVersionInput {
  @Field(() => String, { description: 'The stable address: an http(s) URL, or a URN such as urn:newsml:….' })
  uri!: string;

  @Field(() => Int, { defaultValue: 1, description: '1, and higher for each correction.' })
  version!: number;

  @Field(() => SourceInput, { description: 'Who published it.' })
  source!: SourceInput;

  @Field(() => String, { description: 'The language it is written in, as a BCP 47 tag: "de".' })
  language!: string;

  @Field(() => String, { description: 'The headline.' })
  headline!: string;

  @Field(() => String, { nullable: true, description: 'The lead.' })
  lead?: string | null;

  @Field(() => String, { description: 'The whole text; quotes and offsets refer to it.' })
  text!: string;

  @Field(() => GraphQLDateTime, { description: 'When this version was published.' })
  publishedAt!: Date;

  @Field(() => [EntityInput], { description: 'Whom and what it speaks of.' })
  entities!: EntityInput[];

  @Field(() => [FactInput], { description: 'What it reports.' })
  facts!: FactInput[];
}

const idempotencyKey = {
  nullable: true,
  description: 'The same key and payload again give the first result; with another payload the call is refused.',
} as const;

@InputType({ description: 'An article version to record.' })
export class RecordArticleInput {
  @Field(() => ArticleVersionInput, { description: 'The article version.' })
  article!: ArticleVersionInput;

  @Field(() => String, idempotencyKey)
  @MaxLength(LONGEST_KEY)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Article versions to record, each on its own.' })
export class RecordArticlesInput {
  @Field(() => [ArticleVersionInput], { description: `At most ${MOST_ARTICLES} article versions.` })
  @ArrayMaxSize(MOST_ARTICLES)
  articles!: ArticleVersionInput[];

  @Field(() => String, idempotencyKey)
  @MaxLength(LONGEST_KEY)
  idempotencyKey?: string | null;
}

@InputType({ description: 'An article to withdraw.' })
export class WithdrawArticleInput {
  @Field(() => String, { description: 'Its address.' })
  uri!: string;

  @Field(() => String, idempotencyKey)
  @MaxLength(LONGEST_KEY)
  idempotencyKey?: string | null;
}
