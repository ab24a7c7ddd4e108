import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

interface StaticPage {
  /** Where it is served: `/graphiql`. */
  readonly path: string;
  /** Where `npm run build` puts it, below dist. */
  readonly folder: string;
  readonly policy: readonly string[];
}

const EVERYWHERE = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];

const PAGES: readonly StaticPage[] = [
  {
    path: '/graphiql',
    folder: 'graphiql',
    // The editor writes its styles into the page.
    policy: [
      "script-src 'self'",
      "worker-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "font-src 'self' data:",
      "img-src 'self' data:",
      "connect-src 'self'",
    ],
  },
  {
    path: '/explorer',
    folder: 'explorer-page',
    // What is saved as an image is drawn from a blob.
    policy: ["script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "connect-src 'self'"],
  },
];

/** GraphiQL at `/graphiql` and the explorer at `/explorer`, whole: a browser that opens them asks nobody but this server. */
export function serveStaticPages(app: FastifyInstance): void {
  for (const page of PAGES) serveStaticPage(app, page);
}

function serveStaticPage(app: FastifyInstance, { path, folder, policy }: StaticPage): void {
  const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
  app.register(async (scope) => {
    scope.register(fastifyStatic, {
      root,
      prefix: `${path}/`,
      index: false,
      setHeaders: (response) => response.setHeader('content-security-policy', [...EVERYWHERE, ...policy].join('; ')),
    });
    scope.get(path, async (_request, reply) => reply.sendFile('index.html'));
  });
}
