import { messageOf, tell } from './progress.js';

/** Something to measure. */
export interface Contestant<Q> {
  readonly name: string;
  /** Asked in one round of so many; absent: in each. */
  readonly every?: number;
  /** Does what need not be done again for each read; what that resolves to is thrown away. */
  prepare(question: Q): Promise<() => Promise<unknown>>;
}

export interface Timing {
  readonly name: string;
  readonly asked: number;
  /** How often there was no answer, in time or at all: it then took infinitely long. */
  readonly unanswered: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly maxMs: number;
}

/** Who may take seconds is asked in one round of so many; reading asks five questions by turns, so not five. */
export const SELDOM = 4;
/** How long other ways than ours may take to answer. */
export const LONGEST_MS = 30_000;
/** Who has taken that long in all is asked no more. */
const PATIENCE_MS = 180_000;
/** By then what runs is planned and compiled, in this process, in Neo4j and in our server. */
const WARM_UP = 20;

/** Measures all side by side, round by round (A, B, C, A, B, C), so that what else the machine does meets all of them. */
export async function timeRounds<Q>(
  contestants: readonly Contestant<Q>[],
  questions: readonly Q[],
  rounds: number,
): Promise<readonly Timing[]> {
  const watches = contestants.map((contestant) => new Stopwatch(contestant, PATIENCE_MS));
  await askInTurns(watches, questions, rounds);
  return watches.map((watch) => watch.timing());
}

/** Asks all equally often before they are measured; who takes seconds, less often. */
export async function warmUp<Q>(contestants: readonly Contestant<Q>[], questions: readonly Q[]): Promise<void> {
  const watches = contestants.map((contestant) => new Stopwatch({ ...contestant, every: 1 }, LONGEST_MS));
  await askInTurns(watches, questions, WARM_UP);
}

async function askInTurns<Q>(watches: readonly Stopwatch<Q>[], questions: readonly Q[], rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const question = questions[round % questions.length];
    if (question === undefined) throw new Error('Expected questions, got none.');
    for (const watch of watches) if (watch.takesPartIn(round)) await watch.time(question);
  }
}

class Stopwatch<Q> {
  readonly #samples: number[] = [];
  #spentMs = 0;

  constructor(
    private readonly contestant: Contestant<Q>,
    private readonly patienceMs: number,
  ) {}

  takesPartIn(round: number): boolean {
    return round % (this.contestant.every ?? 1) === 0 && this.#spentMs < this.patienceMs;
  }

  async time(question: Q): Promise<void> {
    const read = await this.contestant.prepare(question);
    const start = performance.now();
    const answered = await read().then(() => true, this.#missing);
    const spent = performance.now() - start;
    this.#spentMs += spent;
    this.#samples.push(answered ? spent : Number.POSITIVE_INFINITY);
  }

  timing(): Timing {
    const sorted = this.#samples.toSorted((one, other) => one - other);
    const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
    const unanswered = sorted.filter((sample) => sample === Number.POSITIVE_INFINITY).length;
    const { name } = this.contestant;
    return { name, asked: sorted.length, unanswered, medianMs: at(0.5), p95Ms: at(0.95), maxMs: at(1) };
  }

  #missing = (error: unknown): false => {
    tell(`No answer from ${this.contestant.name}: ${messageOf(error)}`);
    return false;
  };
}
