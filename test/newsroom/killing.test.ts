import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { loadVocabulary } from '../../src/model/load-vocabulary.js';
import { Newsroom } from '../../src/newsroom/newsroom.js';
import { describeEachStore } from '../stores/every-store.js';
import { numberedArticle } from './numbered-article.js';
import { readWholeGraph } from './whole-graph.js';

const SCRIPT = fileURLToPath(new URL('./recording-process.js', import.meta.url));
const KILLS = 30;
const vocabulary = loadVocabulary(['schema/vocabulary.yaml']);

interface Heard {
  readonly sent: readonly number[];
  readonly done: readonly number[];
}

/** Lets a process record from a number on, and kills it -9 at a random moment after its first acknowledgement. */
async function recordAndKill(address: string, first: number, longestMs: number): Promise<Heard> {
  const child = spawn(process.execPath, [SCRIPT, address, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('done')) resolve();
    });
  });
  await Promise.race([begun, ended]);
  await sleep(Math.random() * longestMs);
  child.kill('SIGKILL');
  await ended;
  const numbers = (word: string) =>
    [...output.matchAll(new RegExp(`${word} (\\d+)\\n`, 'g'))].map(([, number]) => Number(number));
  return { sent: numbers('sent'), done: numbers('done') };
}

async function recordedNumbers(store: GraphStore): Promise<readonly number[]> {
  const [page] = await store.read([
    {
      read: 'list',
      kind: 'Article',
      page: { order: [{ on: 'node', attribute: 'id', descending: false }], limit: 100_000, count: false },
      node: { attributes: ['uri'], links: [] },
    },
  ]);
  return (page?.rows ?? [])
    .map(({ node: [uri] }) => Number(String(uri).split('/').at(-1)))
    .toSorted((one, other) => one - other);
}

/** How long a process may live after its first acknowledgement, in milliseconds. */
const LONGEST_MS = 150;

describeEachStore('recording', (stores) => {
  test(`killed ${KILLS} times, nothing acknowledged is lost, nothing is half-written, nothing comes twice`, async () => {
    const { store, address } = await stores.open();
    const acknowledged: number[] = [];
    let next = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const { sent, done } = await recordAndKill(address, next, LONGEST_MS);
      expect(done.length).toBeGreaterThan(0);
      acknowledged.push(...done);
      next = Math.max(...sent) + 1;
    }
    const recorded = await recordedNumbers(store);
    expect(recorded).toEqual(expect.arrayContaining(acknowledged));
    const asFound = await readWholeGraph(store);

    // The client repeats all it ever sent.
    const all = Array.from({ length: next }, (_, number) => numberedArticle(number));
    const outcomes = await new Newsroom({ store, vocabulary }).recordArticles(all);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(
      all.map((_, number) => (recorded.includes(number) ? 'UNCHANGED' : 'CREATED')),
    );
    const asRepeated = await readWholeGraph(store);
    await stores.close();

    // What was found is the graph of whole articles, no more and no less.
    const fresh = (await stores.open()).store;
    const newsroom = new Newsroom({ store: fresh, vocabulary });
    await newsroom.recordArticles(recorded.map(numberedArticle));
    expect(asFound).toEqual(await readWholeGraph(fresh));
    await newsroom.recordArticles(all);
    expect(asRepeated).toEqual(await readWholeGraph(fresh));
    await stores.close();
  }, 180_000);
});
