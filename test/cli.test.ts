import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { projectFile } from '../src/main.js';
import { numberedArticle } from './newsroom/numbered-article.js';

const CLI = projectFile('dist/src/cli.js');
const SEED = projectFile('seeds/2025-02-12-trump-putin-call.en.json');

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-cli-'));
  data = join(folder, 'graph.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const settings = (env: NodeJS.ProcessEnv) => ({
  cwd: folder,
  env: { PATH: process.env.PATH, NEWSGRAPH_DATA: data, ...env },
});

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    ...settings(env),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('exit codes', () => {
  test('1: a command that does not exist', () => expect(run(['sreve']).status).toBe(1));

  test('2: a configuration that cannot be used, with every problem', () => {
    const { status, stdout, stderr } = run(['serve'], { PORT: 'x', NEWSGRAPH_LOG_LEVEL: 'loud' });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/PORT: .*\n.*NEWSGRAPH_LOG_LEVEL: /);
  });

  test('2: a vocabulary that cannot be used', () => {
    const vocabulary = join(folder, 'own.yaml');
    writeFileSync(vocabulary, 'nonsense: true\n');
    const { status, stderr } = run(['doctor'], { NEWSGRAPH_VOCABULARY: vocabulary });
    expect([status, stderr.includes('own.yaml:1')]).toEqual([2, true]);
  });

  test('3: a store that cannot be reached', () => {
    expect(run(['migrate', '--neo4j-uri', 'bolt://127.0.0.1:1']).status).toBe(3);
  });

  test('3: a vocabulary in which types of the graph have another meaning', () => {
    const vocabulary = join(folder, 'own.yaml');
    const write = (base: string) =>
      writeFileSync(vocabulary, `events: { HOTLINE_CALL: { en: hotline, de: Hotline, extends: ${base} } }\n`);
    const article = numberedArticle(1);
    const facts = article.facts.map((fact) => ({ ...fact, type: 'HOTLINE_CALL' }));
    const file = join(folder, 'article.json');
    writeFileSync(file, JSON.stringify({ ...article, facts }));
    const env = { NEWSGRAPH_VOCABULARY: vocabulary };
    write('PHONE_CALL');
    expect(run(['record', file], env).status).toBe(0);
    write('MEETING');
    const refused = { status: 3, stderr: expect.stringContaining('got other roles or edges of HOTLINE_CALL: restore') };
    expect(run(['doctor'], env)).toMatchObject(refused);
    expect(run(['serve', '--port', '0'], env)).toMatchObject(refused);
  });

  test('4: some articles were recorded, others not', () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"uri":');
    const { status, stdout } = run(['record', '--json', SEED, broken, join(folder, 'none.json')]);
    expect(status).toBe(4);
    const outcomes = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).outcome);
    expect(outcomes).toEqual(['CREATED', 'UNREADABLE', 'UNREADABLE']);
  });
});

describe('commands', () => {
  test('record, again, and withdraw', () => {
    expect(run(['record', SEED]).stdout).toMatch(/CREATED article_[a-z2-7]{20}, facts: \d+\n$/);
    expect(run(['record', SEED]).stdout).toContain('UNCHANGED');
    const uri = 'https://sample-wire.example/en/2025/02/12/trump-putin-call';
    const { status, stdout } = run(['withdraw', uri, '--json']);
    expect([status, JSON.parse(stdout).outcome]).toEqual([0, 'WITHDRAWN']);
  });

  test('migrate says what it would do, does it, and has no more to do', () => {
    const planned = run(['migrate', '--dry-run']).stdout;
    expect(planned).not.toBe('');
    expect(run(['migrate'])).toMatchObject({ status: 0, stdout: planned });
    expect(run(['migrate'])).toMatchObject({ status: 0, stdout: '' });
    expect(run(['doctor'])).toMatchObject({ status: 0, stdout: expect.stringContaining('the store reads and writes') });
  });

  test('the files that come from the code are up to date (npm run generate)', () => {
    expect(run(['generate', '--check'])).toMatchObject({ status: 0, stdout: '' });
  });
});

describe('serve', () => {
  let server: ChildProcess;
  afterEach(() => void server.kill('SIGKILL'));

  /** Starts the server and waits for what it prints last. */
  async function start(...args: readonly string[]): Promise<string> {
    server = spawn(process.execPath, [CLI, 'serve', ...args], {
      ...settings({ NEWSGRAPH_LOG_LEVEL: 'silent' }),
      stdio: 'pipe',
    });
    let printed = '';
    for await (const chunk of server.stdout ?? []) {
      printed += String(chunk);
      if (printed.includes('curl')) break;
    }
    return printed;
  }

  async function stop(signal: NodeJS.Signals): Promise<unknown> {
    server.kill(signal);
    const [code] = await once(server, 'exit');
    return code;
  }

  test('prints a query to try, which finds something in the sample articles', async () => {
    const printed = await start('--seed', '--port', '0');
    const [, url = '', body = ''] = /curl -s (\S+) .* -d '(.*)'/.exec(printed) ?? [];
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const { data } = (await answer.json()) as { data: { person: { relationships: { nodes: readonly unknown[] } } } };
    expect(data.person.relationships.nodes).toHaveLength(5);
    expect(await stop('SIGTERM')).toBe(0);
  });

  test('ends in order on Ctrl+C', async () => {
    await start('--port', '0');
    expect(await stop('SIGINT')).toBe(0);
  });

  test('says which port is in use', async () => {
    const port = /:(\d+)\/graphql/.exec(await start('--port', '0'))?.[1] ?? '';
    const second = run(['serve', '--port', port]);
    expect([second.status, second.stderr.includes(`got ${port}, which is in use`)]).toEqual([2, true]);
  });
});
