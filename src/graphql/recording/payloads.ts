import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { FactTypeEnum } from '../enums.js';
import { Article, ArticleVersion } from '../types/article.js';
import { Fact } from '../types/fact.js';

export enum RecordOutcome {
  CREATED = 'CREATED',
  CORRECTED = 'CORRECTED',
  ARCHIVED = 'ARCHIVED',
  UNCHANGED = 'UNCHANGED',
  WITHDRAWN = 'WITHDRAWN',
  REJECTED = 'REJECTED',
}

registerEnumType(RecordOutcome, {
  name: 'RecordOutcome',
  description: 'What became of an article.',
  valuesConfig: {
    CREATED: { description: 'It is new, or was withdrawn before, and is live.' },
    CORRECTED: { description: 'It took the place of an older version.' },
    ARCHIVED: { description: 'A newer version is live already: it is kept, and changes nothing.' },
    UNCHANGED: { description: 'It is as it was.' },
    WITHDRAWN: { description: 'It supports nothing any more.' },
    REJECTED: { description: 'Nothing was written; `errors` says why.' },
  },
});

export enum FactChange {
  ADDED = 'ADDED',
  KEPT = 'KEPT',
  RELEASED = 'RELEASED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(FactChange, {
  name: 'FactChange',
  description: 'How a fact stands to the article now, and stood to it before.',
  valuesConfig: {
    ADDED: { description: 'The article supports it now, and did not before.' },
    KEPT: { description: 'The article supports it as before.' },
    RELEASED: { description: 'The article supports it no more; others still do.' },
    WITHDRAWN: { description: 'The article supports it no more, and with that it has ended.' },
  },
});

@ObjectType({ description: 'Something in the input that its sender can mend.', simpleResolvers: true })
export class UserError {
  @Field(() => String, { description: 'What is wrong, as one of a fixed list of codes: "QUOTE_NOT_FOUND".' })
  code!: string;

  @Field(() => [String], { description: 'Where, from the article down: ["facts", "0", "quotes", "1"].' })
  path!: readonly string[];

  @Field(() => String, { description: 'What was expected, what came, and where it helps what to do.' })
  message!: string;
}

@ObjectType({ description: 'What a write did to a fact.', simpleResolvers: true })
export class ChangedFact {
  @Field(() => FactChange, { description: 'What it did.' })
  change!: FactChange;

  @Field(() => ID, { description: 'The id of the fact, which may have ended.' })
  id!: string;

  @Field(() => FactTypeEnum, { description: 'What the fact says.' })
  type!: string;

  @Field(() => Fact, { nullable: true, description: 'The fact as it is now; null if it has ended.' })
  fact!: Fact | null;
}

@ObjectType({ description: 'What became of an article.', simpleResolvers: true })
export class RecordArticlePayload {
  @Field(() => RecordOutcome, { description: 'What became of it.' })
  outcome!: RecordOutcome;

  @Field(() => Article, { nullable: true, description: 'The article as it is now; null if it was rejected.' })
  article!: Article | null;

  @Field(() => ArticleVersion, { nullable: true, description: 'The version that was sent; null if it was rejected.' })
  version!: ArticleVersion | null;

  @Field(() => [ChangedFact], {
    description: 'What it did to facts: first those that this version supports, in its order.',
  })
  facts!: readonly ChangedFact[];

  @Field(() => [UserError], { description: 'Why it was rejected; empty otherwise.' })
  errors!: readonly UserError[];
}

@ObjectType({ description: 'What became of each article.', simpleResolvers: true })
export class RecordArticlesPayload {
  @Field(() => [RecordArticlePayload], { description: 'A result for each article, in their order.' })
  results!: readonly RecordArticlePayload[];

  @Field(() => [UserError], { description: 'What is wrong with the call as a whole; empty if it was carried out.' })
  errors!: readonly UserError[];
}

@ObjectType({ description: 'What became of the article that was withdrawn.', simpleResolvers: true })
export class WithdrawArticlePayload extends RecordArticlePayload {}
