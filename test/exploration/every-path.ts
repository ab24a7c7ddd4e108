import type { FoundPath } from '../../src/exploration/paths.js';
import type { Ids, Tie, Ties } from './random-ties.js';

interface Asked {
  readonly from: number;
  readonly to: number;
  readonly maxLength: number;
  /** Whether a relationship counts. */
  readonly counts: (tie: Tie) => boolean;
}

type Numbers = readonly number[];

const isBetween = (one: number, other: number, { source, target }: Tie): boolean =>
  (source === one && target === other) || (source === other && target === one);

function sequences(ties: readonly Tie[], path: Numbers, { to, maxLength }: Asked): readonly Numbers[] {
  const last = path.at(-1) ?? 0;
  if (last === to) return [path];
  if (path.length > maxLength) return [];
  const next = new Set(
    ties.flatMap(({ source, target }) => (source === last ? target : target === last ? source : [])),
  );
  return [...next]
    .filter((number) => !path.includes(number))
    .flatMap((number) => sequences(ties, [...path, number], { from: last, to, maxLength, counts: () => true }));
}

/** Every path between two entities, found by trying all, in the order that `findPaths` promises. */
export function everyPath({ articleCounts, ties }: Ties, ids: Ids, asked: Asked): readonly FoundPath[] {
  const counting = ties.map((tie, number) => ({ ...tie, number })).filter(asked.counts);
  const penalty = (path: Numbers): number =>
    path.slice(1, -1).reduce((sum, number) => sum + Math.round(1_000 * Math.log(1 + (articleCounts[number] ?? 0))), 0);
  const relationshipId = (one: number, other: number): string => {
    const [best] = counting
      .filter((tie) => isBetween(one, other, tie))
      .map((tie) => ({ ...tie, id: ids.relationship(tie.number) }))
      .sort((a, b) => b.sourceCount - a.sourceCount || b.day - a.day || (a.id < b.id ? -1 : 1));
    return best?.id ?? '';
  };
  return sequences(counting, [asked.from], asked)
    .toSorted(
      (one, other) => one.length - other.length || penalty(one) - penalty(other) || (`${one}` < `${other}` ? -1 : 1),
    )
    .map((path) => ({
      nodes: path.map(ids.entity),
      relationships: path.slice(1).map((number, index) => relationshipId(path[index] ?? 0, number)),
    }));
}
