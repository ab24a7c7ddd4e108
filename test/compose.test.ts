import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { projectFile } from '../src/main.js';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly ports: readonly string[];
  readonly secrets: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck?: object;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const compose = parse(readFileSync(projectFile('docker-compose.yml'), 'utf8')) as {
  readonly services: { readonly neo4j: Service; readonly newsgraph: Service };
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
};
const { neo4j, newsgraph } = compose.services;

test('Neo4j is pinned, is asked whether it is well, and the server waits for it', () => {
  expect(neo4j.image).toMatch(/^neo4j:2026\.\d\d\.\d+$/);
  expect(neo4j.healthcheck).toBeDefined();
  expect(newsgraph.depends_on?.neo4j?.condition).toBe('service_healthy');
  expect(readFileSync(projectFile('Dockerfile'), 'utf8')).toMatch(/^HEALTHCHECK .*/m);
});

test('no port is open beyond this machine', () => {
  for (const port of [...neo4j.ports, ...newsgraph.ports]) expect(port).toMatch(/^127\.0\.0\.1:/);
});

test('passwords and keys come from secrets that "npm run secrets" makes', () => {
  const script = readFileSync(projectFile('scripts/make-secrets.mjs'), 'utf8');
  for (const { environment, secrets } of [neo4j, newsgraph]) {
    for (const [name, value] of Object.entries(environment).filter(([key]) => /AUTH|PASSWORD|KEYS/.test(key))) {
      expect({ name, value }).toEqual({
        name: expect.stringMatching(/_FILE$/),
        value: expect.stringMatching(/^\/run\/secrets\//),
      });
      expect(secrets).toContain(value.slice('/run/secrets/'.length));
    }
  }
  for (const [name, { file }] of Object.entries(compose.secrets)) {
    expect(file).toBe(`secrets/${name}`);
    expect(script).toContain(`'${name}'`);
  }
  expect(existsSync(projectFile('.dockerignore'))).toBe(true);
});
