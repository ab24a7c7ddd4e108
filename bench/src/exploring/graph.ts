import { byRelevance, type MetRelationship } from '../../../src/exploration/relevance.js';
import { aboutTheHub, type Exploration } from './exploration.js';
import { bareWay, type Findings, libraryWay, ourWays } from './ways.js';

const QUERY = `query ($id: ID!) {
  graph(around: [$id], limit: 100) {
    nodes { id name } relationships { id label status source { id } target { id } } truncated { type count }
  }
}`;

interface Data {
  readonly graph: {
    readonly relationships: readonly { readonly id: string }[];
    readonly truncated: readonly { readonly type: string; readonly count: number }[];
  };
}

/** The most relevant of the 400 newest relationships, found by the index of RELATES, and how many there are of each type. */
const STATEMENT = `
  MATCH (hub:Entity {id: $id})
  CALL (hub) {
    MATCH (hub)-[l:RELATES]->(r:Relationship) USING INDEX l:RELATES(entityId, at, relationshipId)
    WHERE l.entityId = $id AND l.at IS NOT NULL AND l.relationshipId IS NOT NULL
    WITH l, r ORDER BY l.entityId DESC, l.at DESC, l.relationshipId DESC LIMIT 400
    MATCH (other:Entity {id: l.otherId})
    WITH collect({relationship: r, other: other}) AS met, datetime(max(r.at)).epochMillis AS newest
    UNWIND met AS each
    WITH each.relationship AS r, each.other AS other, newest
    WITH r, other, 2.0 ^ ((datetime(r.at).epochMillis - newest) / 31536000000.0)
      * (1 + log(1 + r.sourceCount) / log(2)) * (1 + log10(1 + other.articleCount)) AS score
    ORDER BY score DESC, r.at DESC, r.id DESC LIMIT 100
    RETURN collect({id: r.id, type: r.type, status: r.status, source: r.sourceId, target: r.targetId,
      other: other.id, name: other.name}) AS shown
  }
  CALL (hub) {
    MATCH (hub)-[l:RELATES]->()
    WITH l.type AS type, count(*) AS count
    RETURN collect({type: type, count: count}) AS counts
  }
  RETURN hub.id AS id, hub.name AS name, shown, counts`;

interface Row {
  readonly shown: readonly { readonly id: string; readonly type: string }[];
  readonly counts: Data['graph']['truncated'];
}

const LIBRARY_QUERY = `query ($id: ID!) {
  entities(where: { id: { eq: $id } }) {
    id
    name
    relationshipsConnection(first: 400, sort: [{ edge: { at: DESC } }, { node: { id: DESC } }]) {
      totalCount
      edges {
        properties { at otherId }
        node { id type status sourceId targetId sourceCount ends { id name articleCount } }
      }
    }
  }
}`;

interface LibraryData {
  readonly entities: readonly {
    readonly id: string;
    readonly relationshipsConnection: { readonly totalCount: number; readonly edges: readonly Edge[] };
  }[];
}

interface Edge {
  readonly properties: { readonly at: string; readonly otherId: string };
  readonly node: {
    readonly id: string;
    readonly type: string;
    readonly sourceCount: number;
    readonly ends: readonly { readonly id: string; readonly articleCount: number }[];
  };
}

export const GRAPH: Exploration = {
  title: '`graph` around the hub, 100 relationships and what is left out',
  questions: aboutTheHub,
  ways: (connected) => [
    ...ourWays(connected, QUERY, findings),
    libraryWay(connected, LIBRARY_QUERY, {
      findings: libraryFindings,
      differs:
        'gives the 400 newest and how many there are; who asks ranks these, and never learns how many of a type are left out',
    }),
    bareWay('g: Cypher by hand', connected, STATEMENT, { findings: bareFindings }),
  ],
};

function findings({ graph: { relationships, truncated } }: Data): Findings {
  const leftOut = Object.fromEntries(truncated.map(({ type, count }) => [type, count]));
  return { relationships: idsOf(relationships), leftOut, leftOutInAll: sum(truncated) };
}

function bareFindings([row]: readonly Row[]): Findings {
  const { shown, counts } = row ?? { shown: [], counts: [] };
  const shownOf = (type: string): number => shown.filter((each) => each.type === type).length;
  const truncated = counts.map(({ type, count }) => ({ type, count: count - shownOf(type) }));
  return findings({ graph: { relationships: shown, truncated: truncated.filter(({ count }) => count > 0) } });
}

function libraryFindings({ entities: [hub] }: LibraryData): Findings {
  const { totalCount, edges } = hub?.relationshipsConnection ?? { totalCount: 0, edges: [] };
  const relationships = byRelevance(edges.map((edge) => metFrom(hub?.id ?? '', edge))).slice(0, 100);
  return { relationships: idsOf(relationships), leftOutInAll: totalCount - relationships.length };
}

function metFrom(near: string, { properties: { at, otherId }, node }: Edge): MetRelationship {
  const { id, type, sourceCount, ends } = node;
  const otherArticleCount = ends.find((end) => end.id === otherId)?.articleCount ?? 0;
  return { id, type, at, sourceCount, near, other: otherId, otherArticleCount };
}

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);
const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((all, { count }) => all + count, 0);
