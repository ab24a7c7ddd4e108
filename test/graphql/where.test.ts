import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Filter } from '../../src/graph/read-plan.js';
import { describeEachStore } from '../stores/every-store.js';
import { Newsgraph } from './newsgraph.js';

/** Every condition, by what it leaves of a list in the small world. */
const ENTITIES: Readonly<Record<string, readonly string[]>> = {
  '{ kind: { eq: COUNTRY } }': ['Russland', 'Türkei', 'Ukraine'],
  '{ kind: { in: [PLACE, ORGANIZATION] } }': ['Istanbul', 'NATO'],
  '{ kind: { in: [] } }': [],
  '{ name: { eq: "WLADIMIR  putin" } }': ['Wladimir Putin'],
  '{ name: { eq: "turkei" } }': ['Türkei'],
  '{ name: { in: ["Zelenskyy", "Trump"] } }': ['Donald Trump', 'Wolodymyr Selenskyj'],
  '{ name: { startsWith: "Wl" } }': ['Wladimir Putin'],
  '{ name: { contains: "rain" } }': ['Ukraine'],
  '{ name: { gte: "w" } }': ['Wladimir Putin', 'Wolodymyr Selenskyj'],
  '{ externalId: { in: ["wikidata:Q7747", "iso3166:UA"] }, kind: { eq: COUNTRY } }': ['Ukraine'],
  '{ articleCount: { gt: 2 } }': ['Donald Trump', 'Wladimir Putin'],
  '{ articleCount: { gte: 2, lte: 4 } }': ['Donald Trump', 'Wolodymyr Selenskyj'],
  '{ articleCount: { lt: 2 }, kind: { eq: PERSON } }': ['Dmitri Peskow'],
  '{ articleCount: { in: [4, 6] } }': ['Donald Trump', 'Wladimir Putin'],
  '{ mentionedIn: { language: { eq: "en" } } }': ['Donald Trump', 'Wladimir Putin', 'Wolodymyr Selenskyj'],
  '{ or: [{ name: { eq: "NATO" } }, { name: { eq: "Peskow" } }] }': ['Dmitri Peskow', 'NATO'],
  '{ or: [] }': [],
  '{ and: [{ kind: { eq: PERSON } }, { not: { name: { contains: "o" } } }] }': ['Wladimir Putin'],
  '{ and: [] , kind: { eq: PLACE } }': ['Istanbul'],
};

const EVENTS: Readonly<Record<string, readonly string[]>> = {
  '{ type: { eq: NEGOTIATION } }': ['2025-05-16'],
  '{ type: { in: [NEGOTIATION, CONFIRMATION] } }': ['2025-05-17', '2025-05-16'],
  '{ type: { eq: HOLDS_OFFICE } }': [],
  '{ status: { eq: PLANNED } }': ['none'],
  '{ disputed: { eq: true } }': ['2025-03-18'],
  '{ sourceCount: { gte: 2 } }': ['2025-05-19T14:00Z', '2025-03-18'],
  '{ time: { eq: "2025-03" } }': ['2025-03-19', '2025-03-18'],
  '{ time: { gt: "2025-05-17" } }': ['2025-05-19T14:00Z', '2025-05-19'],
  '{ time: { gte: "2025-05-17", lt: "2025-05-19" } }': ['2025-05-17'],
  '{ time: { lte: "2025-03-18" } }': ['2025-03-18'],
  '{ time: { in: ["2025-W20", "2025-03-18"] } }': ['2025-05-17', '2025-05-16', '2025-03-18'],
  '{ time: { gte: "2025-05-19T14:00:00Z" } }': ['2025-05-19T14:00Z'],
  '{ place: { name: { eq: "Istanbul" } } }': ['2025-05-16'],
  '{ place: { kind: { eq: COUNTRY } } }': [],
  '{ participant: { role: { eq: SPEAKER } } }': ['2025-05-17'],
  '{ participant: { role: { eq: INITIATOR }, entity: { name: { eq: "Selenskyj" } } } }': ['none'],
  '{ participant: { entity: { kind: { eq: COUNTRY } } } }': ['2025-05-16'],
  '{ with: { name: { eq: "Zelenskyy" } } }': ['2025-05-19', 'none', '2025-03-19'],
  '{ and: [{ with: { name: { eq: "Putin" } } }, { with: { name: { eq: "Selenskyj" } } }] }': ['none'],
  '{ with: { name: { eq: "Trump" } }, or: [{ with: { name: { eq: "Putin" } } }, { time: { gte: "2026" } }] }': [
    '2025-05-19T14:00Z',
    '2025-03-18',
  ],
  '{ with: { name: { eq: "Russland" } }, not: { with: { name: { eq: "Ukraine" } } } }': [],
  '{ participant: { entity: { name: { eq: "Istanbul" } } }, with: { kind: { eq: COUNTRY } } }': ['2025-05-16'],
  '{ not: { type: { in: [PHONE_CALL] } } }': ['2025-05-17', '2025-05-16'],
  '{ type: { eq: PHONE_CALL }, with: { name: { eq: "Trump" } }, time: { lt: "2025-04" } }': [
    '2025-03-19',
    '2025-03-18',
  ],
};

const RELATIONSHIPS: Readonly<Record<string, readonly string[]>> = {
  '{ type: { eq: CALLED } }': [
    'Donald Trump-Wladimir Putin',
    'Donald Trump-Wolodymyr Selenskyj',
    'Wolodymyr Selenskyj-Wladimir Putin',
  ],
  '{ source: { name: { eq: "Trump" } } }': ['Donald Trump-Wladimir Putin', 'Donald Trump-Wolodymyr Selenskyj'],
  '{ target: { name: { eq: "Putin" } } }': ['Donald Trump-Wladimir Putin', 'Wolodymyr Selenskyj-Wladimir Putin'],
  '{ source: { name: { eq: "Trump" } }, target: { name: { eq: "Putin" } } }': ['Donald Trump-Wladimir Putin'],
  '{ source: { name: { eq: "Putin" } }, target: { name: { eq: "Trump" } } }': [],
  '{ with: { name: { eq: "Selenskyj" } } }': ['Donald Trump-Wolodymyr Selenskyj', 'Wolodymyr Selenskyj-Wladimir Putin'],
  '{ source: { kind: { eq: PLACE } } }': ['Istanbul-Türkei'],
  '{ with: { kind: { eq: PLACE } } }': ['Istanbul-Türkei'],
  '{ target: { name: { eq: "Russland" } }, source: { kind: { eq: COUNTRY } } }': [],
  '{ target: { name: { eq: "Russland" } }, source: { kind: { eq: PERSON } } }': ['Wladimir Putin-Russland'],
  '{ source: { name: { eq: "Trump" } }, or: [{ with: { name: { eq: "Putin" } } }, { factCount: { gt: 9 } }] }': [
    'Donald Trump-Wladimir Putin',
  ],
  '{ lastAt: { gte: "2025-05-19" } }': ['Donald Trump-Wladimir Putin', 'Donald Trump-Wolodymyr Selenskyj'],
  '{ firstAt: { lt: "2025-03-19" } }': ['Donald Trump-Wladimir Putin', 'Wladimir Putin-Russland'],
  '{ factCount: { eq: 2 } }': ['Donald Trump-Wladimir Putin', 'Donald Trump-Wolodymyr Selenskyj'],
  '{ status: { in: [ONGOING] } }': ['Istanbul-Türkei', 'Wladimir Putin-Russland'],
  '{ sourceCount: { gt: 1 } }': ['Donald Trump-Wladimir Putin'],
};

const ARTICLES: Readonly<Record<string, readonly string[]>> = {
  '{ language: { eq: "en" } }': ['call-held', 'no-call'],
  '{ uri: { startsWith: "https://sample.example/i" } }': ['istanbul'],
  '{ headline: { contains: "Putin" }, language: { eq: "de" } }': ['korrigiert', 'anruf-angekuendigt', 'ohne-zeit'],
  '{ publishedAt: { eq: "2025-05-20" } }': ['korrigiert'],
  '{ publishedAt: { lt: "2025-04" } }': ['no-call'],
  '{ source: { name: { eq: "Sample Wire DE" } } }': ['anruf-angekuendigt', 'istanbul'],
  '{ source: { name: { startsWith: "Sample T" } } }': ['no-call'],
  '{ mentions: { name: { in: ["NATO", "Peskow"] } } }': ['anruf-angekuendigt', 'istanbul'],
  '{ mentions: { kind: { eq: PLACE } } }': ['istanbul'],
  '{ headline: { contains: "%" } }': [],
};

/** The comparisons of a filter, nested ones too. */
function comparisonsIn(filter: Filter | undefined): readonly string[] {
  if (filter === undefined) return [];
  switch (filter.is) {
    case 'compare':
      return [`${filter.on}.${filter.attribute} ${filter.operator}`];
    case 'all':
    case 'any':
      return filter.of.flatMap(comparisonsIn);
    case 'not':
      return comparisonsIn(filter.of);
    default:
      return comparisonsIn(filter.where);
  }
}

describeEachStore('conditions', (stores) => {
  let newsgraph: Newsgraph;
  beforeAll(async () => {
    newsgraph = await Newsgraph.open(stores);
  });
  afterAll(() => newsgraph.close());

  test.each(Object.entries(ENTITIES))('entities where %s', async (where, names) => {
    const { entities } = await newsgraph.data(`{ entities(where: ${where}) { totalCount nodes { name } } }`);
    expect(entities.nodes.map(({ name }: { readonly name: string }) => name)).toEqual(names);
    expect(entities.totalCount).toBe(names.length);
  });

  test.each(Object.entries(EVENTS))('events where %s', async (where, times) => {
    const { events } = await newsgraph.data(`{ events(where: ${where}) { totalCount nodes { time { text } } } }`);
    type Timed = { readonly time: { readonly text: string } | null };
    expect(events.nodes.map(({ time }: Timed) => time?.text ?? 'none')).toEqual(times);
    expect(events.totalCount).toBe(times.length);
  });

  test.each(Object.entries(RELATIONSHIPS))('relationships where %s', async (where, ends) => {
    const { relationships } = await newsgraph.data(
      `{ relationships(where: ${where}) { totalCount nodes { source { name } target { name } } } }`,
    );
    type Ends = { readonly source: { readonly name: string }; readonly target: { readonly name: string } };
    expect(relationships.nodes.map(({ source, target }: Ends) => `${source.name}-${target.name}`).sort()).toEqual(
      [...ends].sort(),
    );
    expect(relationships.totalCount).toBe(ends.length);
  });

  test.each(Object.entries(ARTICLES))('articles where %s', async (where, names) => {
    const { articles } = await newsgraph.data(`{ articles(where: ${where}) { totalCount nodes { uri } } }`);
    expect(articles.nodes.map(({ uri }: { readonly uri: string }) => uri.split('/').at(-1))).toEqual(names);
    expect(articles.totalCount).toBe(names.length);
  });

  test('take variables as they take literals', async () => {
    const query = 'query Q($where: EntityWhere) { entities(where: $where) { nodes { name } } }';
    const { entities } = await newsgraph.data(query, { where: { name: { eq: 'putin' }, kind: { in: ['PERSON'] } } });
    expect(entities.nodes).toEqual([{ name: 'Wladimir Putin' }]);
  });

  describe('are looked for where they are cheapest', () => {
    const person = (field: string): string => `{ person(name: "putin") { ${field} { nodes { id } } } }`;

    async function pageOf(query: string) {
      const { plans } = await newsgraph.ask(query);
      const plan = plans[0];
      return { plan, link: plan?.node.links[0] };
    }

    test('a name leads to its bearers', async () => {
      const { plan } = await pageOf('{ person(name: "Putin") { id } }');
      expect(plan).toMatchObject({
        read: 'reached',
        side: 'Name.entities',
        from: { kind: 'Name', ids: ['Person|putin'] },
      });
    });

    test('a country code leads to its bearer', async () => {
      const { plan } = await pageOf('{ country(iso: "rus") { id } }');
      expect(plan).toMatchObject({ read: 'reached', side: 'ExternalId.entities', from: { ids: ['iso3166:RU'] } });
    });

    test('types are sought, times are compared on the link', async () => {
      const { link } = await pageOf(person('events(where: { type: { in: [MEETING, VISIT] }, time: { gte: "2025" } })'));
      expect(link).toMatchObject({ side: 'Entity.facts', page: { seek: { by: 'type', among: ['MEETING', 'VISIT'] } } });
      expect(comparisonsIn(link?.page.where)).toEqual(['edge.kind eq', 'edge.at gte', 'node.start known']);
    });

    test('the other entity is sought before the type, which stays on the link', async () => {
      const where = '{ type: { eq: CALLED }, with: { name: { eq: "Trump" } } }';
      const { link } = await pageOf(person(`relationships(where: ${where})`));
      expect(link).toMatchObject({
        side: 'Entity.relationships',
        page: { seek: { by: 'otherId', referring: { through: 'Name.entities' } } },
      });
      expect(comparisonsIn(link?.page.where)).toEqual(['edge.type eq']);
    });

    test('events of two are sought among what they share', async () => {
      const { link } = await pageOf(person('events(where: { with: { name: { eq: "Trump" } } })'));
      expect(link).toMatchObject({ side: 'Entity.sharedFacts', page: { seek: { by: 'otherId' } } });
      expect(comparisonsIn(link?.page.where)).toEqual(['edge.kind eq']);
    });

    test('a relationship of two known ends is found from one by the other', async () => {
      const { plan } = await pageOf(
        '{ relationships(where: { source: { name: { eq: "Trump" } }, target: { id: { eq: "x" } } }) { nodes { id } } }',
      );
      expect(plan).toMatchObject({
        read: 'reached',
        side: 'Entity.relationships',
        page: { seek: { by: 'otherId', referring: { kind: 'Entity', ids: ['x'] } } },
      });
    });

    test('without conditions, events are sought by their kind', async () => {
      const { plan } = await pageOf('{ events { nodes { id } } }');
      expect(plan).toMatchObject({ read: 'list', page: { seek: { by: 'kind', among: ['Event'] } } });
      expect(plan).not.toHaveProperty('page.where');
    });
  });
});
