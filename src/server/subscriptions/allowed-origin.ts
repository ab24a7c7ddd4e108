import type { IncomingMessage } from 'node:http';

/**
 * Whether a web page may listen: one of this server, or of an origin that may read answers. Browsers apply CORS to
 * what they fetch, but not to WebSockets, and say where a page comes from; others need not say anything.
 */
export function isAllowedOrigin(
  { headers }: Pick<IncomingMessage, 'headers'>,
  corsOrigins: readonly string[],
): boolean {
  const { origin, host } = headers;
  if (origin === undefined || corsOrigins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
