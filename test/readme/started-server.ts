import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
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
  const url = await addressIn(server.stdout);
  return { url, close: () => stop(server) };
}

/** The address that the server prints; what it prints later is read as well, else it would write into a closed pipe. */
function addressIn(output: Readable): Promise<string> {
  let printed = '';
  return new Promise((found, failed) => {
    output.on('data', (chunk) => {
      printed += String(chunk);
      const [url] = /http:\S+(?=\/graphiql)/.exec(printed) ?? [];
      if (url !== undefined) found(url);
    });
    output.on('end', () => failed(new Error(`Expected the server to print its address, got: ${printed}`)));
  });
}

async function stop(server: ReturnType<typeof spawn>): Promise<void> {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}
