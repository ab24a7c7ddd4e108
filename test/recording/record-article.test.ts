import { afterAll, beforeEach, expect, test } from '@jest/globals';
import type { ArticleInput } from '../../src/newsroom/intake/article-input.js';
import { describeEachStore } from '../stores/every-store.js';
import { type GoldRelation, goldIsHere, loadGold, relationshipTypeOf } from './gold-article.js';
import { NewsgraphClient } from './newsgraph-client.js';

const RECORD = `mutation ($article: ArticleVersionInput!, $key: String) {
  recordArticle(input: { article: $article, idempotencyKey: $key }) {
    outcome
    errors { code path message }
    article { uri version publishedAt withdrawnAt }
    version { number text }
    facts { change type fact { status sourceCount } }
  }
}`;

const WITHDRAW = `mutation ($uri: String!, $key: String) {
  withdrawArticle(input: { uri: $uri, idempotencyKey: $key }) {
    outcome errors { code path } article { withdrawnAt text } facts { change type fact { status } }
  }
}`;

const people = [
  { key: 'ada', kind: 'PERSON', name: 'Ada Amsel', aliases: ['Amsel'] },
  { key: 'ben', kind: 'PERSON', name: 'Ben Birke' },
] as const;

const roles = [
  { role: 'PARTICIPANT', entity: 'ada' },
  { role: 'PARTICIPANT', entity: 'ben' },
] as const;

function article(change: Partial<ArticleInput> = {}) {
  return {
    uri: 'https://sample.example/1',
    version: 1,
    source: { name: 'Sample Wire' },
    language: 'en',
    headline: 'Ada to call Ben',
    text: 'Ada Amsel will call Ben Birke on Monday. They met in May.',
    publishedAt: '2025-05-17T12:00:00Z',
    entities: people,
    facts: [
      {
        type: 'PHONE_CALL',
        roles,
        time: '2025-05-19',
        status: 'PLANNED',
        quotes: [{ quote: 'Ada Amsel will call Ben Birke' }],
      },
      { type: 'MEETING', roles, time: '2025-05', status: 'OCCURRED', quotes: [{ quote: 'They met in May' }] },
    ],
    ...change,
  };
}

const followUp = article({
  uri: 'https://sample.example/2',
  source: { name: 'Sample Daily' },
  text: 'Ada Amsel and Ben Birke spoke on the phone.',
  publishedAt: '2025-05-20T12:00:00Z',
  facts: [
    {
      type: 'PHONE_CALL',
      roles: [...roles],
      time: '2025-05-19T14:00Z',
      status: 'OCCURRED',
      quotes: [{ quote: 'Ada Amsel and Ben Birke spoke on the phone' }],
    },
  ],
});

describeEachStore('recordArticle', (stores) => {
  let client: NewsgraphClient;
  beforeEach(async () => {
    client = new NewsgraphClient((await stores.open()).store);
  });
  afterAll(() => stores.close());

  const record = async (input: object, key?: string) =>
    (await client.ask(RECORD, { article: input, key })).recordArticle;

  test('says what it has added', async () => {
    expect(await record(article())).toEqual({
      outcome: 'CREATED',
      errors: [],
      article: {
        uri: 'https://sample.example/1',
        version: 1,
        publishedAt: '2025-05-17T12:00:00.000Z',
        withdrawnAt: null,
      },
      version: { number: 1, text: article().text },
      facts: [
        { change: 'ADDED', type: 'PHONE_CALL', fact: { status: 'PLANNED', sourceCount: 1 } },
        { change: 'ADDED', type: 'MEETING', fact: { status: 'OCCURRED', sourceCount: 1 } },
      ],
    });
  });

  test('two papers that report one call give one event with two sources and a history', async () => {
    await record(article());
    expect(await record(followUp)).toMatchObject({
      facts: [{ change: 'ADDED', type: 'PHONE_CALL', fact: { status: 'OCCURRED', sourceCount: 2 } }],
    });
    const { events } = await client.ask(`{
        events(where: { type: { eq: PHONE_CALL } }) {
          nodes {
            time { text } status disputed
            statusHistory { status reportedAt evidence { quote article { source { name } } } }
          }
        }
      }`);
    expect(events.nodes).toEqual([
      {
        time: { text: '2025-05-19T14:00Z' },
        status: 'OCCURRED',
        disputed: false,
        statusHistory: [
          {
            status: 'PLANNED',
            reportedAt: '2025-05-17T12:00:00.000Z',
            evidence: { quote: 'Ada Amsel will call Ben Birke', article: { source: { name: 'Sample Wire' } } },
          },
          {
            status: 'OCCURRED',
            reportedAt: '2025-05-20T12:00:00.000Z',
            evidence: {
              quote: 'Ada Amsel and Ben Birke spoke on the phone',
              article: { source: { name: 'Sample Daily' } },
            },
          },
        ],
      },
    ]);
  });

  test('of what one article says its own last words count, not those of whom it quotes', async () => {
    const call = (status: string, quote: string, speaker?: string) => ({
      type: 'PHONE_CALL',
      roles: [...roles],
      time: '2025-05-19',
      status,
      quotes: [{ quote }],
      ...(speaker === undefined ? {} : { speaker }),
    });
    await record(
      article({
        text: 'A call was planned. It took place. Ben Birke denies it.',
        facts: [
          call('DENIED', 'Ben Birke denies it', 'ben'),
          call('OCCURRED', 'It took place'),
          call('PLANNED', 'A call was planned'),
        ] as ArticleInput['facts'],
      }),
    );
    const { events } = await client.ask('{ events { nodes { status disputed statusHistory { status } } } }');
    expect(events.nodes).toEqual([{ status: 'OCCURRED', disputed: true, statusHistory: [{ status: 'OCCURRED' }] }]);
  });

  test('the same version again changes nothing, other content under its number is refused', async () => {
    await record(article());
    expect(await record(article())).toMatchObject({ outcome: 'UNCHANGED', facts: [] });
    expect(await record(article({ headline: 'Other' }))).toMatchObject({
      outcome: 'REJECTED',
      article: null,
      errors: [
        {
          code: 'VERSION_CONFLICT',
          path: ['version'],
          message: 'Expected version 1 as recorded, got other content under the same number: send it as version 2.',
        },
      ],
    });
  });

  test('a correction says what was kept, added and withdrawn, and keeps the old version readable', async () => {
    await record(article());
    await record(followUp);
    const corrected = article({
      version: 2,
      text: 'Ada Amsel will call Ben Birke on Monday. They never met. Ada Amsel criticised Ben Birke.',
      facts: [
        {
          type: 'PHONE_CALL',
          roles: [...roles],
          time: '2025-05-19',
          status: 'PLANNED',
          quotes: [{ quote: 'Ada Amsel will call Ben Birke' }],
        },
        {
          type: 'CRITICISM',
          roles: [
            { role: 'SPEAKER', entity: 'ada' },
            { role: 'TARGET', entity: 'ben' },
          ],
          status: 'OCCURRED',
          quotes: [{ quote: 'Ada Amsel criticised Ben Birke' }],
        },
      ],
    });
    expect(await record(corrected)).toMatchObject({
      outcome: 'CORRECTED',
      version: { number: 2 },
      facts: [
        { change: 'KEPT', type: 'PHONE_CALL', fact: { status: 'OCCURRED', sourceCount: 2 } },
        { change: 'ADDED', type: 'CRITICISM', fact: { status: 'OCCURRED' } },
        { change: 'WITHDRAWN', type: 'MEETING', fact: null },
      ],
    });
    const { article: read } = await client.ask(`{
        article(uri: "https://sample.example/1") {
          version
          evidence { nodes { quote } }
          versions { nodes { number evidence { nodes { quote withdrawnAt fact { type } } } } }
        }
      }`);
    expect(read.version).toBe(2);
    expect(read.evidence.nodes).toHaveLength(2);
    expect(read.versions.nodes.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
    expect(read.versions.nodes[1].evidence.nodes).toEqual([
      { quote: 'Ada Amsel will call Ben Birke', withdrawnAt: expect.any(String), fact: null },
      { quote: 'They met in May', withdrawnAt: expect.any(String), fact: null },
    ]);
  });

  test('withdrawing takes facts, relationships and entities with it, and leaves what others support', async () => {
    await record(article());
    await record(followUp);
    const { withdrawArticle } = await client.ask(WITHDRAW, { uri: 'https://sample.example/1' });
    expect(withdrawArticle).toEqual({
      outcome: 'WITHDRAWN',
      errors: [],
      article: { withdrawnAt: expect.any(String), text: article().text },
      facts: [
        { change: 'RELEASED', type: 'PHONE_CALL', fact: { status: 'OCCURRED' } },
        { change: 'WITHDRAWN', type: 'MEETING', fact: null },
      ],
    });
    await client.ask(WITHDRAW, { uri: followUp.uri });
    const left = await client.ask(
      '{ statistics { articles entities facts relationships } person(name: "Ada Amsel") { id } }',
    );
    expect(left).toEqual({ statistics: { articles: 0, entities: 0, facts: 0, relationships: 0 }, person: null });
    expect(await record(article())).toMatchObject({ outcome: 'REJECTED', errors: [{ code: 'ARTICLE_WITHDRAWN' }] });
    expect(await record(article({ version: 2 }))).toMatchObject({ outcome: 'CREATED' });
  });

  test('an article that nobody recorded cannot be withdrawn', async () => {
    expect((await client.ask(WITHDRAW, { uri: 'https://sample.example/9' })).withdrawArticle).toMatchObject({
      outcome: 'REJECTED',
      errors: [{ code: 'UNKNOWN_ARTICLE', path: ['uri'] }],
    });
  });

  test('one bad article harms no other', async () => {
    const bad = article({
      uri: 'https://sample.example/3',
      facts: [{ type: 'MEETING', roles: [], status: 'OCCURRED', quotes: [{ quote: 'nowhere' }] }],
    });
    const { recordArticles } = await client.ask(
      `mutation ($articles: [ArticleVersionInput!]!) {
          recordArticles(input: { articles: $articles }) { results { outcome errors { code path } } errors { code } }
        }`,
      { articles: [article(), bad, followUp] },
    );
    expect(recordArticles).toEqual({
      results: [
        { outcome: 'CREATED', errors: [] },
        { outcome: 'REJECTED', errors: [{ code: 'QUOTE_NOT_FOUND', path: ['facts', '0', 'quotes', '0'] }] },
        { outcome: 'CREATED', errors: [] },
      ],
      errors: [],
    });
  });

  test('the same idempotency key gives the first result, and refuses another payload', async () => {
    const first = await record(article(), 'key-1');
    await record(article({ version: 2, headline: 'Corrected' }));
    expect((await record(article(), 'key-1')).outcome).toBe(first.outcome);
    expect(await record(article({ headline: 'Other' }), 'key-1')).toMatchObject({
      outcome: 'REJECTED',
      errors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] }],
    });
  });

  test('who may not write is told so, and nothing is written', async () => {
    const reader = new NewsgraphClient(client.store, false);
    expect(await reader.ask(RECORD, { article: article() })).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    expect(await client.ask('{ statistics { articles } }')).toEqual({ statistics: { articles: 0 } });
  });

  test('aliases of a payload each get their own answer', async () => {
    const answer = await client.ask(
      `mutation ($article: ArticleVersionInput!) {
          recordArticle(input: { article: $article }) {
            one: article { headline } two: article { uri } facts { a: fact { id } b: fact { type } }
          }
        }`,
      { article: article() },
    );
    expect(answer.recordArticle).toMatchObject({
      one: { headline: 'Ada to call Ben' },
      two: { uri: 'https://sample.example/1' },
      facts: [{ a: { id: expect.stringMatching(/^event_/) }, b: { type: 'PHONE_CALL' } }, {}],
    });
  });

  (goldIsHere ? test : test.skip)(
    'an annotated article is found again, fact by fact and relation by relation',
    async () => {
      const { gold, article: annotated } = loadGold();
      const outcome = await record(annotated);
      expect(outcome).toMatchObject({ outcome: 'CREATED', errors: [] });
      expect(outcome.facts).toHaveLength(annotated.facts.length);
      const facts = await readFacts(client, annotated.uri);
      for (const fact of annotated.facts) {
        const quotes = fact.quotes.map(({ start, end }) => `${start} ${end}`).toSorted();
        const found = facts.filter(({ type, evidence }) => type === fact.type && String(evidence) === String(quotes));
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({ status: fact.status, time: canonical(fact.time ?? null) });
      }
      const relationships = await readRelationships(client);
      const related = gold.relations.filter(({ targetKind }) => targetKind !== 'event');
      expect(related).toHaveLength(39);
      const names = new Map(gold.entities.map((entity) => [entity.id, entity.name]));
      const missing = related.filter((relation) => !relationships.has(sentence(relation, names)));
      expect(missing).toEqual([]);
      const about = gold.relations.filter(({ targetKind }) => targetKind === 'event');
      expect(about).toHaveLength(8);
      for (const relation of about) {
        const statement = facts.find(({ evidence }) =>
          relation.evidence.every(({ start, end }) => evidence.includes(`${start} ${end}`)),
        );
        const subject = gold.events.find(({ id }) => id === relation.target);
        expect(statement?.about).toEqual([
          expect.arrayContaining(subject?.evidence.map(({ start, end }) => `${start} ${end}`) ?? []),
        ]);
      }
      const { person } = await client.ask(`{
        person(name: "Trump") { relationships(where: { type: { in: [CALLED] }, with: { name: { eq: "Putin" } } }) {
          nodes { source { name } target { name } facts { nodes { status time { text } } } } } }
      }`);
      expect(person.relationships.nodes).toEqual([
        {
          source: { name: 'Donald Trump' },
          target: { name: 'Wladimir Putin' },
          facts: {
            nodes: [
              { status: 'PLANNED', time: { text: '2025-05-19T14:00Z' } },
              { status: 'OCCURRED', time: { text: '2025-03-11/2025-03-20' } },
              { status: 'OCCURRED', time: { text: '2025-02-11/2025-02-20' } },
            ],
          },
        },
      ]);
    },
  );
});

interface ReadFact {
  readonly type: string;
  readonly status: string;
  readonly time: string | null;
  /** "start end" of each quote, sorted. */
  readonly evidence: readonly string[];
  /** The evidence of each fact that it is about. */
  readonly about: readonly (readonly string[])[];
}

/** The one time that the recording format lets be written in two ways here. */
const canonical = (time: string | null): string | null =>
  time === '2025-05-19T16:00+02:00' ? '2025-05-19T14:00Z' : time;

async function readFacts(client: NewsgraphClient, uri: string): Promise<readonly ReadFact[]> {
  const quotes = 'evidence(first: 20) { nodes { quote start end version { text } } }';
  const { article } = await client.ask(
    `query ($uri: String) { article(uri: $uri) { facts(first: 100) { nodes {
      type status time { text } ${quotes} about(first: 5) { nodes { evidence(first: 20) { nodes { quote start end version { text } } } } } } } } }`,
    { uri },
  );
  return article.facts.nodes.map((fact: RawFact) => ({
    type: fact.type,
    status: fact.status,
    time: fact.time?.text ?? null,
    evidence: spans(fact),
    about: fact.about.nodes.map(spans),
  }));
}

interface RawEvidence {
  readonly evidence: {
    readonly nodes: readonly {
      readonly quote: string;
      readonly start: number;
      readonly end: number;
      readonly version: { readonly text: string };
    }[];
  };
}

interface RawFact extends RawEvidence {
  readonly type: string;
  readonly status: string;
  readonly time: { readonly text: string } | null;
  readonly about: { readonly nodes: readonly RawEvidence[] };
}

function spans({ evidence }: RawEvidence): readonly string[] {
  return evidence.nodes
    .map(({ quote, start, end, version }) => {
      expect(version.text.slice(start, end)).toBe(quote);
      return `${start} ${end}`;
    })
    .toSorted();
}

async function readRelationships(client: NewsgraphClient): Promise<ReadonlySet<string>> {
  const { relationships } = await client.ask(
    '{ relationships(first: 100) { nodes { type source { name } target { name } } } }',
  );
  return new Set(
    relationships.nodes.map(
      ({ type, source, target }: { type: string; source: { name: string }; target: { name: string } }) =>
        [source.name, type, target.name].join(' '),
    ),
  );
}

const sentence = (relation: GoldRelation, names: ReadonlyMap<string, string>): string =>
  [names.get(relation.source), relationshipTypeOf(relation), names.get(relation.target)].join(' ');
