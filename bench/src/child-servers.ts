import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface ChildServer {
  readonly address: string;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const server of running) server.kill('SIGTERM');
});

/** Stops those that still run: a part that fails may leave some. */
export const stopServers = async (): Promise<void> => {
  await Promise.all([...running].map(stop));
};

const projectFile = (name: string): string => fileURLToPath(new URL(`../../../../${name}`, import.meta.url));

/** Neo4j on a free port, its data in a folder. */
export const startNeo4j = async (folder: string): Promise<ChildServer> =>
  start(['scripts/neo4j.mjs', '--port', String(await freePort()), '--data', folder], /bolt:\/\/\S+/);

/** Our server over the Neo4j at an address, as `npm start` runs it. */
export const startApi = (neo4jUri: string): Promise<ChildServer> =>
  start(['dist/src/cli.js', 'serve', '--port', '0', '--neo4j-uri', neo4jUri], /http:\/\/\S+\/graphql/, [
    '--max-semi-space-size=64',
  ]);

/** Starts a script of the project, and waits until it prints where it listens. It ends with this process at the latest. */
async function start(
  [script = '', ...flags]: readonly string[],
  address: RegExp,
  nodeFlags: readonly string[] = [],
): Promise<ChildServer> {
  const server = spawn(process.execPath, [...nodeFlags, projectFile(script), ...flags], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.add(server);
  server.once('exit', () => running.delete(server));
  for await (const line of createInterface(server.stdout)) {
    const [found] = address.exec(line) ?? [];
    if (found === undefined) continue;
    server.stdout.resume();
    return { address: found, stop: () => stop(server) };
  }
  throw new Error(`Expected ${script} to say where it listens, but it ended: run it to see why.`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (!running.has(server)) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('Expected a port, got none.');
  return address.port;
}
