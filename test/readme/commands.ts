import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config.js';
import { projectFile } from '../../src/main.js';

/** What runs the commands of a page that end by themselves. */
export interface Shell {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

interface Rule {
  readonly command: RegExp;
  /** @param found what the groups of `command` have found */
  check(shell: Shell, ...found: readonly string[]): void;
}

const RULES: readonly Rule[] = [
  // What runs long, or runs these tests, is only looked at; the test has started the server by its script.
  { command: /^npm (start|test)$/, check: (_, script) => expectScript(script) },
  { command: /^npm run (check|neo4j)$/, check: (_, script) => expectScript(script) },
  { command: /^npm run newsgraph -- (.+)$/, check: runNewsgraph },
  { command: /^NEO4J_URI=(\S+) npm start$/, check: (_, uri) => expect(neo4jPorts()).toContain(portOf(uri)) },
];

/** Runs a command or, where it would not end, checks what it needs. Fails for one that has no rule. */
export function checkCommand(command: string, shell: Shell): void {
  const rule = RULES.find((each) => each.command.test(command));
  if (rule === undefined) throw new Error(`Expected a command that RULES has a rule for, got: ${command}`);
  rule.check(shell, ...(rule.command.exec(command) ?? []).slice(1));
}

/** What a script of package.json runs once everything is installed and built, which it is when tests run. */
export function scriptCommand(name = ''): string {
  const { scripts } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  return (scripts[name] ?? '').replace('node scripts/ready.mjs && ', '');
}

/** The script is there, and the file that it begins with. */
function expectScript(name: string | undefined): void {
  const command = scriptCommand(name);
  expect(command).not.toBe('');
  const files = command.match(/\S+\.m?js\b/g) ?? [];
  expect(files.filter((file) => !existsSync(projectFile(file)))).toEqual([]);
}

function runNewsgraph(shell: Shell, args = ''): void {
  const { status, stderr } = spawnSync(`${scriptCommand('newsgraph')} ${args}`, {
    ...shell,
    shell: true,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}

/** The ports of this machine that docker-compose.yml opens. */
function neo4jPorts(): readonly string[] {
  const { services } = parse(readFileSync(projectFile('docker-compose.yml'), 'utf8')) as {
    services: { neo4j: { ports: readonly string[] } };
  };
  return services.neo4j.ports.map((port) => port.split(':').at(-2) ?? '');
}

function portOf(uri = ''): string {
  const { store } = loadConfig({ NEO4J_URI: uri }, {}, '');
  return store.is === 'neo4j' ? new URL(store.uri).port : '';
}
