/** Something to measure: what it resolves to is thrown away. */
export interface Contestant<Q> {
  readonly name: string;
  prepare(question: Q): Promise<() => Promise<unknown>>;
}

export interface Timing {
  readonly name: string;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly maxMs: number;
}

/** Measures all side by side, round by round (A, B, C, A, B, C), so that what else the machine does meets all of them. */
export async function timeRounds<Q>(
  contestants: readonly Contestant<Q>[],
  questions: readonly Q[],
  rounds: number,
): Promise<readonly Timing[]> {
  const samples = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    const question = questions[round % questions.length];
    if (question === undefined) throw new Error('Expected questions, got none.');
    for (const [index, contestant] of contestants.entries()) {
      const read = await contestant.prepare(question);
      const start = performance.now();
      await read();
      samples[index]?.push(performance.now() - start);
    }
  }
  return contestants.map(({ name }, index) => timingOf(name, samples[index] ?? []));
}

function timingOf(name: string, samples: readonly number[]): Timing {
  const sorted = samples.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
  return { name, medianMs: at(0.5), p95Ms: at(0.95), maxMs: at(1) };
}
