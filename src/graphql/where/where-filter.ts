import type { Comparison, Filter } from '../../graph/read-plan.js';
import { sideNamed, type Value } from '../../model/model.js';
import { foldName } from '../../model/names.js';
import { PLACE_ROLE } from '../../newsroom/facts/claim.js';
import { badUserInput } from '../errors.js';
import { type Clause, clausesOf, givenFields } from './clauses.js';
import { all, any, compare, linked, onEdge, onNode, refersToEntity } from './filter-terms.js';
import { linkedSubject, placeOf, type Subject, type SubjectKind } from './subject.js';
import { timeFilter } from './time-filter.js';

type Condition = (subject: Subject, value: unknown) => Filter;
type Write = (operator: Comparison['operator'], operand: Value) => Filter;

function operators(comparisons: unknown, path: string, write: Write): Filter {
  return all(
    givenFields(comparisons, path).map(([operator, operand]) =>
      write(operator as Comparison['operator'], operand as Value),
    ),
  );
}

const writeTo =
  (subject: Subject, attribute: string): Write =>
  (operator, operand) =>
    compare(placeOf(subject.side, attribute), attribute, operator, operand);

const comparing =
  (attribute: string): Condition =>
  (subject, value) =>
    operators(value, subject.path, writeTo(subject, attribute));

const timing =
  (attribute: string): Condition =>
  (subject, value) =>
    timeFilter(value, subject.path, writeTo(subject, attribute));

/** What has no time stands in the order `at` all the same, so the time itself must be known. */
const timingInOrder =
  (known: string): Condition =>
  (subject, value) =>
    all([timing('at')(subject, value), onNode(known, 'known', true)]);

function nodesBehind(subject: Subject, side: string, kind: SubjectKind, where: unknown): Filter {
  return whereFilter(linkedSubject(subject, kind, sideNamed(side)), clausesOf(where, subject.path));
}

const linking =
  (side: string, kind: SubjectKind): Condition =>
  (subject, value) =>
    linked(side, nodesBehind(subject, side, kind, value));

const entity = (subject: Subject, where: unknown): Filter =>
  whereFilter(linkedSubject(subject, 'Entity'), clausesOf(where, subject.path));

const entityAt =
  (attribute: string): Condition =>
  (subject, value) =>
    refersToEntity('node', attribute, entity(subject, value));

function folded(operand: Value): Value {
  return typeof operand === 'string' ? foldName(operand) : (operand as readonly string[]).map(foldName);
}

const named: Condition = ({ path }, value) =>
  linked(
    'Entity.names',
    operators(value, path, (operator, operand) => onNode('folded', operator, folded(operand))),
  );

const identified: Condition = ({ path }, value) =>
  linked(
    'Entity.identifiers',
    operators(value, path, (operator, operand) => onNode('id', operator, operand)),
  );

const participating: Condition = (subject, value) => {
  const conditions = givenFields(value, subject.path).map(([field, given]) =>
    field === 'role'
      ? operators(given, subject.path, (operator, operand) => onEdge('role', operator, operand))
      : nodesBehind(subject, 'Fact.participants', 'Entity', given),
  );
  return linked('Fact.participants', all(conditions));
};

const placed: Condition = (subject, value) => participating(subject, { role: { eq: PLACE_ROLE }, entity: value });

const other: Condition = (subject, value) => refersToEntity('edge', 'otherId', entity(subject, value));

/** Under an entity, `with` means another than itself, which only the link to shared facts can tell. */
const withParticipant: Condition = (subject, value) => {
  if (subject.side?.name === 'Entity.sharedFacts') return other(subject, value);
  if (subject.side?.name !== 'Entity.facts' || subject.of === 'graph') return participating(subject, { entity: value });
  throw badUserInput(
    `${subject.path}: Expected, under an entity, one "with" that stands under no "or" or "not" and names the other \
by "id", "name" or "externalId" with "eq" or "in", got another condition.`,
  );
};

/** Either end or, under an entity, the other end. */
const withEnd: Condition = (subject, value) =>
  subject.side?.name === 'Entity.relationships' && subject.of === 'owner'
    ? other(subject, value)
    : any([entityAt('sourceId')(subject, value), entityAt('targetId')(subject, value)]);

const publishedBy: Condition = (subject, value) => ({
  is: 'refers',
  on: 'node',
  attribute: 'sourceId',
  kind: 'Source',
  where: whereFilter(linkedSubject(subject, 'Source'), clausesOf(value, subject.path)),
});

/** Those of the inputs, and a few that only the server itself uses. */
const CONDITIONS: Readonly<Record<SubjectKind, Readonly<Record<string, Condition>>>> = {
  Article: {
    id: comparing('id'),
    uri: comparing('uri'),
    language: comparing('language'),
    headline: comparing('headline'),
    publishedAt: timing('publishedAt'),
    withdrawnAt: comparing('withdrawnAt'),
    source: publishedBy,
    mentions: linking('Article.mentions', 'Entity'),
  },
  Entity: {
    id: comparing('id'),
    kind: comparing('kind'),
    name: named,
    externalId: identified,
    articleCount: comparing('articleCount'),
    mentionedIn: linking('Entity.mentionedIn', 'Article'),
  },
  Fact: {
    id: comparing('id'),
    kind: comparing('kind'),
    type: comparing('type'),
    status: comparing('status'),
    time: timingInOrder('start'),
    sourceCount: comparing('sourceCount'),
    disputed: comparing('disputed'),
    participant: participating,
    with: withParticipant,
    place: placed,
    role: comparing('role'),
  },
  Relationship: {
    id: comparing('id'),
    type: comparing('type'),
    status: comparing('status'),
    firstAt: timing('firstAt'),
    lastAt: timingInOrder('lastAt'),
    factCount: comparing('factCount'),
    sourceCount: comparing('sourceCount'),
    source: entityAt('sourceId'),
    target: entityAt('targetId'),
    with: withEnd,
    other,
    end: comparing('end'),
  },
  Source: {
    id: comparing('id'),
    name: comparing('name'),
  },
};

function clauseFilter(subject: Subject, { field, value }: Clause): Filter {
  const at = { ...subject, path: `${subject.path}.${field}` };
  switch (field) {
    case 'or':
      return any((value as readonly unknown[]).map((item) => whereFilter(at, clausesOf(item, at.path))));
    case 'not':
      return { is: 'not', of: whereFilter(at, clausesOf(value, at.path)) };
    default: {
      const condition = CONDITIONS[subject.kind][field];
      if (condition === undefined) throw new Error(`Expected a condition on ${subject.kind}, got "${field}".`);
      return condition(at, value);
    }
  }
}

/**
 * The filter that all clauses amount to.
 * @throws GraphQLError BAD_USER_INPUT or QUERY_TOO_LARGE with the path of the condition
 */
export function whereFilter(subject: Subject, clauses: readonly Clause[]): Filter {
  return all(clauses.map((clause) => clauseFilter(subject, clause)));
}
