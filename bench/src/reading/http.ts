import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { answerOfData, NESTED_QUERY, type NestedData, type Peer } from './nested-query.js';
import { dataOf } from './plans.js';

/** Our server, asked over HTTP by a client that keeps its connection, however long others take meanwhile. */
export function httpPeer(name: string, url: string): Peer {
  const agent = new Agent({ keepAlive: true });
  return {
    name,
    prepare: async (question) => {
      const body = JSON.stringify({ query: NESTED_QUERY, variables: question });
      return async () => {
        const data = dataOf<NestedData>(JSON.parse(await post(url, body, agent)));
        return () => answerOfData(data);
      };
    },
  };
}

async function post(url: string, body: string, agent: Agent): Promise<string> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const sent = request(url, { method: 'POST', headers, agent }).end(body);
  const [response]: IncomingMessage[] = await once(sent, 'response');
  if (response === undefined) throw new Error('Expected a response, got none.');
  return text(response);
}
