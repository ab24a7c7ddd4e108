import { setTimeout as rest } from 'node:timers/promises';
import type { RunningServer } from '../../src/server/server.js';
import { post } from './start-test-server.js';

/**
 * Changes something again and again, by the number of the round, until somebody has heard of it: nothing tells from
 * outside when a subscription has begun, and what was changed before it never hears.
 */
export async function changeUntilHeard<T>(change: (round: number) => Promise<unknown>, heard: Promise<T>): Promise<T> {
  for (let round = 0; ; round++) {
    await change(round);
    if (await Promise.race([heard.then(() => true), rest(1000, false)])) return heard;
  }
}

const LATEST = '{ articles(first: 1) { nodes { uri } } }';
const WITHDRAW = 'mutation ($uri: String!) { withdrawArticle(input: { uri: $uri }) { outcome } }';

interface Latest {
  readonly articles: { readonly nodes: readonly { readonly uri: string }[] };
}

/** Withdraws the latest of the articles that are left. */
export async function withdrawLatest(server: RunningServer): Promise<void> {
  const { body } = await post(server, { query: LATEST });
  const { articles } = body.data as unknown as Latest;
  await post(server, { query: WITHDRAW, variables: { uri: articles.nodes[0]?.uri } });
}
