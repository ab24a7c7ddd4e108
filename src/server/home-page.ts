import type { FastifyInstance } from 'fastify';

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>newsgraph</title>
<style>
  body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 15vh auto; padding: 0 1rem; color-scheme: light dark; }
</style>
<h1>newsgraph</h1>
<p>News as a knowledge graph: who did what to whom, since when, and the words that say so.</p>
<ul>
  <li><a href="/explorer">Explorer</a> — look around in the graph, as a picture; needs no internet.</li>
  <li><a href="/graphiql">GraphiQL</a> — ask questions, with examples to start from; needs no internet.</li>
  <li><a href="/graphql">Apollo Sandbox</a> — the same with Apollo’s page; needs the internet.</li>
  <li><code>POST /graphql</code> — the API itself; a WebSocket there, or <code>/graphql/stream</code>, tells what changes.</li>
  <li><a href="/livez">/livez</a>, <a href="/readyz">/readyz</a> — whether the server runs, and whether it can work.</li>
</ul>
</html>
`;

/** The page at `/` that says what is where. It works without the internet. */
export function serveHomePage(app: FastifyInstance): void {
  app.get('/', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(PAGE),
  );
}
