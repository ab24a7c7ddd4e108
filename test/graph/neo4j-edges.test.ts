import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import type { ChangeSet } from '../../src/graph/change-set.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { describeWithNeo4j } from '../stores/every-store.js';
import { NEO4J_TEST_URI } from '../stores/temporary-neo4j.js';
import { relationship, TINY_WORLD } from './tiny-world.js';

const LATER = '2025-02-01T00:00:00.000Z';
const CALLED = '(Person Ada)-[CALLED relationship_called]->(Person Ben)';
const MET = '(Person Ada)-[MET relationship_met]->(Person Ben)';
const VISITED = '(Person Ben)-[VISITED relationship_visited]->(Country Oz)';

describeWithNeo4j('Neo4j draws relationships as edges between the entities', (stores) => {
  let store: GraphStore;
  let driver: Driver;
  const apply = (more: Partial<ChangeSet>) =>
    store.transact((transaction) => transaction.apply({ unlink: [], remove: [], put: [], link: [], ...more }));

  beforeAll(() => {
    driver = neo4j.driver(NEO4J_TEST_URI ?? '', undefined, { disableLosslessIntegers: true });
  });
  beforeEach(async () => {
    ({ store } = await stores.open());
    await apply(TINY_WORLD);
  });
  afterAll(async () => {
    await driver.close();
    await stores.close();
  });

  async function edges(): Promise<readonly string[]> {
    const { records } = await driver.executeQuery(
      `MATCH (a:Entity)-[e]->(b:Entity)
       RETURN '(' + labels(a)[1] + ' ' + a.name + ')-[' + type(e) + ' ' + e.id + ']->(' + labels(b)[1] + ' ' + b.name + ')' AS edge
       ORDER BY edge`,
    );
    return records.map((record) => record.get('edge'));
  }

  test('each with its type and what the relationship says of it', async () => {
    expect(await edges()).toEqual([CALLED, MET, VISITED]);
    const { records } = await driver.executeQuery('MATCH ()-[e:CALLED]->() RETURN properties(e) AS properties');
    expect(records[0]?.get('properties')).toEqual({
      id: 'relationship_called',
      status: 'OCCURRED',
      firstAt: '2025-01-02T00:00:00.000Z',
      lastAt: '2025-01-02T00:00:00.000Z',
      factCount: 1,
      sourceCount: 1,
    });
  });

  test('once, however often the relationship is put', async () => {
    const again = relationship('relationship_called', 'CALLED', 'person_ada', 'person_ben', LATER);
    await apply({ put: [again] });
    await apply({ put: [again, relationship('relationship_met', 'MET', 'person_ada', 'person_ben', LATER)] });
    expect(await edges()).toEqual([CALLED, MET, VISITED]);
    const { records } = await driver.executeQuery('MATCH ()-[e:CALLED]->() RETURN e.lastAt AS lastAt');
    expect(records[0]?.get('lastAt')).toBe(LATER);
  });

  test('in the direction and of the type that the relationship comes to have', async () => {
    await apply({ put: [relationship('relationship_called', 'RANG_UP', 'person_ben', 'person_ada', LATER)] });
    expect(await edges()).toEqual([MET, '(Person Ben)-[RANG_UP relationship_called]->(Person Ada)', VISITED]);
  });

  test('no longer than there is a relationship', async () => {
    const unlink = TINY_WORLD.link.filter(({ link, to }) => link === 'RELATES' && to === 'relationship_called');
    await apply({ unlink, remove: [{ kind: 'Relationship', id: 'relationship_called' }] });
    expect(await edges()).toEqual([MET, VISITED]);
  });

  test.each(['called', 'CALLED]->() DETACH DELETE a //', 'PARTICIPATES'])('but refuses the type "%s"', async (type) => {
    const put = [relationship('relationship_called', type, 'person_ada', 'person_ben', LATER)];
    await expect(apply({ put })).rejects.toThrow('Expected the type of an edge');
    expect(await edges()).toEqual([CALLED, MET, VISITED]);
  });
});
