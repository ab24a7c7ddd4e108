import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { handleProtocols, makeServer, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { HttpError, judgeHttpError } from '../http-errors.js';
import { writeError } from '../public-error.js';
import { type OpenSocket, protocolOptions } from './socket-protocol.js';
import { admit, type Transport } from './transport.js';

/** A message says what to tell, not what to record: it is short. */
const LARGEST_MESSAGE = 128 * 1024;

/** How long a client has to answer that it closes, before it is cut off. */
const CLOSE_MS = 2_000;

/** Whoever does not answer a ping before the next is gone. */
const PING_MS = 12_000;

const GOING_AWAY = 1001;
const INTERNAL_ERROR = 4500;

/** Subscriptions over WebSockets, many on a connection, at `/graphql`: the protocol graphql-transport-ws. */
export function serveWebSockets(app: FastifyInstance, transport: Transport): void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    handleProtocols,
  });
  const protocol = makeServer<Record<string, unknown> | undefined, OpenSocket>(protocolOptions(transport));
  let isClosing = false;
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const requestId = randomUUID();
    try {
      mustBeOurs(request);
      if (isClosing) throw new HttpError(503, 'Expected a server that runs, got one that is stopping: connect again.');
      const leave = admit(transport, request);
      socket.once('close', leave);
      sockets.handleUpgrade(request, socket, head, (opened) => open(opened, { request, requestId }));
    } catch (error) {
      refuse(socket, error as HttpError, requestId);
    }
  });
  const open = (socket: WebSocket, extra: OpenSocket): void => {
    speak(socket, protocol, extra, transport);
    endIfDead(socket);
  };
  app.addHook('preClose', async () => {
    isClosing = true;
    for (const socket of sockets.clients) sendAway(socket);
  });
}

function sendAway(socket: WebSocket): void {
  socket.close(GOING_AWAY, 'The server is stopping: connect again.');
  const cut = setTimeout(() => socket.terminate(), CLOSE_MS);
  socket.once('close', () => clearTimeout(cut));
}

/** Where WebSockets can be asked for, Node hands over whatever asks for any other protocol, too. */
function mustBeOurs({ url = '/', headers }: IncomingMessage): void {
  if (headers.upgrade?.toLowerCase() !== 'websocket') {
    throw new HttpError(400, 'Expected an upgrade to websocket, got another: leave the header "upgrade" out.');
  }
  if (url.split('?', 1)[0] !== '/graphql') throw new HttpError(404, 'Expected a WebSocket to /graphql.');
}

/** Refuses a connection in the words of HTTP, in which it was asked for. */
function refuse(socket: Duplex, error: HttpError, requestId: string): void {
  const body = JSON.stringify({ errors: [writeError(judgeHttpError(error), requestId)] });
  const head = [
    `HTTP/1.1 ${error.statusCode} Refused`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    'connection: close',
  ];
  socket.on('error', () => undefined);
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function speak(socket: WebSocket, protocol: Server<OpenSocket>, extra: OpenSocket, { logger }: Transport): void {
  const fail = (error: unknown): void => {
    logger.error({ requestId: extra.requestId, err: error }, 'failed');
    socket.close(INTERNAL_ERROR, 'Internal server error');
  };
  // One for all subscriptions: each of them may wait for it.
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) => send(socket, gone, text),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) => socket.on('message', (message) => void handle(String(message)).catch(fail)),
    },
    extra,
  );
  socket.on('error', ({ message }) => logger.info({ requestId: extra.requestId, message }, 'refused'));
  socket.once('close', (code, reason) => void closed(code, String(reason)).catch(fail));
}

/** Resolves once the text has left this process, or the socket is closed: who is slow to take it gets no more until then. */
function send(socket: WebSocket, gone: Promise<void>, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return gone;
  // Whether it has arrived is told by the closing of the connection.
  return new Promise((resolve) => socket.send(text, () => resolve()));
}

function endIfDead(socket: WebSocket): void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, PING_MS);
  socket.once('close', () => clearInterval(timer));
}
