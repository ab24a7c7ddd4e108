// Makes a fresh clone ready to run: installs what package-lock.json names and builds what is not built, nothing twice.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (path) => join(root, path);

const installed = inRoot('node_modules/.package-lock.json');
const built = inRoot('dist/.ready');
const SOURCES = [
  'package-lock.json',
  'tsconfig.json',
  'scripts/build-pages.mjs',
  'schema/schema.graphql',
  'src',
  'test',
];

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** The newest change to a file or, for a folder, to anything below it, in milliseconds since 1970. */
const newestIn = (path) =>
  statSync(path).isFile()
    ? changedAt(path)
    : readdirSync(path, { recursive: true })
        .map((name) => changedAt(join(path, name)))
        .reduce((newest, time) => Math.max(newest, time), 0);

function run(command, ...args) {
  // npm's chatter goes to stderr: stdout belongs to the command that was asked for.
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (changedAt(installed) < changedAt(inRoot('package-lock.json'))) run('npm', 'ci', '--no-audit', '--no-fund');
const begun = new Date();
if (changedAt(built) < Math.max(...SOURCES.map((source) => newestIn(inRoot(source))))) {
  run('npm', 'run', '--silent', 'build');
  // What changes while it is built is built the next time.
  writeFileSync(built, '');
  utimesSync(built, begun, begun);
}
