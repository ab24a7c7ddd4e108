import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A result as it comes in: what a test looks at. */
export interface Received {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of any shape
  readonly data?: any;
  // biome-ignore lint/suspicious/noExplicitAny: errors are compared with patterns
  readonly errors?: any;
}

interface Request {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** Listens over one of the transports, until it has what it waits for. */
export class Listener {
  readonly received: Received[] = [];
  /** How it ended, if it did: an error, or 'complete'. */
  ended: unknown;
  #stop: () => void = () => undefined;
  #look: () => void = () => undefined;

  static overWebSocket(url: string, request: Request): Listener {
    const client = createSocketClient({ url: socketAddress(url), webSocketImpl: WebSocket, retryAttempts: 0 });
    return new Listener((sink) => client.subscribe<Received['data']>(request, sink));
  }

  static overEventStream(url: string, request: Request): Listener {
    const client = createStreamClient({ url: `${url}/graphql/stream`, retryAttempts: 0 });
    return new Listener((sink) => client.subscribe<Received['data']>(request, sink));
  }

  private constructor(subscribe: (sink: Sink) => () => void) {
    this.#stop = subscribe({
      next: (result) => {
        this.received.push(result as Received);
        this.#look();
      },
      error: (error) => this.#end(error),
      complete: () => this.#end('complete'),
    });
  }

  stop(): void {
    this.#stop();
  }

  /** Resolves when so many results are there, or it has ended. */
  async until(count: number, withinMs = 10_000): Promise<readonly Received[]> {
    await this.#waitFor(() => this.received.length >= count, withinMs);
    return this.received;
  }

  /** How it ends. */
  async end(withinMs = 10_000): Promise<unknown> {
    await this.#waitFor(() => false, withinMs);
    return this.ended;
  }

  async #waitFor(isThere: () => boolean, ms: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`Still waiting after ${ms} ms, with ${this.received.length}.`)),
        ms,
      );
      this.#look = () => {
        if (!isThere() && this.ended === undefined) return;
        clearTimeout(timer);
        resolve();
      };
      this.#look();
    });
  }

  #end(how: unknown): void {
    this.ended ??= how;
    this.#look();
  }
}

interface Sink {
  readonly next: (result: unknown) => void;
  readonly error: (error: unknown) => void;
  readonly complete: () => void;
}

export const socketAddress = (url: string): string => `${url.replace('http', 'ws')}/graphql`;

export const TRANSPORTS = [
  ['WebSocket', Listener.overWebSocket],
  ['event stream', Listener.overEventStream],
] as const;
