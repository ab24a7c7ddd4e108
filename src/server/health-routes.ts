import type { FastifyInstance } from 'fastify';
import type { Health } from '../graph/graph-store.js';

/** `/livez`: the process runs. `/readyz`: it can work now, else 503 with the reason; it cannot once the server begins to stop. */
export function serveHealth(app: FastifyInstance, health: () => Promise<Health>): void {
  let readHealth = health;
  app.addHook('preClose', async () => {
    readHealth = async () => ({ ready: false, reason: 'The server is stopping.' });
  });
  app.get('/livez', async () => ({ live: true }));
  app.get('/readyz', async (_request, reply) => {
    const state = await readHealth();
    return reply.code(state.ready ? 200 : 503).send(state);
  });
}
