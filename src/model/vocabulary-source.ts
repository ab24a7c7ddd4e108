import { readFileSync } from 'node:fs';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { VocabularyProblem } from './vocabulary-error.js';

type Path = readonly PropertyKey[];

export interface Entry<T> {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** Undefined where the shape is wrong, which has been reported. */
  readonly written: T | undefined;
  /** Reports a problem with the part of the entry that the path leads to. */
  readonly report: (path: Path, reason: string) => void;
}

/** A YAML file of sections that map names to entries. Knows the line of everything in it. */
export class VocabularySource {
  readonly #lines = new LineCounter();
  readonly #document: Document;
  readonly #sections: Readonly<Record<string, unknown>>;

  constructor(
    readonly file: string,
    readonly problems: VocabularyProblem[],
  ) {
    const text = this.#attempt(() => readFileSync(this.file, 'utf8'), 'a file that can be read') ?? '{}';
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    for (const { pos, message } of this.#document.errors) this.#add(this.#lines.linePos(pos[0]).line, message);
    this.#sections = this.#readSections();
  }

  reportSectionsBut(known: readonly string[]): void {
    for (const section of Object.keys(this.#sections).filter((name) => !known.includes(name))) {
      this.#add(this.#lineOf([section]), `Expected one of the sections ${known.join(', ')}, got ${section}.`);
    }
  }

  entries<S extends z.ZodType>(section: string, shape: S): readonly Entry<z.output<S>>[] {
    const content = this.#sections[section] ?? {};
    if (isRecord(content)) return Object.keys(content).map((name) => this.#entry(section, name, shape, content[name]));
    this.#add(
      this.#lineOf([section]),
      `Expected names with their entries in ${section}, got ${JSON.stringify(content)}.`,
    );
    return [];
  }

  #entry<S extends z.ZodType>(section: string, name: string, shape: S, content: unknown): Entry<z.output<S>> {
    const report = (path: Path, reason: string) =>
      this.#add(this.#lineOf([section, name, ...path]), `${[name, ...path].map(String).join('.')}: ${reason}`);
    const checked = shape.safeParse(content);
    for (const { path, message } of checked.error?.issues ?? []) report(path, message);
    if (!/^[A-Z][A-Z0-9_]*$/.test(name)) report([], 'Expected a name in capitals, digits and underscores.');
    return { name, file: this.file, line: this.#lineOf([section, name]), written: checked.data, report };
  }

  #readSections(): Readonly<Record<string, unknown>> {
    if (this.#document.errors.length > 0) return {};
    const content = this.#attempt((): unknown => this.#document.toJS(), 'aliases that lead to an anchor');
    if (content === undefined || isRecord(content)) return content ?? {};
    this.#add(1, `Expected sections such as roles and events, got ${JSON.stringify(content)}.`);
    return {};
  }

  #attempt<T>(work: () => T, expected: string): T | undefined {
    try {
      return work();
    } catch (error) {
      this.#add(1, `Expected ${expected}: ${error instanceof Error ? error.message : String(error)}.`);
      return undefined;
    }
  }

  /** The line of the part that the path leads to or, if it is missing, of the part where it should be. */
  #lineOf(path: Path): number {
    let node: unknown = this.#document.contents;
    let offset = 0;
    for (const step of path) {
      const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === step) : undefined;
      const part = isSeq(node) ? node.items[Number(step)] : pair?.value;
      offset = rangeStart(pair?.key) ?? rangeStart(part) ?? offset;
      node = part;
    }
    return this.#lines.linePos(offset).line;
  }

  #add(line: number, reason: string): void {
    this.problems.push({ file: this.file, line, reason });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rangeStart(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}
