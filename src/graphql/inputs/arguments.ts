import { ArrayMaxSize, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';
import { LanguageEnum } from '../enums.js';
import { ArticleOrder, EntityOrder, EventOrder, RelationshipOrder } from './orders.js';
import { ArticleWhere, EntityWhere, EventWhere, FactWhere, RelationshipWhere } from './where.js';

const LONGEST_PAGE = 100;
const LONGEST_CURSOR = 2000;
const MOST_ORDERS = 3;

const where = { nullable: true, description: 'Only those that satisfy this.' } as const;
const orderBy = { nullable: true, description: 'What comes first; the id breaks ties.' } as const;

@ArgsType()
export class LabelArguments {
  @Field(() => LanguageEnum, { defaultValue: 'en', description: 'The language of the words.' })
  language!: 'en' | 'de';
}

/** Which page to read: `first` after a cursor; 20 rows unless told, at most 100. */
@ArgsType()
export class ForwardPageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'So many rows from the beginning or after `after`: 20 unless told, at most 100.',
  })
  @Min(0)
  @Max(LONGEST_PAGE)
  first?: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  @MaxLength(LONGEST_CURSOR)
  after?: string;
}

/** Which page to read: `first` after a cursor, or `last` before one. */
@ArgsType()
export class PageArguments extends ForwardPageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'So many rows from the end or before `before`, at most 100; not together with `first`.',
  })
  @Min(0)
  @Max(LONGEST_PAGE)
  last?: number;

  @Field(() => String, { nullable: true, description: 'The cursor before which the page ends.' })
  @MaxLength(LONGEST_CURSOR)
  before?: string;
}

@ArgsType()
export class ArticlesArguments extends PageArguments {
  @Field(() => ArticleWhere, where)
  where?: ArticleWhere;
}

@ArgsType()
export class EntitiesArguments extends PageArguments {
  @Field(() => EntityWhere, where)
  where?: EntityWhere;
}

@ArgsType()
export class EventsArguments extends PageArguments {
  @Field(() => EventWhere, where)
  where?: EventWhere;
}

@ArgsType()
export class FactsArguments extends PageArguments {
  @Field(() => FactWhere, where)
  where?: FactWhere;
}

@ArgsType()
export class RelationshipsArguments extends PageArguments {
  @Field(() => RelationshipWhere, where)
  where?: RelationshipWhere;
}

@ArgsType()
export class OrderedArticlesArguments extends ArticlesArguments {
  @Field(() => [ArticleOrder], orderBy)
  @ArrayMaxSize(MOST_ORDERS)
  orderBy?: readonly object[];
}

@ArgsType()
export class OrderedEntitiesArguments extends EntitiesArguments {
  @Field(() => [EntityOrder], orderBy)
  @ArrayMaxSize(MOST_ORDERS)
  orderBy?: readonly object[];
}

@ArgsType()
export class OrderedEventsArguments extends EventsArguments {
  @Field(() => [EventOrder], orderBy)
  @ArrayMaxSize(MOST_ORDERS)
  orderBy?: readonly object[];
}

@ArgsType()
export class OrderedRelationshipsArguments extends RelationshipsArguments {
  @Field(() => [RelationshipOrder], orderBy)
  @ArrayMaxSize(MOST_ORDERS)
  orderBy?: readonly object[];
}
