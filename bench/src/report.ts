import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { ExploredTimings } from './bench-exploring.js';
import type { NestedTimings } from './bench-reading.js';
import type { Recorded } from './bench-recording.js';
import type { Compared } from './exploring/compare-answers.js';
import type { Options } from './options.js';
import { LONGEST_MS, type Timing } from './rounds.js';
import { targetsOf } from './targets.js';

export interface Results {
  readonly options: Options;
  readonly commit: string;
  readonly recorded: readonly Recorded[];
  readonly read: readonly NestedTimings[];
  readonly explored: readonly ExploredTimings[];
  /** Parts that failed, and why. */
  readonly cutShort: readonly string[];
}

/** The commit that is measured: to be asked before a run, for others may commit during it. */
export const currentCommit = (): string =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();

/** The results as Markdown. */
export function report(results: Results): string {
  const { options, commit, recorded, read, explored, cutShort } = results;
  return `${[
    '# Results of the last run',
    machine(options, commit),
    ...cutShort.map((part) => `**Cut short:** ${part}`),
    ...(recorded.length === 0 ? [] : ['## Recording', recordingTable(recorded)]),
    ...read.map(readingSection),
    ...explored.map(exploredSection),
    '## Targets',
    table(
      ['target', 'measured', 'met'],
      targetsOf(results).map(({ text, measured, met }) => [text, measured, met]),
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
      String(Math.round(facts / seconds)),
    ]),
  );

function readingSection({ size, evidence, timings }: NestedTimings): string {
  const { articles, mentions, events, evidence: quotes } = size;
  const question = `${articles} articles → ${mentions} mentions → ${events} events → ${quotes} pieces of evidence → article`;
  return `## Reading: ${question}\n\n${Math.round(evidence)} pieces of evidence in an answer.\n\n${timingTable(timings)}`;
}

function exploredSection({ title, timings }: ExploredTimings): string {
  const differences = timings.flatMap(({ name, differs }) =>
    differs === undefined ? [] : [`${name.split(':')[0]}: ${differs}.`],
  );
  return [
    `## Exploring: ${title}`,
    timingTable(timings, {
      head: 'same answer',
      cellOf: ({ alike }: Compared) => (alike === undefined ? 'not compared' : `${alike.same} of ${alike.of}`),
    }),
    ...(differences.length === 0 ? [] : [differences.map((difference) => `- ${difference}`).join('\n')]),
  ].join('\n\n');
}

interface Column<T> {
  readonly head: string;
  readonly cellOf: (timing: T) => string;
}

function timingTable<T extends Timing>(timings: readonly T[], ...more: readonly Column<T>[]): string {
  const rows = timings.map((timing) => [
    timing.name,
    ...[timing.medianMs, timing.p95Ms, timing.maxMs].map(milliseconds),
    timing.unanswered === 0 ? String(timing.asked) : `${timing.asked}, ${timing.unanswered} without an answer`,
    ...more.map(({ cellOf }) => cellOf(timing)),
  ]);
  return table(['', 'median ms', 'p95 ms', 'longest ms', 'asked', ...more.map(({ head }) => head)], rows);
}

const milliseconds = (ms: number): string => (ms === Number.POSITIVE_INFINITY ? `> ${LONGEST_MS}` : ms.toFixed(1));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
