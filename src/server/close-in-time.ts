import type { FastifyInstance } from 'fastify';

/** Tells clients, once the server begins to stop, that their connection ends with the answer: else idle ones would hold it up. */
export function endConnectionsOnClose(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
}

/** Accepts no more, finishes what runs, and cuts off what still runs when the time is over. */
export async function closeInTime(app: FastifyInstance, ms: number): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), ms);
  await app.close();
  clearTimeout(cut);
}
