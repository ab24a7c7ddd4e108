import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where `npm run build` puts the page: dist/graphiql. */
const FOLDER = fileURLToPath(new URL('../../graphiql/', import.meta.url));

/** Everything comes from this server. The editor writes its styles into the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** GraphiQL at `/graphiql`, whole: a browser that opens it asks nobody but this server. */
export function serveGraphiql(app: FastifyInstance): void {
  app.register(fastifyStatic, {
    root: FOLDER,
    prefix: '/graphiql/',
    index: false,
    decorateReply: true,
    setHeaders: (response) => response.setHeader('content-security-policy', POLICY),
  });
  app.get('/graphiql', async (_request, reply) => reply.sendFile('index.html'));
}
