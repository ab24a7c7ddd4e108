import { GraphQLEnumType, type GraphQLEnumValueConfigMap, type GraphQLScalarType } from 'graphql';
import type { BuildSchemaOptions } from 'type-graphql';
import type { Bucket } from '../exploration/buckets.js';
import type { EntityKind, FactKind } from '../model/model.js';
import type { Precision } from '../model/partial-date.js';
import type { Labels, Vocabulary } from '../model/vocabulary.js';
import type { ChangeKind } from '../newsroom/changes/logged-change.js';

/** Stand for the enums in decorators, which are read before the vocabulary is known. */
export class ChangeKindEnum {}
export class EntityKindEnum {}
export class FactKindEnum {}
export class FactStatusEnum {}
export class FactTypeEnum {}
export class LanguageEnum {}
export class NodeKindEnum {}
export class OrderDirectionEnum {}
export class RelationshipTypeEnum {}
export class RoleEnum {}
export class TimeBucketEnum {}
export class TimePrecisionEnum {}

const STATUSES = {
  PLANNED: 'It is announced, and has not begun.',
  ONGOING: 'It has begun, and has not ended.',
  OCCURRED: 'It has happened.',
  CANCELLED: 'It was announced, and will not happen.',
  DENIED: 'A source says that it is not so.',
};

const PRECISIONS: Readonly<Record<Precision, string>> = {
  YEAR: 'Known to the year.',
  MONTH: 'Known to the month.',
  WEEK: 'Known to the week, Monday to Sunday.',
  DAY: 'Known to the day.',
  MINUTE: 'Known to the minute.',
  SECOND: 'Known to the second.',
};

const BUCKETS: Readonly<Record<Bucket, string>> = {
  DAY: 'From midnight to midnight: 23 or 25 hours where the clock changes.',
  WEEK: 'Monday to Sunday, as in ISO 8601.',
  MONTH: 'A month of the calendar.',
  YEAR: 'A year of the calendar.',
};

const ENTITY_KINDS: Readonly<Record<EntityKind, string>> = {
  Person: 'A human being.',
  Country: 'A state with an ISO 3166 code.',
  Organization: 'A body with a name of its own: a party, a company, an alliance.',
  Group: 'A collective without a name of its own: "the NATO states".',
  Place: 'A city, a region, a building, a sea.',
};

const FACT_KINDS: Readonly<Record<FactKind, string>> = {
  Event: 'Something that happens.',
  State: 'Something that holds for a time.',
};

/** What can be searched for. */
const NODE_KINDS = { ...ENTITY_KINDS, Article: 'A piece of news.', ...FACT_KINDS };

const CHANGES: Readonly<Record<ChangeKind, string>> = {
  ADDED: 'It is there now, and was not before.',
  CHANGED: 'Something of it is otherwise than before.',
  WITHDRAWN: 'It is gone: nothing supports it any more.',
};

const LANGUAGES: GraphQLEnumValueConfigMap = {
  EN: { value: 'en', description: 'English.' },
  DE: { value: 'de', description: 'German.' },
};

const DIRECTIONS = { ASC: 'The least, oldest or alphabetically first comes first.', DESC: 'The other way round.' };

function described(descriptions: Readonly<Record<string, string>>): GraphQLEnumValueConfigMap {
  return Object.fromEntries(Object.entries(descriptions).map(([name, description]) => [name, { description }]));
}

/** Variants are written as the names of types in the graph (Person) and as enum values to clients (PERSON). */
function variants(descriptions: Readonly<Record<string, string>>): GraphQLEnumValueConfigMap {
  return Object.fromEntries(
    Object.entries(descriptions).map(([value, description]) => [value.toUpperCase(), { value, description }]),
  );
}

function labelled(names: Iterable<readonly [string, Labels]>): GraphQLEnumValueConfigMap {
  return Object.fromEntries([...names].map(([name, { en, de }]) => [name, { description: `${en} (German: ${de}).` }]));
}

function labelsOf(types: ReadonlyMap<string, { readonly label: Labels }>): readonly (readonly [string, Labels])[] {
  return [...types].map(([name, { label }]) => [name, label]);
}

// type-graphql puts whatever type it is given in the place of a class; it only declares scalars.
const enumOf = (name: string, description: string, values: GraphQLEnumValueConfigMap): GraphQLScalarType =>
  new GraphQLEnumType({ name, description, values }) as unknown as GraphQLScalarType;

/** The enums that the classes above stand for, under a vocabulary. */
export function enumsOf(vocabulary: Vocabulary): NonNullable<BuildSchemaOptions['scalarsMap']> {
  const factTypes = labelled(labelsOf(vocabulary.factTypes));
  const relationshipTypes = labelled(labelsOf(vocabulary.relationshipTypes));
  return [
    { type: ChangeKindEnum, scalar: enumOf('ChangeKind', 'What became of something.', described(CHANGES)) },
    { type: EntityKindEnum, scalar: enumOf('EntityKind', 'What an entity is.', variants(ENTITY_KINDS)) },
    { type: FactKindEnum, scalar: enumOf('FactKind', 'What a fact is.', variants(FACT_KINDS)) },
    { type: FactStatusEnum, scalar: enumOf('FactStatus', 'How far a fact has come.', described(STATUSES)) },
    { type: FactTypeEnum, scalar: enumOf('FactType', 'What a fact says.', factTypes) },
    { type: LanguageEnum, scalar: enumOf('Language', 'A language of labels.', LANGUAGES) },
    { type: NodeKindEnum, scalar: enumOf('NodeKind', 'What can be searched for.', variants(NODE_KINDS)) },
    { type: OrderDirectionEnum, scalar: enumOf('OrderDirection', 'Which end comes first.', described(DIRECTIONS)) },
    {
      type: RelationshipTypeEnum,
      scalar: enumOf('RelationshipType', 'How a source stands to a target.', relationshipTypes),
    },
    { type: RoleEnum, scalar: enumOf('Role', 'As what an entity takes part in a fact.', labelled(vocabulary.roles)) },
    {
      type: TimeBucketEnum,
      scalar: enumOf('TimeBucket', 'How long the buckets of a timeline are.', described(BUCKETS)),
    },
    { type: TimePrecisionEnum, scalar: enumOf('TimePrecision', 'How exactly a time is known.', described(PRECISIONS)) },
  ];
}
