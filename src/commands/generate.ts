import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { neo4jSchema } from '../graph-neo4j/schema-cypher.js';
import { sqliteSchema } from '../graph-sqlite/schema-sql.js';
import { buildNewsgraphSchema } from '../graphql/build-schema.js';
import { schemaText } from '../graphql/schema-text.js';
import { loadConfiguredVocabulary, projectFile } from '../main.js';
import { articleSchema } from '../newsroom/intake/article-schema.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { reference } from './reference/reference.js';
import { print, say } from './terminal.js';

/** Writes the files of the project that come from its code, and prints the names of those that changed. With `check` it writes nothing, and fails if any would change. */
export async function generate({ check = false }): Promise<ExitCode> {
  const files = Object.entries(await generatedFiles()).map(([name, text]) => ({ name, text, path: projectFile(name) }));
  const changed = files.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  for (const { name, path, text } of changed) {
    print(name);
    if (!check) writeFileSync(path, text);
  }
  if (check && changed.length > 0) say('These files are not what the code gives. Run: npm run generate');
  return check && changed.length > 0 ? EXIT.failed : EXIT.done;
}

async function generatedFiles(): Promise<Readonly<Record<string, string>>> {
  const vocabulary = loadConfiguredVocabulary({});
  return {
    'schema/schema.graphql': schemaText(await buildNewsgraphSchema(vocabulary)),
    'schema/sqlite.sql': sqliteSchema(),
    'schema/neo4j.cypher': neo4jSchema(),
    'seeds/article.schema.json': `${JSON.stringify(articleSchema(), null, 2)}\n`,
    'docs/reference.md': reference(vocabulary),
  };
}
