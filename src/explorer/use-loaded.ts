import { useEffect, useState } from 'preact/hooks';

export type Loaded<T> =
  | { readonly tag: 'loading' }
  | { readonly tag: 'loaded'; readonly value: T }
  | { readonly tag: 'failed'; readonly message: string };

/** Loads anew when one of `keys` changes. What comes too late for what is wanted now is not shown. */
export function useLoaded<T>(load: () => Promise<T>, keys: readonly unknown[]): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ tag: 'loading' });
  useEffect(() => {
    let wanted = true;
    setLoaded({ tag: 'loading' });
    load().then(
      (value) => wanted && setLoaded({ tag: 'loaded', value }),
      (error) => wanted && setLoaded({ tag: 'failed', message: messageOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, keys);
  return loaded;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
