import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type Filters, NO_FILTERS } from '../../src/explorer/filters.js';
import { fromFragment, toFragment } from '../../src/explorer/share-link.js';
import { EMPTY_STATE, reduce } from '../../src/explorer/state.js';
import { found } from './small-graph.js';

const state = [
  { tag: 'add', found: found('ab', 'bc') } as const,
  { tag: 'move', id: 'person_a', to: { x: -12.5, y: 7 } } as const,
].reduce(reduce, EMPTY_STATE);

describe('a link', () => {
  test('brings back who is where, what is pinned, and which relationships are there', () => {
    const shared = fromFragment(`#${toFragment(state.graph, NO_FILTERS)}`);
    expect(shared?.entities).toEqual(
      ['person_a', 'person_b', 'person_c'].map((id) => ({
        id,
        position: state.graph.positions.get(id),
        pinned: id === 'person_a',
      })),
    );
    expect(shared?.relationshipIds).toEqual([...state.graph.relationships.keys()]);
    expect(shared?.filters).toEqual(NO_FILTERS);
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
        expect(fromFragment(toFragment(state.graph, wanted))?.filters).toEqual(wanted);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    '',
    '#',
    '#v=2&n=person_a!1!2',
    '#v=1',
    '#v=1&n=',
    '#v=1&n=person_a!x!2',
    '#v=1&n=<b>!1!2',
    '#v=1&n=article_a!1!1',
  ])('of %j there is no picture', (fragment) => expect(fromFragment(fragment)).toBeUndefined());

  test('never fails, whatever it says, and asks for no more than can be shown', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (n, r, rest) => {
        const shared = fromFragment(`#v=1&n=person_a!1!2~${n}&r=${r}&types=${rest}&from=${rest}&sources=${rest}`);
        for (const id of shared?.relationshipIds ?? []) expect(id).toMatch(/^relationship_\w+$/);
        expect(Number.isInteger(shared?.filters.minSources ?? 1)).toBe(true);
      }),
      { numRuns: 100 },
    );
    const long = Array.from({ length: 2000 }, (_, index) => `person_a${index}!1!1`).join('~');
    expect(fromFragment(`#v=1&n=${long}`)?.entities).toHaveLength(500);
  });
});
