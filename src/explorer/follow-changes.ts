import { subgraphOf } from './api.js';
import type { Subgraph } from './graph.js';
import { CHANGES, type Changes } from './operations.js';

/** Messages of the protocol graphql-transport-ws that matter here. */
type Message =
  | { readonly type: 'connection_ack' | 'ping' | 'complete' | 'error' }
  | { readonly type: 'next'; readonly payload: { readonly data?: Changes | null } };

const MOST_IDS = 100;
const WAIT_MS = 5000;

/**
 * Hears of relationships that come or change around these entities, from now on, until the returned function is called.
 * After a break it goes on where it was. A socket, since browsers allow few streams for all tabs together.
 */
export function followChanges(ids: readonly string[], onRelationship: (found: Subgraph) => void): () => void {
  let token: string | null = null;
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hear = (changes: Changes['changes']): void => {
    token = changes.token;
    if (changes.node?.__typename === 'Relationship') onRelationship(subgraphOf([changes.node], []));
  };
  const open = (): void => {
    const variables = { where: { entities: ids.slice(0, MOST_IDS) }, after: token };
    socket = openSocket({ query: CHANGES.text, variables }, hear);
    socket.addEventListener('close', () => {
      timer = setTimeout(open, WAIT_MS);
    });
  };
  open();
  return () => {
    socket?.close();
    // Closing would open it again.
    socket?.addEventListener('close', () => clearTimeout(timer));
    clearTimeout(timer);
  };
}

function openSocket(payload: object, hear: (changes: Changes['changes']) => void): WebSocket {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  const send = (message: object): void => socket.send(JSON.stringify(message));
  socket.addEventListener('open', () => send({ type: 'connection_init' }));
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(data);
    if (message.type === 'connection_ack') send({ id: 'changes', type: 'subscribe', payload });
    else if (message.type === 'ping') send({ type: 'pong' });
    else if (message.type === 'next') message.payload.data && hear(message.payload.data.changes);
    else socket.close();
  });
  return socket;
}
