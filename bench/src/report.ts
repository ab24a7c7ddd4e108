import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { ExploredTimings } from './bench-exploring.js';
import type { NestedTimings } from './bench-reading.js';
import type { Recorded } from './bench-recording.js';
import type { Options } from './options.js';

interface Target {
  readonly text: string;
  readonly measured: number;
  readonly met: boolean;
}

/** The commit that is measured: to be asked before a run, for others may commit during it. */
export const currentCommit = (): string =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();

/** The results as Markdown. */
export function report(
  options: Options,
  commit: string,
  recorded: readonly Recorded[],
  read: readonly NestedTimings[],
  explored: readonly ExploredTimings[],
): string {
  const targets = [...recordingTargets(recorded), ...read.flatMap(readingTargets)];
  return `${[
    '# Results of the last run',
    machine(options, commit),
    ...(recorded.length === 0 ? [] : ['## Recording', recordingTable(recorded)]),
    ...read.map(readingSection),
    ...explored.map(exploredSection),
    '## Targets',
    table(
      ['target', 'measured', 'met'],
      targets.map(({ text, measured, met }) => [text, rounded(measured), met ? 'yes' : 'no']),
    ),
  ].join('\n\n')}\n`;
}

function machine({ articles, entities, rounds }: Options, commit: string): string {
  const [cpu] = cpus();
  return [
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform};`,
    `Node ${process.version}, Neo4j ${versionOfNeo4j()}; commit ${commit}.`,
    `${articles} articles about ${entities} entities; ${rounds} interleaved rounds.`,
    `Load of the machine over the last 15 minutes: ${loadavg()[2]?.toFixed(1)}.`,
  ].join('\n');
}

function versionOfNeo4j(): string {
  const pom = readFileSync(new URL('../../../../scripts/neo4j/pom.xml', import.meta.url), 'utf8');
  return /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)/.exec(pom)?.[1] ?? 'of scripts/neo4j/pom.xml';
}

const recordingTable = (recorded: readonly Recorded[]): string =>
  table(
    ['', 'facts', 'seconds', 'CPU seconds of this process', 'facts/s'],
    recorded.map(({ name, facts, seconds, cpuSeconds }) => [
      name,
      String(facts),
      seconds.toFixed(1),
      cpuSeconds?.toFixed(1) ?? '',
      rounded(facts / seconds),
    ]),
  );

function readingSection({ size, evidence, timings }: NestedTimings): string {
  const { articles, mentions, events, evidence: quotes } = size;
  const question = `${articles} articles → ${mentions} mentions → ${events} events → ${quotes} pieces of evidence → article`;
  const rows = timings.map(({ name, medianMs, p95Ms }) => [name, medianMs.toFixed(1), p95Ms.toFixed(1)]);
  return `## Reading: ${question}\n\n${Math.round(evidence)} pieces of evidence in an answer.\n\n${table(['', 'median ms', 'p95 ms'], rows)}`;
}

const exploredSection = ({ title, timings }: ExploredTimings): string =>
  `## Exploring: ${title}\n\n${table(
    ['', 'median ms', 'p95 ms', 'longest ms'],
    timings.map(({ name, ...ms }) => [name, ...[ms.medianMs, ms.p95Ms, ms.maxMs].map((each) => each.toFixed(1))]),
  )}`;

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

const atLeast = (text: string, measured: number, bound: number): Target => ({ text, measured, met: measured >= bound });
const atMost = (text: string, measured: number, bound: number): Target => ({ text, measured, met: measured <= bound });

const rounded = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
