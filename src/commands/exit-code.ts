/** What the exit code of the program means. */
export const EXIT = {
  done: 0,
  /** The command was called wrongly, or the program has a mistake. */
  failed: 1,
  configuration: 2,
  storeUnavailable: 3,
  /** Some of the work was done; what was not is named. */
  partlyDone: 4,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
