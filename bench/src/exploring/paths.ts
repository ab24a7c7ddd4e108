import type { Vocabulary } from '../../../src/model/vocabulary.js';
import type { Chance } from '../news/chance.js';
import { type Exploration, type Known, type Question, times } from './exploration.js';
import { bareWay, type Findings, libraryWay, ourWays } from './ways.js';

const QUERY = `query ($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, first: 3) {
    complete paths { nodes { id name } relationships { id label source { id } target { id } } }
  }
}`;

interface Path {
  readonly nodes: readonly { readonly id: string }[];
}

const PATH = `{
    nodes: [n IN nodes | {id: n.id, name: n.name}],
    relationships: [r IN relationships | {id: r.id, type: type(r), source: startNode(r).id, target: endNode(r).id}]
  } AS path`;

const edgesOf = ({ relationshipTypes }: Vocabulary): string => [...relationshipTypes.keys()].join('|');

const shortestThree = (vocabulary: Vocabulary): string => `
  MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
  MATCH p = SHORTEST 3 (a)-[:${edgesOf(vocabulary)}]-{1,4}(b)
  WITH nodes(p) AS nodes, relationships(p) AS relationships
  RETURN ${PATH} ORDER BY size(nodes)`;

/** Of all shortest paths the three best, by the order that our API has. */
export const bestOfShortest = (vocabulary: Vocabulary): string => `
  MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
  MATCH p = allShortestPaths((a)-[:${edgesOf(vocabulary)}*..4]-(b))
  WITH nodes(p) AS nodes, head(collect(relationships(p))) AS relationships
  WITH nodes, relationships,
    reduce(sum = 0, n IN nodes[1..-1] | sum + toInteger(round(1000 * log(1 + n.articleCount)))) AS penalty
  ORDER BY penalty, [n IN nodes | n.id] LIMIT 3
  RETURN ${PATH}`;

const LIBRARY_QUERY = `query ($from: ID!, $to: ID!) {
  pathsBetween(from: $from, to: $to) {
    nodes { id name } relationships { id type source target }
  }
}`;

export const PATHS: Exploration = {
  title: '`paths`, the three best between random pairs of the thousand best known',
  questions: (known, rounds) => times(5 * rounds, (chance) => pairOf(known, chance)),
  ways: (connected) => [
    ...ourWays<{ paths: { paths: readonly Path[] } }>(connected, QUERY, ({ paths }) => findings(paths.paths)),
    libraryWay<{ pathsBetween: readonly Path[] }>(connected, LIBRARY_QUERY, {
      findings: ({ pathsBetween }) => findings(pathsBetween),
      differs: 'a `@cypher` field with the statement of h, which says what is left out',
    }),
    bareWay<{ path: Path }>('g: `SHORTEST 3` by hand', connected, shortestThree(connected.api.vocabulary), {
      findings: (rows) => ({ hops: hopsOf(rows.map(({ path }) => path)) }),
      differs:
        'takes any three of the shortest, and two edges between the same two for two paths; only the hops are compared',
    }),
    bareWay<{ path: Path }>('h: `allShortestPaths` by hand', connected, bestOfShortest(connected.api.vocabulary), {
      findings: (rows) => findings(rows.map(({ path }) => path)),
      differs: 'ranks the shortest paths only: where there are fewer than three, none that is longer follows',
    }),
  ],
};

function pairOf({ entities }: Known, chance: Chance): Question {
  const [from, to] = [chance.pick(entities).id, chance.pick(entities).id];
  return from === to ? pairOf({ entities }, chance) : { from, to };
}

/** Of the shortest, who is on the way. */
function findings(paths: readonly Path[]): Findings {
  const hops = hopsOf(paths);
  const shortest = paths.filter(({ nodes }) => nodes.length - 1 === hops);
  return { hops, shortest: shortest.map(({ nodes }) => nodes.map(({ id }) => id)) };
}

const hopsOf = ([first]: readonly Path[]): number | null => (first === undefined ? null : first.nodes.length - 1);
