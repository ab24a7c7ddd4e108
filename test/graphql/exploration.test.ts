import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeEachStore } from '../stores/every-store.js';
import { Newsgraph } from './newsgraph.js';

const TRUMP = 'person_7hbvhyodriakxm4bnchw';
const PUTIN = 'person_jhiwb6rqfgzdwfzinesv';
const RUSSIA = 'country_lz42qgkunkfxztyasvck';
const NOBODY = 'person_aaaaaaaaaaaaaaaaaaaa';
const ARTICLE = 'article_aaaaaaaaaaaaaaaaaaaa';
const many = (count: number): string => JSON.stringify(Array.from({ length: count }, () => TRUMP));

/** What is wrong with a query, and the message that says so. */
const BAD_INPUT: Readonly<Record<string, string>> = {
  [`{ graph(around: ["${ARTICLE}"]) { nodes { id } } }`]: `graph.around: Expected the id of an entity, such as "person_…", got "${ARTICLE}".`,
  '{ graph(around: ["x"]) { nodes { id } } }':
    'graph.around: Expected the id of an entity, such as "person_…", got "x".',
  '{ connectionsBetween(ids: [""]) { nodes { id } } }':
    'connectionsBetween.ids: Expected the id of an entity, such as "person_…", got "".',
  [`{ graph(around: ${many(101)}) { nodes { id } } }`]: 'graph.around: around must contain no more than 100 elements',
  [`{ connectionsBetween(ids: ${many(101)}) { nodes { id } } }`]:
    'connectionsBetween.ids: ids must contain no more than 100 elements',
  [`{ graph(around: ["${TRUMP}"], depth: 0) { nodes { id } } }`]: 'graph.depth: depth must not be less than 1',
  [`{ graph(around: ["${TRUMP}"], depth: 4) { nodes { id } } }`]: 'graph.depth: depth must not be greater than 3',
  [`{ graph(around: ["${TRUMP}"], limit: 0) { nodes { id } } }`]: 'graph.limit: limit must not be less than 1',
  [`{ graph(around: ["${TRUMP}"], limit: 1001) { nodes { id } } }`]: 'graph.limit: limit must not be greater than 1000',
  [`{ connectionsBetween(ids: ["${TRUMP}", "${ARTICLE}"]) { nodes { id } } }`]: `connectionsBetween.ids: Expected the id of an entity, such as "person_…", got "${ARTICLE}".`,
  [`{ connectionsBetween(ids: ["${TRUMP}"], limit: 0) { nodes { id } } }`]:
    'connectionsBetween.limit: limit must not be less than 1',
  [`{ connectionsBetween(ids: ["${TRUMP}"], limit: 1001) { nodes { id } } }`]:
    'connectionsBetween.limit: limit must not be greater than 1000',
  [`{ graph(around: ["${TRUMP}"], where: { type: null }) { nodes { id } } }`]:
    'graph.where.type: Expected a value, or nothing at all, got null.',
  [`{ a: timeline(of: ["${RUSSIA}", "y"]) { undatedEventCount } }`]:
    'a.of: Expected the id of an entity, such as "person_…", got "y".',
  [`{ timeline(of: ["${ARTICLE}"]) { undatedEventCount } }`]: `timeline.of: Expected the id of an entity, such as "person_…", got "${ARTICLE}".`,
  [`{ timeline(of: ${many(21)}) { undatedEventCount } }`]: 'timeline.of: of must contain no more than 20 elements',
  [`{ timeline(of: ["${TRUMP}"], timeZone: "Europe/Atlantis") { undatedEventCount } }`]:
    'timeline.timeZone: Expected a time zone of the IANA database such as "Europe/Berlin", got "Europe/Atlantis".',
  [`{ timeline(of: ["${TRUMP}"], from: "2025-02-01T00:00:00Z", until: "2025-01-01T00:00:00Z") { undatedEventCount } }`]:
    'timeline.until: Expected a moment after "from", got the same or an earlier one.',
  [`{ timeline(of: ["${TRUMP}"], from: "2025-02-01T00:00:00Z", until: "2025-02-01T00:00:00Z") { undatedEventCount } }`]:
    'timeline.until: Expected a moment after "from", got the same or an earlier one.',
  [`{ timeline(of: ["${TRUMP}"], bucket: DAY, from: "1990-01-01T00:00:00Z", until: "2025-01-01T00:00:00Z") { buckets { start } } }`]:
    'timeline.bucket: Expected at most 1000 buckets, got more: choose a longer bucket, or a shorter time with "from" and "until".',
  [`{ timeline(of: ["${TRUMP}"]) { buckets { events(first: 11) { id } } } }`]:
    'timeline.buckets.events.first: first must not be greater than 10',
  [`{ timeline(of: ["${TRUMP}"]) { buckets { events(first: -1) { id } } } }`]:
    'timeline.buckets.events.first: first must not be less than 0',
};

const TOO_LARGE: Readonly<Record<string, string>> = {
  [`{ graph(around: ["${TRUMP}"], limit: 500) { nodes { events(first: 20) { nodes { id } } } } }`]:
    'graph.nodes.events: Expected at most 10000 rows, page sizes multiplied, got 10020. Ask for smaller pages or in several requests.',
  [`{ graph(around: ["${TRUMP}"], limit: 1000) { relationships { facts(first: 11) { nodes { id } } } } }`]:
    'graph.relationships.facts: Expected at most 10000 rows, page sizes multiplied, got 11000. Ask for smaller pages or in several requests.',
};

describeEachStore('exploring', (stores, store) => {
  let newsgraph: Newsgraph;
  beforeAll(async () => {
    newsgraph = await Newsgraph.open(stores);
  });
  afterAll(() => newsgraph.close());

  test.each(Object.entries(BAD_INPUT))('refuses before the store is asked: %s', async (query, message) => {
    expect(await newsgraph.refusal(query)).toEqual({ code: 'BAD_USER_INPUT', message, plans: 0 });
  });

  test.each(Object.entries(TOO_LARGE))('bounds: %s', async (query, message) => {
    expect(await newsgraph.refusal(query)).toEqual({ code: 'QUERY_TOO_LARGE', message, plans: 0 });
  });

  test('is bounded together with all else that a request asks for', async () => {
    const asked = Array.from(
      { length: 6 },
      (_, index) => `a${index}: graph(around: ["${TRUMP}"], depth: 3) { nodes { id } }`,
    );
    expect((await newsgraph.ask(`{ ${asked.join(' ')} }`)).answer.errors).toMatchObject([
      { message: 'a5: Expected at most 64 linked fields, got more. Ask for smaller pages or in several requests.' },
    ]);
  });

  test('takes its defaults for null', async () => {
    const data = await newsgraph.data(`{
      graph(around: ["${TRUMP}"], depth: null, where: null, limit: null) { relationships { type } }
      connectionsBetween(ids: ["${TRUMP}"], where: null, limit: null) { relationships { type } }
      timeline(of: ["${TRUMP}"], from: null, until: null, bucket: null, timeZone: null) {
        buckets { start events(first: null) { type } }
      }
    }`);
    expect(data.graph.relationships).toHaveLength(2);
    expect(data.timeline.buckets.map(({ start }: { readonly start: string }) => start.slice(0, 10))).toEqual([
      ...['2025-03-01', '2025-04-01', '2025-05-01'],
    ]);
  });

  test('bounds the events of a timeline once it is known how many there are', async () => {
    const query = `{ timeline(of: ["${TRUMP}", "${PUTIN}"]) { buckets { events(first: 10) { evidence(first: 100) { nodes { article { evidence(first: 100) { nodes { id } } } } } } } } }`;
    expect((await newsgraph.refusal(query)).code).toBe('QUERY_TOO_LARGE');
  });

  test('leaves out who does not exist, and counts who is named twice once', async () => {
    const data = await newsgraph.data(`{
      graph(around: ["${NOBODY}", "${TRUMP}", "${TRUMP}"], limit: 1) { nodes { name } truncated { type count } }
      connectionsBetween(ids: ["${NOBODY}", "${TRUMP}", "${TRUMP}", "${PUTIN}"]) { nodes { name } relationships { type } }
      once: timeline(of: ["${TRUMP}"], bucket: YEAR) { buckets { eventCount } }
      twice: timeline(of: ["${TRUMP}", "${TRUMP}", "${NOBODY}"], bucket: YEAR) { buckets { eventCount } }
    }`);
    expect(data).toEqual({
      graph: {
        nodes: [{ name: 'Donald Trump' }, { name: 'Wladimir Putin' }],
        truncated: [{ type: 'CALLED', count: 1 }],
      },
      connectionsBetween: {
        nodes: [{ name: 'Donald Trump' }, { name: 'Wladimir Putin' }],
        relationships: [{ type: 'CALLED' }],
      },
      once: { buckets: [{ eventCount: 4 }] },
      twice: { buckets: [{ eventCount: 4 }] },
    });
  });

  test('answers for nobody with nothing', async () => {
    const data = await newsgraph.data(`{
      graph(around: []) { nodes { id } relationships { id } truncated { count } }
      connectionsBetween(ids: ["${NOBODY}"]) { nodes { id } relationships { id } }
      timeline(of: []) { buckets { start } undatedEventCount }
    }`);
    expect(data).toEqual({
      graph: { nodes: [], relationships: [], truncated: [] },
      connectionsBetween: { nodes: [], relationships: [] },
      timeline: { buckets: [], undatedEventCount: 0 },
    });
  });

  test('narrows by conditions: `with` is the end farther away, or either among some', async () => {
    const data = await newsgraph.data(`{
      graph(around: ["${PUTIN}"], where: { with: { kind: { eq: COUNTRY } } }) { relationships { type } truncated { type } }
      calls: graph(around: ["${PUTIN}"], where: { type: { eq: CALLED }, with: { name: { eq: "Trump" } } }, limit: 1) {
        relationships { type source { name } }
        truncated { type count }
      }
      connectionsBetween(ids: ["${PUTIN}", "${TRUMP}", "${RUSSIA}"], where: { with: { kind: { eq: COUNTRY } } }) {
        relationships { type }
      }
    }`);
    expect(data).toEqual({
      graph: { relationships: [{ type: 'HOLDS_OFFICE' }], truncated: [] },
      calls: { relationships: [{ type: 'CALLED', source: { name: 'Donald Trump' } }], truncated: [] },
      connectionsBetween: { relationships: [{ type: 'HOLDS_OFFICE' }] },
    });
  });

  test('reads what is selected under each alias, with all fields', async () => {
    const data = await newsgraph.data(`{
      graph(around: ["${PUTIN}"], limit: 1) {
        ids: nodes { id }
        nodes { ... on Person { offices { nodes { detail } } } relationshipCounts { type count } }
        relationships { label(language: DE) facts(first: 1) { nodes { evidence(first: 1) { nodes { quote } } } } }
      }
      timeline(of: ["${TRUMP}"], bucket: WEEK, from: "2025-05-19T00:00:00Z", until: "2025-05-26T00:00:00Z") {
        buckets { start one: events(first: 1) { title } two: events(first: 2) { title(language: DE) } none: events(first: 0) { id } }
      }
    }`);
    expect(data.graph.ids).toEqual([{ id: PUTIN }, { id: TRUMP }]);
    expect(data.graph.nodes[0]).toEqual({
      offices: { nodes: [{ detail: 'president' }] },
      relationshipCounts: [
        { type: 'CALLED', count: 2 },
        { type: 'HOLDS_OFFICE', count: 1 },
      ],
    });
    expect(data.graph.relationships[0].facts.nodes[0].evidence.nodes).toHaveLength(1);
    expect(data.timeline.buckets).toEqual([
      {
        start: '2025-05-19T00:00:00.000Z',
        one: [{ title: 'phone call: Donald Trump, Wladimir Putin' }],
        two: [
          { title: 'Telefonat: Donald Trump, Wladimir Putin' },
          { title: 'Telefonat: Donald Trump, Wolodymyr Selenskyj' },
        ],
        none: [],
      },
    ]);
  });

  test.each<[string, number, number]>([
    // Entities, their relationships, the other ends of these; then the nodes that are shown.
    [`{ graph(around: ["${TRUMP}"]) { nodes { name } } }`, 4, 3],
    [`{ graph(around: ["${TRUMP}", "${PUTIN}"]) { nodes { name } relationships { type } truncated { count } } }`, 5, 3],
    [`{ graph(around: ["${TRUMP}"], depth: 3) { relationships { type } } }`, 10, 7],
    [`{ connectionsBetween(ids: ["${TRUMP}", "${PUTIN}"]) { nodes { name } relationships { type } } }`, 4, 2],
    [`{ timeline(of: ["${TRUMP}"]) { buckets { eventCount articleCount } } }`, 6, 2],
  ])('takes few statements: %s', async (query, onSqlite, reads) => {
    const asked = await newsgraph.ask(query);
    expect(asked.answer.errors).toBeUndefined();
    expect([asked.statements, asked.reads]).toEqual([store === 'SQLite' ? onSqlite : reads, reads]);
  });
});
