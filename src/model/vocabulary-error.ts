export interface VocabularyProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
}

/** The files of a vocabulary contradict its rules or each other. Names every problem, in the order of files and lines. */
export class VocabularyError extends Error {
  readonly problems: readonly VocabularyProblem[];

  constructor(problems: readonly VocabularyProblem[]) {
    const sorted = problems.toSorted((one, other) => (one.file === other.file ? one.line - other.line : 0));
    super(['The vocabulary cannot be used:', ...sorted.map(describe)].join('\n  '));
    this.name = 'VocabularyError';
    this.problems = sorted;
  }
}

const describe = ({ file, line, reason }: VocabularyProblem): string => `${file}:${line}: ${reason}`;
