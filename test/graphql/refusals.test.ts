import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Newsgraph } from './newsgraph.js';

const under = (field: string): string => `{ person(name: "putin") { ${field} { nodes { id } } } }`;

const paths = (more: string, from = 'person_jhiwb6rqfgzdwfzinesv', to = 'person_7hbvhyodriakxm4bnchw'): string =>
  `{ paths(from: "${from}", to: "${to}" ${more}) { complete paths { length } } }`;

/** What is wrong with a query, and the message that says so. */
const BAD_INPUT: Readonly<Record<string, string>> = {
  '{ node(id: "person_1") { id } }': 'node: Expected an id such as "person_…", got "person_1".',
  '{ node(id: "receipt_aaaaaaaaaaaaaaaaaaaa") { id } }':
    'node: Expected an id such as "person_…", got "receipt_aaaaaaaaaaaaaaaaaaaa".',
  '{ person { id } }': 'person: Expected one argument of id, name, got none.',
  '{ entities(first: -1) { nodes { id } } }': 'entities.first: first must not be less than 0',
  '{ entities(first: 101) { nodes { id } } }': 'entities.first: first must not be greater than 100',
  [under('events(last: 101)')]: 'person.events.last: last must not be greater than 100',
  [under('events(first: 1, last: 1)')]:
    'person.events: Expected "first" and "after", or "last" and "before", got some of both.',
  [under('events(where: { time: { gte: "2025-13" } })')]:
    'person.events.where.time.gte: Expected a time such as "2025", "2025-05", "2025-W20", "2025-05-19", "2025-05-19T14:00Z", "2025-02-11/2025-02-20" or "2022/..", got "2025-13".',
  [under('events(where: { time: { eq: "2025-02-11/2025-02-20" } })')]:
    'person.events.where.time.eq: Expected one date or moment, got the span "2025-02-11/2025-02-20".',
  [under('events(where: { type: null })')]: 'person.events.where.type: Expected a value, or nothing at all, got null.',
  '{ entities(where: { articleCount: { gt: null } }) { nodes { id } } }':
    'entities.where.articleCount.gt: Expected a value, or nothing at all, got null.',
  [under('events(where: { or: [{ with: { name: { eq: "Trump" } } }] })')]:
    'person.events.where.or.with: Expected, under an entity, one "with" that stands under no "or" or "not" and names the other by "id", "name" or "externalId" with "eq" or "in", got another condition.',
  [paths('', 'putin')]: 'paths.from: Expected the id of an entity, such as "person_…", got "putin".',
  [paths('', undefined, 'event_2fhpnq6betatgeia7fi6')]:
    'paths.to: Expected the id of an entity, such as "person_…", got "event_2fhpnq6betatgeia7fi6".',
  [paths('', undefined, 'person_jhiwb6rqfgzdwfzinesv')]:
    'paths.to: Expected another entity than in "from", got the same.',
  [paths('maxLength: 0')]: 'paths.maxLength: maxLength must not be less than 1',
  [paths('maxLength: 7')]: 'paths.maxLength: maxLength must not be greater than 6',
  [paths('first: 0')]: 'paths.first: first must not be less than 1',
  [paths('first: 11')]: 'paths.first: first must not be greater than 10',
  [paths('where: { and: [{ lastAt: { gte: "2025-13" } }] }')]:
    'paths.where.lastAt.gte: Expected a time such as "2025", "2025-05", "2025-W20", "2025-05-19", "2025-05-19T14:00Z", "2025-02-11/2025-02-20" or "2022/..", got "2025-13".',
};

const PEOPLE = ['a', 'b', 'c'].map((letter) => `person_${letter.repeat(20)}`);

const TOO_LARGE: Readonly<Record<string, string>> = {
  '{ entities(first: 100) { nodes { events(first: 100) { nodes { evidence(first: 2) { nodes { id } } } } } } }':
    'entities.nodes.events.nodes.evidence: Expected at most 10000 rows, page sizes multiplied, got 20000. Ask for smaller pages or in several requests.',
  [`{ ${Array.from({ length: 65 }, (_, index) => `a${index}: person(name: "x") { events { totalCount } }`).join(' ')} }`]:
    'a64.events: Expected at most 64 linked fields, got more. Ask for smaller pages or in several requests.',
  [`{ person(name: "putin") ${'{ relationships(first: 1) { nodes { source '.repeat(5)} { id } ${'} } }'.repeat(5)} }`]:
    'person.relationships.nodes.source.relationships.nodes.source.relationships.nodes.source.relationships.nodes.source.relationships: Expected at most 8 links deep, got more. Ask for smaller pages or in several requests.',
  [`{ nodes(ids: ${JSON.stringify(PEOPLE)}) { ... on Person { events(first: 80) { nodes { evidence(first: 50) { nodes { id } } } } } } }`]:
    'nodes.events.nodes.evidence: Expected at most 10000 rows, page sizes multiplied, got 12000. Ask for smaller pages or in several requests.',
  [paths('first: 10, maxLength: 6').replace(
    'length',
    'nodes { events(first: 100) { nodes { evidence(first: 2) { nodes { id } } } } }',
  )]:
    'paths.paths.nodes.events.nodes.evidence: Expected at most 10000 rows, page sizes multiplied, got 14000. Ask for smaller pages or in several requests.',
  '{ entities(where: { mentionedIn: { mentions: { mentionedIn: { language: { eq: "de" } } } } }) { nodes { id } } }':
    'entities.where.mentionedIn.mentions.mentionedIn: Expected conditions over at most 2 links, got more.',
};

describe('refusals come before a store is touched', () => {
  let newsgraph: Newsgraph;
  beforeAll(async () => {
    newsgraph = await Newsgraph.open();
  });
  afterAll(() => newsgraph.close());

  test.each(Object.entries(BAD_INPUT))('%s', async (query, message) => {
    expect(await newsgraph.refusal(query)).toEqual({ code: 'BAD_USER_INPUT', message, plans: 0 });
  });

  test.each(Object.entries(TOO_LARGE))('%s', async (query, message) => {
    const { plans, ...refusal } = await newsgraph.refusal(query);
    expect(refusal).toEqual({ code: 'QUERY_TOO_LARGE', message });
    expect(plans).toBeLessThanOrEqual(64);
  });

  test('more searches for paths than one request may ask for', async () => {
    const search = paths('').slice(1, -1);
    const searches = Array.from({ length: 9 }, (_, index) => `a${index}: ${search}`).join(' ');
    const { answer } = await newsgraph.ask(`{ ${searches} }`);
    expect(answer.errors?.map(({ message }) => message)).toEqual([
      'a8: Expected at most 64 linked fields, got more. Ask for smaller pages or in several requests.',
    ]);
  });

  test('long lists and texts', async () => {
    const query =
      'query Q($where: EntityWhere) { person(name: "putin") { mentionedIn { nodes { mentions(where: $where) { nodes { id } } } } } }';
    const ids = Array.from({ length: 101 }, (_, index) => `person_${index}`);
    expect(await newsgraph.refusal(query, { where: { id: { in: ids } } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'person.mentionedIn.nodes.mentions.where.id.in: in must contain no more than 100 elements',
    });
    const { message } = await newsgraph.refusal(query, { where: { name: { eq: 'x'.repeat(1001) } } });
    expect(message).toBe(
      'person.mentionedIn.nodes.mentions.where.name.eq: eq must be shorter than or equal to 1000 characters',
    );
  });

  test('conditions by the hundred', async () => {
    const query = 'query Q($where: EntityWhere) { entities(where: $where) { nodes { id } } }';
    const or = Array.from({ length: 201 }, () => ({ name: { eq: 'x' } }));
    expect(await newsgraph.refusal(query, { where: { or } })).toEqual({
      code: 'QUERY_TOO_LARGE',
      message: 'entities.where: Expected at most 200 values to compare with, got 201.',
      plans: 0,
    });
  });

  test('more than a hundred nodes', async () => {
    const ids = Array.from({ length: 101 }, () => 'person_jhiwb6rqfgzdwfzinesv');
    expect(await newsgraph.refusal('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toMatchObject({
      message: 'nodes: Expected at most 100 ids, got 101.',
    });
  });

  test('two orders in one', async () => {
    const { message } = await newsgraph.refusal(
      '{ entities(orderBy: [{ name: ASC, articleCount: ASC }]) { nodes { id } } }',
    );
    expect(message).toBe('OneOf Input Object "EntityOrder" must specify exactly one key.');
  });

  test('what does not exist is null, and no refusal', async () => {
    const data = await newsgraph.data(`{
      node(id: "person_aaaaaaaaaaaaaaaaaaaa") { id }
      person(name: "Nobody") { id }
      country(iso: "XX") { id }
      organization(id: "person_jhiwb6rqfgzdwfzinesv") { id }
      article(uri: "https://nowhere.example") { id }
    }`);
    expect(data).toEqual({ node: null, person: null, country: null, organization: null, article: null });
  });

  test('a withdrawn article is out of every list, and found by its address', async () => {
    const data = await newsgraph.data(`{
      articles { nodes { uri source { articles { nodes { uri } } } } }
      article(uri: "https://sample.example/zurueckgezogen") { withdrawnAt text evidence { totalCount } versions { nodes { evidence { totalCount } } } }
    }`);
    expect(JSON.stringify(data.articles)).not.toContain('zurueckgezogen');
    expect(data.article).toEqual({
      withdrawnAt: '2025-06-01T12:00:00.000Z',
      text: 'Trump rief Putin am 21. Mai an.',
      evidence: { totalCount: 0 },
      versions: { nodes: [{ evidence: { totalCount: 1 } }] },
    });
  });
});
