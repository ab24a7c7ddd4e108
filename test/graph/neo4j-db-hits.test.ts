import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { exploreNeighbourhood } from '../../src/exploration/neighbourhood.js';
import type { Read } from '../../src/exploration/read.js';
import { RelationshipReads } from '../../src/exploration/relationship-reads.js';
import { exploreTimeline, type Wanted } from '../../src/exploration/timeline.js';
import type { LinkPut } from '../../src/graph/change-set.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { Page, ReadPlan, Selection } from '../../src/graph/read-plan.js';
import { changeStatements } from '../../src/graph-neo4j/change-cypher.js';
import { eraseStatements } from '../../src/graph-neo4j/edge-cypher.js';
import { compilePlans } from '../../src/graph-neo4j/plan-cypher.js';
import type { Statement } from '../../src/graph-neo4j/statement.js';
import { planNamed } from '../../src/graphql/search/name-hits.js';
import { readSearchText } from '../../src/graphql/search/search-text.js';
import { describeWithNeo4j } from '../stores/every-store.js';
import { NEO4J_TEST_URI } from '../stores/temporary-neo4j.js';
import { HUB_DEGREE, hubWorld } from './hub-world.js';
import { compare, edgeTerm, idsOnly, link, list, NEWEST_FIRST, nodes, nodeTerm, page, reached } from './plans.js';

const MINUTES = 60_000;

const hitsOf = ({ dbHits = 0, children }: ProfiledPlan): number =>
  children.reduce((sum, child) => sum + hitsOf(child), dbHits);

/** What is read of each row on a page of the explorer. */
const FACT: Selection = { attributes: ['id', 'type', 'at'], links: [] };
const NEWEST = [nodeTerm('at', true), nodeTerm('id', true)];

const facts = (who: string, more: Partial<Page>): ReadPlan =>
  nodes('Entity', [who], idsOnly(link('Entity.facts', { page: page({ order: NEWEST_FIRST, ...more }), node: FACT })));

const shared = (who: string, other: string, more: Partial<Page> = {}): ReadPlan => {
  const among = { order: NEWEST_FIRST, seek: { by: 'otherId', among: [other] }, ...more };
  return nodes('Entity', [who], idsOnly(link('Entity.sharedFacts', { page: page(among), node: FACT })));
};

const relationships = (who: string, more: Partial<Page> = {}): ReadPlan => {
  const selection = link('Entity.relationships', { page: page({ order: NEWEST_FIRST, ...more }), node: FACT });
  return nodes('Entity', [who], idsOnly(selection));
};

const mentions = (who: string): ReadPlan => {
  const order = [edgeTerm('publishedAt', true), nodeTerm('id', true)];
  const node = { attributes: ['id', 'headline'], links: [] };
  return nodes('Entity', [who], idsOnly(link('Entity.mentionedIn', { page: page({ order, count: true }), node })));
};

const EVENTS = { seek: { by: 'kind', among: ['Event'] } };
const WINDOW = {
  is: 'all',
  of: [compare('edge', 'at', 'gte', '2025-01-10'), compare('edge', 'at', 'lt', '2025-01-12')],
} as const;
const SMALL = { kind: 'Entity', ids: ['person_small'] } as const;

const stepOf = (read: Read): RelationshipReads => new RelationshipReads(read, {});

describeWithNeo4j(
  'Neo4j, at a hub of 50,000 facts, relationships and mentions, answers with few database hits',
  (stores) => {
    let store: GraphStore;
    let driver: Driver;

    beforeAll(async () => {
      ({ store } = await stores.open());
      for (const changes of hubWorld()) await store.transact((transaction) => transaction.apply(changes));
      driver = neo4j.driver(NEO4J_TEST_URI ?? '');
    }, 10 * MINUTES);
    afterAll(async () => {
      await driver.close();
      await stores.open(); // empties the database, for which the tests that come next have no time
      await stores.close();
    }, 10 * MINUTES);

    async function profile({ text, parameters }: Statement): Promise<number> {
      const { summary } = await driver.executeQuery(`PROFILE ${text}`, parameters);
      if (summary.profile === false) throw new Error('Expected a profile of the statement, got none.');
      return hitsOf(summary.profile);
    }

    test.each<[string, number, ReadPlan]>([
      ['a node', 5, nodes('Entity', ['person_hub'], idsOnly())],
      ['its newest events', 150, facts('person_hub', EVENTS)],
      ['its events after one in the middle', 150, facts('person_hub', { ...EVENTS, after: ['2025-01-20', 'event_0'] })],
      ['its facts of a rare type', 150, facts('person_hub', { seek: { by: 'type', among: ['VISIT'] } })],
      ['its facts of two types', 150, facts('person_hub', { seek: { by: 'type', among: ['VISIT', 'PHONE_CALL'] } })],
      ['its events within a time', 150, facts('person_hub', { ...EVENTS, where: WINDOW })],
      ['its relationships, and how many', 150, relationships('person_hub', { count: true })],
      [
        'its relationships of a rare type',
        150,
        relationships('person_hub', { seek: { by: 'type', among: ['VISITED'] } }),
      ],
      ['its relationships with one', 20, relationships('person_hub', { seek: { by: 'otherId', among: ['person_7'] } })],
      [
        'its relationships with another hub',
        20,
        relationships('person_hub', { seek: { by: 'otherId', among: ['person_other'] } }),
      ],
      [
        'its relationships of two types',
        150,
        relationships('person_hub', { seek: { by: 'type', among: ['VISITED', 'CALLED'] } }),
      ],
      ['its relationships within a time', 150, relationships('person_hub', { where: WINDOW })],
      ['its articles, and how many', 150, mentions('person_hub')],
      ['what it shares with the small one', 150, shared('person_hub', 'person_small', { count: true })],
      ['what the small one shares with it', 150, shared('person_small', 'person_hub', { count: true })],
      ['what it shares with another hub', 150, shared('person_hub', 'person_other')],
      [
        'its relationships with one that is found first',
        20,
        relationships('person_hub', { seek: { by: 'otherId', referring: SMALL } }),
      ],
      ['the events of the small one', 150, facts('person_small', EVENTS)],
      [
        'its events, reached',
        150,
        reached({ kind: 'Entity', ids: ['person_hub'] }, 'Entity.facts', { ...EVENTS, order: NEWEST_FIRST }),
      ],
      ['all events', 150, list('Fact', { order: NEWEST, ...EVENTS }, FACT)],
      ['all facts of a rare type', 150, list('Fact', { order: NEWEST, seek: { by: 'type', among: ['VISIT'] } }, FACT)],
      ['all articles', 150, list('Article', { order: [nodeTerm('publishedAt', true), nodeTerm('id', true)] })],
      ['all entities by name', 150, list('Entity', { order: [nodeTerm('sortName'), nodeTerm('id')] })],
    ])('%s: at most %i', async (_, budget, plan) => {
      expect(await profile(compilePlans([plan]))).toBeLessThanOrEqual(budget);
    });

    /** What the reads of an exploration take together. */
    async function profileReads(explore: (read: Read) => Promise<unknown>): Promise<number> {
      const hits: number[] = [];
      await explore(async (plans) => {
        hits.push(await profile(compilePlans(plans)));
        return store.read(plans);
      });
      return hits.reduce((sum, each) => sum + each, 0);
    }

    const calendar = { bucket: 'DAY', timeZone: 'UTC' } as const;
    const plain = { imprecise: false, articles: false, undated: false, events: 0 };
    const timeline = (wanted: Partial<Wanted>) => (read: Read) =>
      exploreTimeline(read, { of: ['person_hub'], calendar, wanted: { ...plain, ...wanted } });
    const graph = (counted: boolean) => (read: Read) =>
      exploreNeighbourhood(read, { around: ['person_hub'], depth: 1, filter: {}, limit: 100, counted });
    const acquaintances = Array.from({ length: 100 }, (_, number) => `person_${number}`);

    // What is counted takes one hit a row of the index, and none of what the row leads to.
    test.each<[string, number, (read: Read) => Promise<unknown>]>([
      ['its graph', 3_000, graph(false)],
      ['its graph, and what is left out', HUB_DEGREE + 3_000, graph(true)],
      ['its events by day', HUB_DEGREE + 150, timeline({})],
      [
        'its events by day, three of each, and the imprecise',
        HUB_DEGREE + 150,
        timeline({ imprecise: true, events: 3 }),
      ],
      ['its events and articles by day', 2 * HUB_DEGREE + 300, timeline({ articles: true })],
      ['a step of a path, from it', 10_000, (read) => stepOf(read).neighbourhoods(['person_hub'], 2_500)],
      ['a step of a path, past it', 500, (read) => stepOf(read).related(acquaintances, ['person_hub'])],
      ['who has a name that begins so', 2_600, (read) => read(planNamed(readSearchText('nob'), ['Person']).plans)],
    ])('explores %s: at most %i', async (_, budget, explore) => {
      expect(await profileReads(explore)).toBeLessThanOrEqual(budget);
    });

    const unlinking = (unlink: LinkPut): Statement => {
      const [statement] = changeStatements({ unlink: [unlink], remove: [], put: [], link: [] });
      if (statement === undefined) throw new Error('Expected a statement, got none.');
      return statement;
    };

    test.each<LinkPut>([
      { link: 'PARTICIPATES', from: 'person_hub', to: 'event_7', attributes: {} },
      { link: 'SHARES', from: 'person_hub', to: 'event_7', attributes: { otherId: 'person_other' } },
      { link: 'RELATES', from: 'person_hub', to: 'relationship_7', attributes: {} },
      { link: 'MENTIONS', from: 'article_7', to: 'person_hub', attributes: {} },
    ])('$link is unlinked with at most 50', async (unlink) => {
      expect(await profile(unlinking(unlink))).toBeLessThanOrEqual(50);
    });

    test('the edge of a relationship is erased with at most 50', async () => {
      const edge = { id: 'relationship_7', type: 'CALLED', from: 'person_hub', to: 'person_7' };
      const [statement] = eraseStatements([edge]);
      expect(statement && (await profile(statement))).toBeLessThanOrEqual(50);
    });
  },
);
