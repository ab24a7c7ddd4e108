import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChangeSet } from '../../src/graph/change-set.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { ReadPlan, Term } from '../../src/graph/read-plan.js';
import type { Value } from '../../src/model/model.js';
import { HOSTILE_STRINGS } from '../bad-input/hostile-strings.js';
import { compare, idsOf, idsOnly, link, linkOf, readOne } from './plans.js';
import { evidence, TINY_WORLD } from './tiny-world.js';

const word = (text: string): Term => ({ text, prefix: false });
const begins = (text: string): Term => ({ text, prefix: true });

const found = (terms: readonly Term[], more: Partial<ReadPlan & { read: 'found' }> = {}): ReadPlan => ({
  read: 'found',
  kind: 'Evidence',
  terms,
  first: 'newest',
  limit: 10,
  node: idsOnly(),
  ...more,
});

const FOUND: readonly [string, readonly Term[], readonly string[]][] = [
  ['a word', [word('ada')], ['evidence_1', 'evidence_2']],
  ['all words, in any order', [word('ben'), word('called')], ['evidence_1']],
  ['words that are not together', [word('called'), word('landed')], []],
  ['a word that only begins so', [word('land')], []],
  ['the beginning of a word', [begins('land')], ['evidence_3']],
  ['words that follow each other', [word('called Ben')], ['evidence_1']],
  ['words in another order', [word('Ben called')], []],
  ['words of one term, the last going on', [begins('Ada-called-Be')], ['evidence_1']],
  ['words in other case and with accents', [word('ÁDA'), begins('Spöken')], ['evidence_2']],
];

/** What one analyzer takes for a word, and another for several. */
const JOINED: readonly string[] = [
  ...['gnp.exe', 'U.S.', 'example.com/path', 'a_b', '_init_', 'l·l', 'Abb:ild', 'o’brien’s', 'foo‘bar', 'l’État'],
  ...[
    '13:30 Uhr',
    '1.000,50',
    '3,5-Prozent',
    '1;2',
    'z;w',
    'x.1',
    '1.x',
    'AT&T',
    'tb-med',
    '№5',
    'naïve.Straße',
    'in Łódź',
  ],
];

/** No words, or none but those that Neo4j passes over. */
const SAYING_NOTHING = /^(?:\P{L}|\b(?:a|and|not|or)\b)*$/iu;

/** As the search takes it: of at most 200 characters. */
const isAsked = (text: string): boolean => text.length <= 200 && !SAYING_NOTHING.test(text);

export function describeWords(open: () => Promise<GraphStore>): void {
  describe('finds by words', () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await open();
      await store.transact((transaction) => transaction.apply(TINY_WORLD));
    });
    afterEach(() => store.close());

    const apply = (more: Partial<ChangeSet>) =>
      store.transact((transaction) => transaction.apply({ unlink: [], remove: [], put: [], link: [], ...more }));
    const ids = async (...terms: readonly Term[]): Promise<readonly Value[]> =>
      idsOf(await readOne(store, found(terms, { limit: 100 }))).toSorted();

    test('case by case', async () => {
      for (const [name, terms, expected] of FOUND) expect([name, await ids(...terms)]).toEqual([name, expected]);
    });

    test('at most so many, those that satisfy a filter, with what they are linked to', async () => {
      expect(idsOf(await readOne(store, found([word('ada')], { limit: 1 })))).toHaveLength(1);
      const where = compare('node', 'publishedAt', 'gt', '2025-01-02T00:00:00.000Z');
      const node = idsOnly(link('Evidence.fact'), link('Evidence.article'));
      const answer = await readOne(store, found([word('ada')], { where, node }));
      expect(idsOf(answer)).toEqual(['evidence_2']);
      expect([idsOf(linkOf(answer, 0)), idsOf(linkOf(answer, 1))]).toEqual([['event_call'], ['article_2']]);
    });

    test('what is there now: not what was replaced or removed', async () => {
      const quote = 'Ben verließ die Straße in Zürich';
      await apply({ put: [{ ...evidence('evidence_3', quote, '2025-01-03T00:00:00.000Z'), changed: ['quote'] }] });
      expect(await ids(word('landed'))).toEqual([]);
      expect(await ids(word('strasse'), begins('zuri'))).toEqual(['evidence_3']);
      expect(await ids(word('Straße'))).toEqual(['evidence_3']);
      expect(await ids(begins('Straß'))).toEqual(['evidence_3']);
      await apply({
        unlink: TINY_WORLD.link.filter(({ from }) => from === 'evidence_3'),
        remove: [{ kind: 'Evidence', id: 'evidence_3' }],
      });
      expect(await ids(word('ben'))).toEqual(['evidence_1']);
    });

    test('nothing of a transaction that fails', async () => {
      const failing = store.transact(async (transaction) => {
        const put = [evidence('evidence_9', 'unheard of', '2025-01-03T00:00:00.000Z')];
        await transaction.apply({ unlink: [], remove: [], put, link: [] });
        throw new Error('on purpose');
      });
      await expect(failing).rejects.toThrow('on purpose');
      expect(await ids(word('unheard'))).toEqual([]);
    });

    test('each text by itself, however a store cuts it into words', async () => {
      const texts = [...HOSTILE_STRINGS.filter(isAsked), ...JOINED];
      const put = texts.map((text, index) => evidence(`evidence_t${index}`, `a ${text}`, '2025-01-04T00:00:00.000Z'));
      await apply({ put });
      for (const [index, text] of texts.entries()) {
        const answers = [await ids(word(text)), await ids(begins(text))];
        const itself = expect.arrayContaining([`evidence_t${index}`]);
        expect([text, ...answers]).toEqual([text, itself, itself]);
      }
    });

    test('words, whatever signs stand around them, and never by syntax', async () => {
      for (const text of HOSTILE_STRINGS.map((hostile) => `a ${hostile}`)) {
        const nothing = [await ids(word(text), word('nobody')), await ids(begins(text), word('nobody'))];
        expect([text, ...nothing]).toEqual([text, [], []]);
      }
      expect(await ids(word('ben OR ada'))).toEqual([]);
      expect(await ids(word('quote:ada'))).toEqual([]);
      expect(await ids(word('ad*'))).toEqual([]);
    });
  });
}
