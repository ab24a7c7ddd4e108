import { Arg, Field, ObjectType } from 'type-graphql';
import type { Labels } from '../../model/vocabulary.js';
import { EntityKindEnum, FactKindEnum, FactTypeEnum, LanguageEnum, RelationshipTypeEnum, RoleEnum } from '../enums.js';

const inLanguage = { defaultValue: 'en', description: 'The language of the words.' } as const;

@ObjectType({ description: 'A role in facts of a type.', simpleResolvers: true })
export class VocabularyRole {
  @Field(() => RoleEnum, { description: 'The role.' })
  name!: string;

  @Field(() => [EntityKindEnum], { description: 'What can stand in it.' })
  kinds!: readonly string[];

  @Field(() => Boolean, { description: 'Whoever stands in it tells two facts of the type apart.' })
  principal!: boolean;
}

@ObjectType({ description: 'How a source can stand to a target.', simpleResolvers: true })
export class VocabularyRelationshipType {
  @Field(() => RelationshipTypeEnum, { description: 'The type.' })
  name!: string;

  readonly labels!: Labels;
  readonly reverseLabels!: Labels;

  @Field(() => String, { description: 'In words, read from source to target: "called".' })
  label(@Arg('language', () => LanguageEnum, inLanguage) language: keyof Labels): string {
    return this.labels[language];
  }

  @Field(() => String, { description: 'In words, read from target to source: "was called by".' })
  reverseLabel(@Arg('language', () => LanguageEnum, inLanguage) language: keyof Labels): string {
    return this.reverseLabels[language];
  }

  @Field(() => Boolean, { description: 'Source and target can change places.' })
  symmetric!: boolean;
}

@ObjectType({ description: 'What a fact can say.', simpleResolvers: true })
export class VocabularyFactType {
  @Field(() => FactTypeEnum, { description: 'The type.' })
  name!: string;

  @Field(() => FactKindEnum, { description: 'Whether its facts are events or states.' })
  kind!: string;

  readonly labels!: Labels;

  @Field(() => String, { description: 'In words: "phone call".' })
  label(@Arg('language', () => LanguageEnum, inLanguage) language: keyof Labels): string {
    return this.labels[language];
  }

  @Field(() => String, { nullable: true, description: 'PLOVER type and mode; null where the code book has none.' })
  plover!: string | null;

  @Field(() => String, { nullable: true, description: 'CAMEO code; null where the code book has none.' })
  cameo!: string | null;

  @Field(() => Boolean, { description: 'The principals can change roles without making it another fact.' })
  symmetric!: boolean;

  @Field(() => [VocabularyRole], { description: 'The roles in it, the leading one first.' })
  roles!: readonly VocabularyRole[];

  @Field(() => [VocabularyRelationshipType], { description: 'The relationships that facts of the type add up to.' })
  relationships!: readonly VocabularyRelationshipType[];
}

@ObjectType('Vocabulary', { description: 'What can be said in this graph.', simpleResolvers: true })
export class VocabularyOverview {
  @Field(() => [VocabularyFactType], { description: 'Types of events and states.' })
  factTypes!: readonly VocabularyFactType[];

  @Field(() => [VocabularyRelationshipType], { description: 'Types of relationships.' })
  relationshipTypes!: readonly VocabularyRelationshipType[];
}
