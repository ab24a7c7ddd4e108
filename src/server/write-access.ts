import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const LOOPBACK_ADDRESS = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/**
 * Decides who may change the graph. With API keys: who sends one of them as `Authorization: Bearer <key>`. Without:
 * who asks from this machine, by a name of this machine (else any page in a browser here could have its own name lead
 * to this server) and not through a proxy.
 */
export function decideWriteAccess(apiKeys: readonly string[]): (request: IncomingMessage) => boolean {
  if (apiKeys.length === 0) return isLocal;
  const digests = apiKeys.map(digest);
  return ({ headers }) => {
    const sent = digest(/^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '');
    // Compares with every key: the time it takes tells nothing about them.
    return digests.filter((known) => timingSafeEqual(known, sent)).length > 0;
  };
}

function isLocal({ socket, headers }: IncomingMessage): boolean {
  const isForwarded = headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined;
  return !isForwarded && LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '') && LOOPBACK_HOST.test(headers.host ?? '');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
