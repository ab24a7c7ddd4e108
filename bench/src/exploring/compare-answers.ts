import { isDeepStrictEqual } from 'node:util';
import { messageOf, tell } from '../progress.js';
import type { Question } from './exploration.js';
import type { Findings, Way } from './ways.js';

/** How the answers of a way were like ours on Neo4j, in what both tell. */
export interface Compared {
  /** Absent for a way that tells nothing that could be compared. */
  readonly alike?: { readonly of: number; readonly same: number };
  readonly differs?: string;
}

/** Undefined: there was none. */
type Answer = Findings | undefined;

/** Asks all ways the same questions, and compares what the others find with what the first finds. */
export async function compareAnswers(
  ways: readonly Way[],
  questions: readonly Question[],
): Promise<readonly Compared[]> {
  const answers: (readonly Answer[])[] = [];
  for (const way of ways) answers.push(await answersOf(way, questions));
  return ways.map(({ name, differs }, index) => {
    const said = answers[index] ?? [];
    const same = said.filter((findings, at) =>
      isSame(findings, answers[0]?.[at], `${name}, ${JSON.stringify(questions[at])}`),
    );
    const isSilent = said.every((findings) => findings !== undefined && Object.keys(findings).length === 0);
    return {
      ...(!isSilent && { alike: { of: said.length, same: same.length } }),
      ...(differs !== undefined && { differs }),
    };
  });
}

async function answersOf(way: Way, questions: readonly Question[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const question of questions) {
    const read = await way.prepare(question);
    answers.push(await read().then((answered) => answered(), noAnswer(way.name)));
  }
  return answers;
}

const noAnswer =
  (name: string) =>
  (error: unknown): undefined => {
    tell(`No answer from ${name}: ${messageOf(error)}`);
  };

function isSame(findings: Answer, expected: Answer, what: string): boolean {
  if (findings === undefined) return false;
  const other = Object.keys(findings).find((part) => !isDeepStrictEqual(findings[part], expected?.[part]));
  if (other !== undefined) tell(`Not the same ${other} as ours on Neo4j: ${what}`);
  return other === undefined;
}
