/** Tells whoever watches a run how far it is, and when that was. */
export function tell(text: string): void {
  process.stderr.write(`${new Date().toISOString().slice(0, 19)}Z ${text}\n`);
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
