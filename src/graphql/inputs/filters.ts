import { ArrayMaxSize, Matches, MaxLength } from 'class-validator';
import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';
import { WHOLE_TEXT, WHOLE_TEXT_REASON } from '../../model/text.js';
import { EntityKindEnum, FactStatusEnum, FactTypeEnum, RelationshipTypeEnum, RoleEnum } from '../enums.js';

const OPERATORS = {
  eq: 'Equal to this.',
  in: 'Equal to one of these, at most 100.',
  contains: 'Has this within.',
  startsWith: 'Begins with this.',
  gt: 'Greater than this, or later.',
  gte: 'This, or greater or later.',
  lt: 'Less than this, or earlier.',
  lte: 'This, or less or earlier.',
};

type Operator = keyof typeof OPERATORS;

const LONGEST_TEXT = 1000;
const LONGEST_LIST = 100;

/** The orders of stores differ in the characters from here on, most of them emoji: some compare their code units. */
const ORDERED = /^[^\ud800-\uffff]*$/;
const ORDERINGS: readonly Operator[] = ['gt', 'gte', 'lt', 'lte'];

/** Text is compared as it is: what no store could have is refused rather than looked for as something else. */
function checkText(prototype: object, operator: Operator): void {
  const each = operator === 'in';
  MaxLength(LONGEST_TEXT, { each })(prototype, operator);
  Matches(WHOLE_TEXT, { each, message: WHOLE_TEXT_REASON })(prototype, operator);
  if (!ORDERINGS.includes(operator)) return;
  const message = 'Expected text of characters up to U+D7FF to compare with, got others.';
  Matches(ORDERED, { message })(prototype, operator);
}

function filterInput(
  name: string,
  type: () => object,
  operators: readonly Operator[],
  description: string,
): ClassType<object> {
  @InputType(name, { description })
  class Filter {}
  for (const operator of operators) {
    const list = operator === 'in';
    const fieldType = list ? () => [type()] : type;
    Field(fieldType, { nullable: true, description: OPERATORS[operator] })(Filter.prototype, operator);
    if (list) ArrayMaxSize(LONGEST_LIST)(Filter.prototype, operator);
    if (type() === String || type() === ID) checkText(Filter.prototype, operator);
  }
  return Filter;
}

const equality = ['eq', 'in'] as const;
const comparison = [...equality, 'gt', 'gte', 'lt', 'lte'] as const;
const every = 'All operators that are given must hold.';
const choice = (name: string, type: () => object): ClassType<object> =>
  filterInput(name, type, equality, `Compares a value of an enum. ${every}`);

export const BooleanFilter = filterInput('BooleanFilter', () => Boolean, ['eq'], `Compares yes or no. ${every}`);
export const DateTimeFilter = filterInput(
  'DateTimeFilter',
  () => String,
  comparison,
  `Compares a time with a moment or a longer stretch: "2025", "2025-05", "2025-W20", "2025-05-19", "2025-05-19T14:00Z". \
"eq" means within that stretch, "gt" after its end, "lt" before its beginning. A time that is not known satisfies nothing. ${every}`,
);
export const EntityKindFilter = choice('EntityKindFilter', () => EntityKindEnum);
export const FactStatusFilter = choice('FactStatusFilter', () => FactStatusEnum);
export const FactTypeFilter = choice('FactTypeFilter', () => FactTypeEnum);
export const IdFilter = filterInput('IdFilter', () => ID, equality, `Compares an id. ${every}`);
export const IntFilter = filterInput('IntFilter', () => Int, comparison, `Compares a whole number. ${every}`);
export const RelationshipTypeFilter = choice('RelationshipTypeFilter', () => RelationshipTypeEnum);
export const RoleFilter = choice('RoleFilter', () => RoleEnum);
export const StringFilter = filterInput(
  'StringFilter',
  () => String,
  [...comparison, 'contains', 'startsWith'],
  `Compares text by code point; case matters, except in names. ${every}`,
);
