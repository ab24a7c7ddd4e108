import { answerOfData, NESTED_QUERY, type NestedData, type Peer } from './nested-query.js';
import { dataOf } from './plans.js';

/** Our server, asked over HTTP by a client that keeps its connection. */
export const httpPeer = (name: string, url: string): Peer => ({
  name,
  prepare: async (question) => {
    const body = JSON.stringify({ query: NESTED_QUERY, variables: question });
    const headers = { 'content-type': 'application/json' };
    return async () => {
      const response = await fetch(url, { method: 'POST', headers, body });
      const data = dataOf<NestedData>((await response.json()) as { data: Record<string, unknown> });
      return () => answerOfData(data);
    };
  },
});
