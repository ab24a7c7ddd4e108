/** Prints a result. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says something to who watches; never a result. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
