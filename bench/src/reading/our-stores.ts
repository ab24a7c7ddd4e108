import neo4j, { type Driver } from 'neo4j-driver';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import type { PageRead } from '../../../src/graph/read-plan.js';
import { compilePlans } from '../../../src/graph-neo4j/plan-cypher.js';
import type { Peer } from './nested-query.js';
import { type Api, answerFrom, plansFor } from './plans.js';

/** A store of ours answers the plans. */
export const storePeer = (name: string, store: GraphStore, api: Api): Peer => ({
  name,
  prepare: async (question) => {
    const plans = await plansFor(question, api);
    return async () => {
      const pages = await store.read(plans);
      return () => answerFrom(pages, question, api);
    };
  },
});

/** The statement that our Neo4j store would send, sent with nothing but the driver. */
export const driverPeer = (name: string, driver: Driver, api: Api): Peer => ({
  name,
  prepare: async (question) => {
    const { text, parameters } = compilePlans(await plansFor(question, api));
    return async () => {
      const { records } = await driver.executeQuery(text, parameters, { routing: neo4j.routing.READ });
      const pages: readonly RawPage[] = records[0]?.get('pages');
      return () => answerFrom(pages.map(pageOf), question, api);
    };
  },
});

type RawRow = readonly [
  edge: PageRead['rows'][number]['edge'],
  node: PageRead['rows'][number]['node'],
  links: readonly RawPage[],
];
type RawPage = readonly [rows: readonly RawRow[], count?: number];

const pageOf = ([rows]: RawPage): PageRead => ({
  rows: rows.map(([edge, node, links]) => ({ edge, node, links: links.map(pageOf) })),
});
