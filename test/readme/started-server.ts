import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { RunningServer } from '../../src/server/server.js';
import { type Shell, scriptCommand } from './commands.js';

/** The server as `npm start` starts it, once it says where it is. */
export async function startServer({ cwd, env }: Shell): Promise<RunningServer> {
  const server = spawn(`exec ${scriptCommand('start')}`, {
    cwd,
    env,
    shell: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of server.stdout) {
    printed += String(chunk);
    const [url] = /http:\S+(?=\/graphiql)/.exec(printed) ?? [];
    if (url !== undefined) return { url, close: () => stop(server) };
  }
  throw new Error(`Expected the server to print its address, got: ${printed}`);
}

async function stop(server: ReturnType<typeof spawn>): Promise<void> {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}
