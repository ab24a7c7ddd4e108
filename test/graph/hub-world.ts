import type { ChangeSet } from '../../src/graph/change-set.js';
import { article, entity, fact, participate, relate, relationship } from './tiny-world.js';

/** How many facts, relationships and mentions the hub has, and how many of them are rare: those facts are with the small one. */
export const HUB_DEGREE = 50_000;
const SMALL_DEGREE = 20;
const STEP = 2_500;

const isRare = (number: number): boolean => number % (HUB_DEGREE / SMALL_DEGREE) === 0;

const atMinute = (number: number): string => new Date(Date.UTC(2025, 0, 1) + number * 60_000).toISOString();

/** A fact of the hub: with the small one if it is rare, else with the other hub. */
function hubFact(number: number): ChangeSet {
  const [type, partner] = isRare(number) ? ['VISIT', 'person_small'] : ['PHONE_CALL', 'person_other'];
  const id = `event_${number}`;
  const at = atMinute(number);
  return {
    unlink: [],
    remove: [],
    put: [fact(id, type, at)],
    link: [...participate(id, { type, at, roles: { CALLER: 'person_hub', CALLEE: partner } })],
  };
}

/** How many of those who are related to the hub are known by a name that is searched. */
const NAMED = 1_000;

function nameOf(number: number): ChangeSet {
  const folded = `nobody ${number}`;
  return {
    unlink: [],
    remove: [],
    put: [{ kind: 'Name', node: { id: `Person|${folded}`, folded } }],
    link: [{ link: 'NAMES', from: `Person|${folded}`, to: `person_${number}`, attributes: {} }],
  };
}

/** Someone who is related to the hub, and an article that mentions the hub. */
function acquaintance(number: number): ChangeSet {
  const [person, relation, report] = [`person_${number}`, `relationship_${number}`, `article_${number}`];
  const at = atMinute(number);
  return {
    unlink: [],
    remove: [],
    put: [
      entity(person, 'Person', `Nobody ${number}`),
      relationship(relation, isRare(number) ? 'VISITED' : 'CALLED', 'person_hub', person, at),
      article(report, `Report ${number}`, at),
    ],
    link: [
      ...relate(relation, isRare(number) ? 'VISITED' : 'CALLED', 'person_hub', person, at),
      {
        link: 'MENTIONS',
        from: report,
        to: 'person_hub',
        attributes: { publishedAt: at, count: 1, first: 0, spans: '[]' },
      },
    ],
  };
}

const PEOPLE: ChangeSet = {
  unlink: [],
  remove: [],
  put: [
    ...['hub', 'other', 'small'].map((name) => entity(`person_${name}`, 'Person', name)),
    relationship('relationship_hubs', 'CALLED', 'person_hub', 'person_other', atMinute(0)),
  ],
  link: relate('relationship_hubs', 'CALLED', 'person_hub', 'person_other', atMinute(0)),
};

const together = (changes: readonly ChangeSet[]): ChangeSet => ({
  unlink: [],
  remove: [],
  put: changes.flatMap(({ put }) => put),
  link: changes.flatMap(({ link }) => link),
});

function* steps(count: number, changeFor: (number: number) => ChangeSet): Generator<ChangeSet> {
  for (let first = 0; first < count; first += STEP) {
    yield together(Array.from({ length: STEP }, (_, offset) => changeFor(first + offset)));
  }
}

/** The hub and everything around it, in steps that a transaction takes easily. */
export function* hubWorld(): Generator<ChangeSet> {
  yield PEOPLE;
  yield* steps(HUB_DEGREE, hubFact);
  yield* steps(HUB_DEGREE, acquaintance);
  yield together(Array.from({ length: NAMED }, (_, number) => nameOf(number)));
}
