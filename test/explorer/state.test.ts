import { describe, expect, test } from '@jest/globals';
import { NO_FILTERS, passes, visible } from '../../src/explorer/filters.js';
import type { Relationship } from '../../src/explorer/graph.js';
import { histogramOf } from '../../src/explorer/histogram.js';
import { tidyUp } from '../../src/explorer/layout.js';
import { sceneOf } from '../../src/explorer/scene.js';
import { type Action, EMPTY_STATE, reduce, type State } from '../../src/explorer/state.js';
import { found, relationship } from './small-graph.js';

const stateAfter = (...actions: readonly Action[]): State => actions.reduce(reduce, EMPTY_STATE);
const add = (...relationships: readonly (string | Relationship)[]): Action => ({
  tag: 'add',
  found: found(...relationships),
});
const names = ({ graph }: State): string =>
  [...graph.entities.values()]
    .map(({ name }) => name)
    .sort()
    .join('');
const select = (...ids: readonly string[]): Action => ({ tag: 'select', selection: { tag: 'entities', ids } });

describe('the picture grows and shrinks', () => {
  test('what is added finds a place, what is there keeps its own', () => {
    const before = stateAfter(add('ab', 'ac'));
    const grown = reduce(before, add('ad'));
    expect(names(grown)).toBe('ABCD');
    for (const [id, position] of before.graph.positions) expect(grown.graph.positions.get(id)).toEqual(position);
  });

  test('the same graph always looks the same, and nobody stands on anybody', () => {
    const all = ['ab', 'ac', 'ad', 'ae', 'af', 'bc', 'ef', 'gh'];
    const { positions } = stateAfter(add(...all)).graph;
    expect(positions).toEqual(stateAfter(add(...all)).graph.positions);
    const points = [...positions.values()];
    const gaps = points.flatMap((one, index) =>
      points.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(40);
  });

  test('a relationship comes only with both its ends', () => {
    const [a] = found('ab').entities;
    const state = stateAfter({ tag: 'add', found: { entities: a ? [a] : [], relationships: [relationship('ab')] } });
    expect([state.graph.entities.size, state.graph.relationships.size]).toEqual([1, 0]);
  });

  test('what is hidden goes with what hangs on it', () => {
    const state = stateAfter(add('ab', 'bc'), { tag: 'hide', ids: ['person_b'] });
    expect([names(state), state.graph.relationships.size]).toEqual(['AC', 0]);
  });

  test('who is collapsed loses those who are tied to nobody else and not pinned', () => {
    const state = stateAfter(add('ab', 'ac', 'ad', 'de'), { tag: 'pin', ids: ['person_c'], pinned: true });
    expect(names(reduce(state, { tag: 'collapse', id: 'person_a' }))).toBe('ACDE');
  });

  test('whoever looks for something is done with the example, but not with a picture of their own', () => {
    const example = stateAfter({ ...EMPTY_STATE, ...stateAfter(add('ab')), tag: 'open', isExample: true });
    const own = reduce(example, { tag: 'find', found: found('cd') });
    expect([names(own), names(reduce(own, { tag: 'find', found: found('ef') }))]).toEqual(['CD', 'CDEF']);
  });

  test('who is moved stays there when the rest is tidied up', async () => {
    const moved = stateAfter(add('ab', 'ac'), { tag: 'move', id: 'person_b', to: { x: 900, y: 1 } });
    const { positions, pinned } = reduce(moved, { tag: 'arrange', positions: await tidyUp(moved.graph) }).graph;
    expect([positions.get('person_b'), [...pinned]]).toEqual([{ x: 900, y: 1 }, ['person_b']]);
  });
});

describe('undo and redo', () => {
  test('lead back and forth', () => {
    const state = stateAfter(add('ab'), add('bc'), { tag: 'undo' });
    expect(names(state)).toBe('AB');
    expect(names(reduce(state, { tag: 'redo' }))).toBe('ABC');
    expect(names(reduce(reduce(state, { tag: 'undo' }), { tag: 'undo' }))).toBe('');
  });

  test('something new ends what could be redone', () => {
    const state = stateAfter(add('ab'), add('bc'), { tag: 'undo' }, add('ad'));
    expect(reduce(state, { tag: 'redo' })).toBe(state);
  });

  test('an action that changes nothing is no step', () => {
    const state = stateAfter(add('ab'));
    const again = reduce(state, { tag: 'add', found: { entities: [], relationships: [] } });
    expect(again).toBe(state);
  });

  test('what is no more there is no more selected', () => {
    const state = stateAfter(add('ab', 'bc'), select('person_a', 'person_c'), { tag: 'hide', ids: ['person_a'] });
    expect(state.selection).toEqual({ tag: 'entities', ids: ['person_c'] });
  });
});

test('selecting again takes out of the selection', () => {
  const toggle = (id: string): Action => ({ tag: 'toggle', id });
  const state = stateAfter(add('ab'), toggle('person_a'), toggle('person_b'), toggle('person_a'));
  expect(state.selection).toEqual({ tag: 'entities', ids: ['person_b'] });
  expect(reduce(state, toggle('person_b')).selection).toEqual({ tag: 'nothing' });
});

describe('filters', () => {
  const within = (from: string | null, until: string | null) => ({ ...NO_FILTERS, from, until });
  test.each([
    ['nothing asked', NO_FILTERS, true],
    ['its type', { ...NO_FILTERS, hiddenTypes: new Set(['CALLED']) }, false],
    ['another type', { ...NO_FILTERS, hiddenTypes: new Set(['VISITED']) }, true],
    ['its status', { ...NO_FILTERS, hiddenStatuses: new Set(['OCCURRED'] as const) }, false],
    ['more sources', { ...NO_FILTERS, minSources: 2 }, false],
    ['its last day', within('2025-05-19', null), true],
    ['later', within('2025-05-20', null), false],
    ['its first day', within(null, '2025-05-01'), true],
    ['earlier', within(null, '2025-04-30'), false],
    ['in its midst', within('2025-05-10', '2025-05-11'), true],
  ])('%s', (_name, filters, expected) => expect(passes(relationship('ab'), filters)).toBe(expected));

  test('without a time it passes only where time does not matter', () => {
    const undated = relationship('ab', { firstAt: null, lastAt: null });
    expect([passes(undated, NO_FILTERS), passes(undated, within('2025-01-01', null))]).toEqual([true, false]);
  });

  test('who has lost all relationships is not shown, unless pinned', () => {
    const { graph } = stateAfter(add(relationship('ab', { type: 'MET' }), 'bc'), {
      tag: 'pin',
      ids: ['person_c'],
      pinned: true,
    });
    const shown = (type: string) =>
      visible(graph, { ...NO_FILTERS, hiddenTypes: new Set([type]) }).entities.map(({ name }) => name);
    expect([shown('MET'), shown('CALLED')]).toEqual([
      ['B', 'C'],
      ['A', 'B', 'C'],
    ]);
  });
});

test('the histogram counts by stretches of days that are alike long', () => {
  const days = ['2025-05-01', '2025-05-01', '2025-05-03'].map((lastAt) => relationship('ab', { lastAt }));
  expect(histogramOf(days).map(({ from, count }) => [from, count])).toEqual([
    ['2025-05-01', 2],
    ['2025-05-02', 0],
    ['2025-05-03', 1],
  ]);
  const far = histogramOf(['1990-01-01', '2025-01-01'].map((lastAt) => relationship('ab', { lastAt })));
  expect(far.length).toBeLessThanOrEqual(48);
  expect(far.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  expect(histogramOf([])).toEqual([]);
});

test('several between the same two fan out, whatever their direction', () => {
  const state = stateAfter(add('ab', relationship('ab', { type: 'MET' }), relationship('ba', { type: 'INVITED' })));
  const bends = sceneOf(state, ({ type }) => type).arrows.map(({ sourceId, curvature }) =>
    sourceId === 'person_a' ? curvature : -curvature,
  );
  expect(new Set(bends).size).toBe(3);
});
