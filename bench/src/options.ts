import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export const PARTS = ['sqlite', 'neo4j', 'bare', 'read', 'explore'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly articles: number;
  readonly entities: number;
  readonly rounds: number;
  readonly parts: readonly Part[];
  /** Keeps the databases; parts that are left out find in it what an earlier run has recorded. */
  readonly folder: string;
  /** The file for the results; none: they are only printed. */
  readonly results: string | undefined;
}

/** @throws Error for options that do not exist */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '60000' },
      entities: { type: 'string', default: '20000' },
      rounds: { type: 'string', default: '40' },
      parts: { type: 'string', default: PARTS.join(',') },
      folder: { type: 'string', default: join(tmpdir(), 'newsgraph-bench') },
      results: { type: 'string' },
    },
  });
  return {
    articles: Number(values.articles),
    entities: Number(values.entities),
    rounds: Number(values.rounds),
    parts: values.parts.split(',').map(partNamed),
    folder: values.folder,
    results: values.results,
  };
}

function partNamed(name: string): Part {
  const part = PARTS.find((known) => known === name);
  if (part === undefined) throw new Error(`Expected parts among ${PARTS.join(', ')}, got "${name}".`);
  return part;
}
