import { useState } from 'preact/hooks';
import { messageOf } from './use-loaded.js';

interface Page {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly endCursor: string | null };
}

interface Pages<P extends Page> {
  /** What is on all pages that are there, in their order. */
  readonly nodes: P['nodes'];
  readonly last: P;
  readonly loading: boolean;
  /** Why the next page could not be loaded; empty if it could. */
  readonly problem: string;
  readonly loadMore: () => void;
}

/** A page and, on demand, those after it, one at a time. */
export function usePages<P extends Page>(first: P, load: (after: string | null) => Promise<P | null>): Pages<P> {
  const [later, setLater] = useState<readonly P[]>([]);
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState('');
  const last = later.at(-1) ?? first;
  const loadMore = (): void => {
    if (loading) return;
    setLoading(true);
    setProblem('');
    load(last.pageInfo.endCursor)
      .then(
        (page) => page && setLater([...later, page]),
        (error) => setProblem(messageOf(error)),
      )
      .finally(() => setLoading(false));
  };
  return { nodes: [first, ...later].flatMap(({ nodes }) => nodes), last, loading, problem, loadMore };
}
