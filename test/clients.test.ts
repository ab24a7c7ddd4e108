import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectFile } from '../src/main.js';
import type { RunningServer } from '../src/server/server.js';
import { serveSeeds } from './server/seeded-newsgraph.js';

const CLIENTS = projectFile('clients');
const INSTALLED = existsSync(`${CLIENTS}/node_modules`);
const GENERATED = ['generated', 'relay/__generated__'].map((folder) => `${CLIENTS}/${folder}`);
const run = async (file: string, ...args: string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [file, ...args], { cwd: CLIENTS })).stdout;

interface Asked {
  readonly data: { readonly person: { readonly id: string; readonly relationships: { readonly totalCount: number } } };
}

const describeInstalled = INSTALLED ? describe : describe.skip;

describeInstalled('what clients use (npm --prefix clients ci)', () => {
  const clean = () => {
    for (const folder of GENERATED) rmSync(folder, { recursive: true, force: true });
  };
  beforeAll(clean);
  afterAll(clean);

  test('the Relay compiler takes a paged list of an interface, which can be fetched again', async () => {
    const said = await run('node_modules/relay-compiler/cli.js', 'relay/relay.config.json');
    expect(said).toContain('compiled documents: 3 reader, 2 normalization, 4 operation text');
  });

  test('code against the types of GraphQL Code Generator compiles', async () => {
    await run('codegen.js', 'generated');
    const compiler = projectFile('node_modules/typescript/bin/tsc');
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--module', 'esnext'];
    await run(compiler, ...options, '--moduleResolution', 'bundler', '--types', '', 'labels.ts');
  });

  describe('Apollo Client', () => {
    let server: RunningServer;
    beforeAll(async () => {
      server = await serveSeeds();
    });
    afterAll(() => server.close());

    test('puts pages together in its cache, each relationship once', async () => {
      const body = JSON.stringify({ query: '{ person(name: "Putin") { id relationships { totalCount } } }' });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
      const { person } = ((await answer.json()) as Asked).data;
      const { edges } = JSON.parse(await run('apollo.js', `${server.url}/graphql`, person.id)).relationships;
      const ids = edges.map(({ node }: { readonly node: { readonly id: string } }) => node.id);
      expect(new Set(ids).size).toBe(person.relationships.totalCount);
      expect(ids).toHaveLength(person.relationships.totalCount);
      expect(person.relationships.totalCount).toBeGreaterThan(2);
    });
  });
});
