import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type Filters, NO_FILTERS } from '../../src/explorer/filters.js';
import { fromFragment, toFragment } from '../../src/explorer/share-link.js';
import { type Action, EMPTY_STATE, reduce, type Selection, type State } from '../../src/explorer/state.js';
import { type View, WHOLE } from '../../src/explorer/view.js';
import { found } from './small-graph.js';

/** What an id of the graph looks like after its kind. */
const key = (letter: string): string => letter.repeat(20);
const person = (letter: string): string => `person_${key(letter)}`;

const small = found('ab', 'bc');
const withIds = {
  entities: small.entities.map((one) => ({ ...one, id: person(one.id.slice(-1)) })),
  relationships: small.relationships.map((one) => ({
    ...one,
    id: `relationship_${key(one.sourceId.slice(-1))}`,
    sourceId: person(one.sourceId.slice(-1)),
    targetId: person(one.targetId.slice(-1)),
  })),
};
const stateAfter = (...actions: readonly Action[]): State => actions.reduce(reduce, EMPTY_STATE);
const state = stateAfter({ tag: 'add', found: withIds }, { tag: 'move', id: person('a'), to: { x: -12.5, y: 7 } });
const read = (changed: Partial<State>) => fromFragment(`#${toFragment({ ...state, ...changed })}`);

describe('a link', () => {
  test('brings back who is where, what is pinned, and which relationships are there', () => {
    expect(read({})).toEqual({
      entities: ['a', 'b', 'c'].map(person).map((id) => ({
        id,
        position: state.graph.positions.get(id),
        pinned: id === person('a'),
      })),
      relationshipIds: [...state.graph.relationships.keys()],
      filters: NO_FILTERS,
      selection: { tag: 'nothing' },
      view: WHOLE,
      unreadable: 0,
    });
  });

  test('brings back any filters', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const filters: fc.Arbitrary<Filters> = fc.record({
      hiddenTypes: fc.subarray(['CALLED', 'MET_WITH', 'MADE_UP']).map((types) => new Set(types)),
      hiddenStatuses: fc.subarray(['PLANNED', 'DENIED'] as const).map((statuses) => new Set(statuses)),
      minSources: fc.integer({ min: 1, max: 99 }),
      from: fc.option(day.map((date) => date.toISOString().slice(0, 10))),
      until: fc.option(day.map((date) => date.toISOString().slice(0, 10))),
    });
    fc.assert(
      fc.property(filters, (wanted) => {
        expect(read({ filters: wanted })?.filters).toEqual(wanted);
      }),
      { numRuns: 50 },
    );
  });

  test.each<Selection>([
    { tag: 'nothing' },
    { tag: 'entities', ids: [person('b')] },
    { tag: 'entities', ids: [person('c'), person('a')] },
    { tag: 'relationship', id: `relationship_${key('a')}` },
  ])('brings back what is selected: %j', (selection) => expect(read({ selection })?.selection).toEqual(selection));

  test.each<View>([WHOLE, { x: 0.1234, y: -0.5, ratio: 0.15 }, { x: 1.5, y: 0.5, ratio: 3 }])(
    'brings back from where the picture is seen: %j',
    (view) => expect(read({ view })?.view).toEqual(view),
  );

  test.each(['', '1!2', '1!2!3!4', 'x!0!1', '0.5!0.5!0', '0.5!0.5!1000', '99!0!1', 'NaN!0!1', '0!0!Infinity'])(
    'from %j nothing would be seen: the whole is shown',
    (view) => expect(fromFragment(`#v=1&n=${person('a')}!1!2&view=${view}`)?.view).toEqual(WHOLE),
  );

  test('of before it told selection and view still opens', () => {
    const { selection, view, entities } = fromFragment(`#v=1&n=${person('a')}!1!2!p&r=${key('b')}`) ?? {};
    expect([selection, view]).toEqual([{ tag: 'nothing' }, WHOLE]);
    expect(entities).toEqual([{ id: person('a'), position: { x: 1, y: 2 }, pinned: true }]);
  });

  test('that names somebody twice counts the first, and says what nobody can read', () => {
    const n = [`${person('a')}!1!2`, `${person('a')}!3!4`, 'person_short!1!1', `${person('b')}!x!1`, '<b>!1!1'].join(
      '~',
    );
    const shared = fromFragment(`#v=1&n=${n}&r=${key('a')}~${key('a')}~%00`);
    expect(shared?.entities.map(({ position }) => position)).toEqual([{ x: 1, y: 2 }]);
    expect([shared?.relationshipIds.length, shared?.unreadable]).toEqual([1, 4]);
  });

  test.each([
    '',
    '#',
    `#v=2&n=${person('a')}!1!2`,
    '#v=1',
    '#v=1&n=',
    `#v=1&n=${person('a')}!x!2`,
    '#v=1&n=person_a!1!2',
    '#v=1&n=<b>!1!2',
    `#v=1&n=article_${key('a')}!1!1`,
  ])('of %j there is no picture', (fragment) => expect(fromFragment(fragment)).toBeUndefined());

  test('never fails, whatever it says, and asks for no more than can be shown', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (n, r, rest) => {
        const shared = fromFragment(
          `#v=1&n=${person('a')}!1!2~${n}&r=${r}&types=${rest}&from=${rest}&sources=${rest}&selected=${rest}&view=${rest}`,
        );
        for (const id of shared?.relationshipIds ?? []) expect(id).toMatch(/^relationship_[a-z2-7]{20}$/);
        expect(Number.isInteger(shared?.filters.minSources ?? 1)).toBe(true);
        expect(shared?.unreadable ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
    const letters = 'abcdefghijklmnopqrstuvwxyz234567';
    const ids = Array.from(
      { length: 2000 },
      (_, index) => `person_${[...index.toString().padStart(20, '0')].map((digit) => letters[Number(digit)]).join('')}`,
    );
    const long = fromFragment(`#v=1&n=${ids.map((id) => `${id}!1!1`).join('~')}`);
    expect([long?.entities.length, long?.unreadable]).toEqual([1000, 1000]);
  });
});
