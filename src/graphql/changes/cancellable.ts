/**
 * Runs a generator so that it can be ended while it waits: `return` tells the signal, and what waits for it. A bare
 * generator is not ended before what it waits for has come.
 */
export function cancellable<T>(
  generate: (stop: AbortSignal) => AsyncGenerator<T, void, void>,
): AsyncIterableIterator<T, void> {
  const stopping = new AbortController();
  const generator = generate(stopping.signal);
  return {
    next: () => generator.next(),
    return: () => {
      stopping.abort();
      return generator.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
