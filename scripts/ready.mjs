// Makes a fresh clone ready to run: installs what package-lock.json names and builds what is not built, nothing twice.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** The newest change to any file below a folder, in milliseconds since 1970. */
const newestIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, changedAt(join(entry.parentPath, entry.name))), 0);

function run(command, ...args) {
  // npm's chatter goes to stderr: stdout belongs to the command that was asked for.
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (changedAt(join(root, 'node_modules/.package-lock.json')) < changedAt(join(root, 'package-lock.json'))) {
  run('npm', 'ci', '--no-audit', '--no-fund');
}
const sources = Math.max(newestIn(join(root, 'src')), newestIn(join(root, 'test')), changedAt(join(root, 'tsconfig.json')));
if (changedAt(join(root, 'dist/tsconfig.tsbuildinfo')) < sources) {
  run('npm', 'run', '--silent', 'build');
}
