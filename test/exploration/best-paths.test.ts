import { expect, test } from '@jest/globals';
import { bestPaths, innerPlaces } from '../../src/exploration/best-paths.js';
import { hubPenalty, KnownGraph } from '../../src/exploration/known-graph.js';

const ENDS = { from: 'from', to: 'to' };

function graphOf(paths: readonly (readonly string[])[], articleCounts: Readonly<Record<string, number>>): KnownGraph {
  const graph = new KnownGraph();
  for (const path of paths) for (const [index, id] of path.slice(1).entries()) graph.relate(path[index] ?? '', id);
  for (const [id, articleCount] of Object.entries(articleCounts)) graph.weigh(id, articleCount);
  return graph;
}

test('a path that is as good and comes first by its ids wins over one that was found before it', () => {
  const [best, good, equal] = [
    ['from', 'z', 'w', 'to'],
    ['from', 'z', 'v', 'to'],
    ['from', 'a', 'b', 'to'],
  ] as const;
  const graph = graphOf([best, good, equal], { z: 0, w: 1, v: 2, a: 0, b: 2 });
  const found = bestPaths(graph, ENDS, innerPlaces(graph, ENDS, 3), { most: 2, steps: 100 });
  expect(found).toEqual({ paths: [best, equal], gaveUp: false });
});

test('two entities that are often named say less than one that is named a little more', () => {
  expect(hubPenalty(0)).toBe(0);
  expect(hubPenalty(1)).toBe(693);
  expect(hubPenalty(9) * 2).toBeGreaterThan(hubPenalty(50));
});
