// Prints how schema/schema.graphql differs from that of a commit: `npm run schema-changes -- v0.1.0`; HEAD unless told.
// Fails when clients would break and the newest section of CHANGELOG.md says nothing under "### Breaking".
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FILE = 'schema/schema.graphql';
const SIGNS = {
  [CriticalityLevel.Breaking]: 'breaks   ',
  [CriticalityLevel.Dangerous]: 'may break',
  [CriticalityLevel.NonBreaking]: 'adds     ',
};

const commit = process.argv[2] ?? 'HEAD';
const { status, stdout } = spawnSync('git', ['show', `${commit}:${FILE}`], { cwd: root, encoding: 'utf8' });
if (status !== 0) {
  console.log(`There is no ${FILE} in ${commit} to compare with.`);
  process.exit(0);
}
const changes = await diff(buildSchema(stdout), buildSchema(readFileSync(join(root, FILE), 'utf8')));
for (const { criticality, message } of changes) console.log(`${SIGNS[criticality.level]}  ${message}`);

const breaks = changes.some(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
const [, newest = ''] = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split(/^## /m);
if (breaks && !newest.includes('### Breaking')) {
  console.error(
    'Expected clients to go on working, or CHANGELOG.md to say under "### Breaking" what they must change.',
  );
  process.exit(1);
}
