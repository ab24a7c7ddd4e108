import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ConfigError, loadConfig, type Settings } from '../src/config.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const load = (env: Settings, flags: Settings = {}, envFile = join(folder, 'none')) => loadConfig(flags, env, envFile);
const problemsOf = (env: Settings): readonly string[] => {
  try {
    load(env);
  } catch (error) {
    return (error as ConfigError).problems;
  }
  return [];
};

describe('the configuration', () => {
  test('of nothing is an embedded store on this machine', () => {
    expect(load({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      store: { is: 'sqlite', file: 'data/newsgraph.db' },
      apiKeys: [],
      corsOrigins: ['https://studio.apollographql.com'],
      logLevel: 'info',
      warnings: [],
    });
  });

  test('takes flags before the environment before .env before defaults', () => {
    const envFile = file('.env', 'PORT=1\nNEWSGRAPH_HOST=one\nNEWSGRAPH_DATA=one.db\n');
    const { port, host, store } = load({ PORT: '2', NEWSGRAPH_HOST: 'two' }, { PORT: '3' }, envFile);
    expect([port, host, store]).toEqual([3, 'two', { is: 'sqlite', file: 'one.db' }]);
  });

  test('takes an empty setting as absent', () => {
    expect(load({ PORT: '', NEO4J_URI: '' })).toMatchObject({ port: 4000, store: { is: 'sqlite' } });
  });

  test('is on Neo4j when that is given', () => {
    const password = file('password', 'secret\n');
    expect(load({ NEO4J_URI: 'neo4j://db:7687', NEO4J_PASSWORD_FILE: password }).store).toEqual({
      is: 'neo4j',
      uri: 'neo4j://db:7687',
      user: 'neo4j',
      password: 'secret',
    });
  });

  test('takes several API keys', () => {
    expect(load({ NEWSGRAPH_API_KEYS: '0123456789abcdef, fedcba9876543210,' }).apiKeys).toEqual([
      '0123456789abcdef',
      'fedcba9876543210',
    ]);
  });
});

describe('problems', () => {
  test('are named all at once', () => {
    const problems = problemsOf({
      PORT: 'http',
      NEO4J_URI: 'http://x',
      NEWSGRAPH_LOG_LEVEL: 'loud',
      NEWSGRAPH_CORS_ORIGINS: 'x',
    });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'PORT',
      'NEO4J_URI',
      'NEWSGRAPH_CORS_ORIGINS',
      'NEWSGRAPH_LOG_LEVEL',
    ]);
  });

  test('repeat no secret', () => {
    const problems = problemsOf({ NEWSGRAPH_API_KEYS: 'hunter2', NEO4J_PASSWORD: 'hunter2', NEO4J_PASSWORD_FILE: 'x' });
    expect(problems).toEqual([
      'Expected NEO4J_PASSWORD or NEO4J_PASSWORD_FILE, got both.',
      'NEWSGRAPH_API_KEYS: Expected keys of 16 characters or more without spaces, separated by commas.',
    ]);
  });

  test.each(['65536', '-1', '1.5'])('port %s is none', (PORT) => expect(problemsOf({ PORT })).toHaveLength(1));

  test('a file that is not there', () => {
    expect(problemsOf({ NEWSGRAPH_API_KEYS_FILE: join(folder, 'none') })).toHaveLength(1);
  });
});

test('a setting that does not exist is warned about, with a guess', () => {
  expect(load({ NEWSGRAPH_API_KEY: 'x', OTHER: 'y' }).warnings).toEqual([
    'NEWSGRAPH_API_KEY is no setting of this program. Did you mean NEWSGRAPH_API_KEYS?',
  ]);
});
