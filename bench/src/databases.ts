import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadVocabulary } from '../../src/model/load-vocabulary.js';
import type { Vocabulary } from '../../src/model/vocabulary.js';

/** Where the databases of a run are. */
export class Databases {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  get sqliteFile(): string {
    return join(this.folder, 'news.db');
  }

  get neo4jFolder(): string {
    return join(this.folder, 'neo4j');
  }

  get bareNeo4jFolder(): string {
    return join(this.folder, 'neo4j-bare');
  }

  forgetSqlite(): void {
    for (const suffix of ['', '-wal', '-shm']) rmSync(this.sqliteFile + suffix, { force: true });
  }

  forgetNeo4j(folder: string): void {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function loadOurVocabulary(): Vocabulary {
  return loadVocabulary([fileURLToPath(new URL('../../../../schema/vocabulary.yaml', import.meta.url))]);
}
