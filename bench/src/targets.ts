import type { ExploredTimings } from './bench-exploring.js';
import type { NestedTimings } from './bench-reading.js';
import type { Recorded } from './bench-recording.js';
import type { Results } from './report.js';
import { LONGEST_MS, type Timing } from './rounds.js';

/** What is wanted, or only told: then there is nothing to meet. */
interface Target {
  readonly text: string;
  readonly measured: string;
  readonly met: '' | 'yes' | 'no';
}

/** Those that what was measured can say something about. */
export const targetsOf = ({ recorded, read, explored }: Results): readonly Target[] => [
  ...recordingTargets(recorded),
  ...read.flatMap(readingTargets),
  ...explored.flatMap(exploringTargets),
];

function recordingTargets(recorded: readonly Recorded[]): readonly Target[] {
  const rate = (name: string): number | undefined => {
    const found = recorded.find((one) => one.name === name);
    return found && found.facts / found.seconds;
  };
  const [sqlite, neo4j, bare] = [rate('SQLite'), rate('Neo4j'), rate('Neo4j, bare UNWIND load')];
  return [
    ...(sqlite === undefined ? [] : [atLeast('SQLite records ≥ 2,000 facts/s', sqlite, 2_000)]),
    ...(neo4j === undefined || bare === undefined
      ? []
      : [atLeast('Neo4j records ≥ 0.5 × the facts/s of a bare load', neo4j / bare, 0.5)]),
  ];
}

function readingTargets({ size: { articles }, timings }: NestedTimings): readonly Target[] {
  const ms = (letter: string): number => timings.find(({ name }) => name.startsWith(letter))?.medianMs ?? Number.NaN;
  const at = `, ${articles} articles`;
  return [
    atLeast(`a ≥ 25 × faster than c${at}`, ms('c') / ms('a'), 25),
    atLeast(`a ≥ 2.5 × faster than d${at}`, ms('d') / ms('a'), 2.5),
    atMost(`a ≤ 1.2 × the time of b${at}`, ms('a') / ms('b'), 1.2),
    atMost(`f ≤ 1.6 × the time of a${at}`, ms('f') / ms('a'), 1.6),
  ];
}

interface Bound {
  readonly of: 'median' | 'p95' | 'longest';
  readonly a: number;
  readonly e: number;
}

/** By the field that is asked, the most milliseconds that our stores may take: a is Neo4j, e is SQLite. */
const BOUNDS: Readonly<Record<string, readonly Bound[]>> = {
  graph: [{ of: 'median', a: 60, e: 60 }],
  paths: [
    { of: 'p95', a: 400, e: 250 },
    { of: 'longest', a: 2_000, e: 2_000 },
  ],
  search: [{ of: 'p95', a: 30, e: 30 }],
  timeline: [{ of: 'median', a: 150, e: 150 }],
};

const MEASURED = { median: 'medianMs', p95: 'p95Ms', longest: 'maxMs' } as const;

function exploringTargets({ title, timings }: ExploredTimings): readonly Target[] {
  const field = /`(\w+)`/.exec(title)?.[1] ?? '';
  const [ours, others] = [timings.filter(isOurs), timings.filter((timing) => !isOurs(timing))];
  const bounds = (BOUNDS[field] ?? []).flatMap((bound) => ours.map((timing) => boundTarget(title, timing, bound)));
  return [...bounds, ...others.map((other) => ratioTo(ours[0], other, title))];
}

const letterOf = ({ name }: Timing): string => name.slice(0, 1);
const isOurs = (timing: Timing): boolean => letterOf(timing) === 'a' || letterOf(timing) === 'e';

function boundTarget(title: string, timing: Timing, bound: Bound): Target {
  const letter = letterOf(timing) === 'a' ? 'a' : 'e';
  return atMost(`${letter}: ${bound.of} ≤ ${bound[letter]} ms, ${title}`, timing[MEASURED[bound.of]], bound[letter]);
}

/** Nothing is wanted here: it tells what another way costs. */
function ratioTo(ours: Timing | undefined, other: Timing, title: string): Target {
  const ratio = Math.min(other.medianMs, LONGEST_MS) / (ours?.medianMs ?? Number.NaN);
  const orMore = other.medianMs > LONGEST_MS ? '> ' : '';
  return { text: `${letterOf(other)} as a multiple of a, ${title}`, measured: `${orMore}${rounded(ratio)}`, met: '' };
}

const atLeast = (text: string, measured: number, bound: number): Target => judged(text, measured, measured >= bound);
const atMost = (text: string, measured: number, bound: number): Target => judged(text, measured, measured <= bound);
const judged = (text: string, measured: number, met: boolean): Target => ({
  ...{ text, measured: rounded(measured) },
  met: met ? 'yes' : 'no',
});

const rounded = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
