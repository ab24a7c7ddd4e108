import type { Seeds, Seek } from '../graph/read-plan.js';
import { type KindName, LINKS, type Link, type Side, sideNamed } from '../model/model.js';
import { compileFilter, type Place } from './filter-cypher.js';
import { matchById, patternOf } from './match-cypher.js';
import type { Names } from './statement.js';

/** Where a page is read. */
export type Start =
  | { readonly at: 'kind'; readonly kind: KindName }
  /** A node that the statement stands on; `onlyFor`: other variants have no rows. */
  | { readonly at: 'node'; readonly side: Side; readonly node: string; readonly onlyFor?: readonly string[] }
  | { readonly at: 'seeds'; readonly side: Side; readonly seeds: Seeds };

/** The walks that a page is made of: one for each owner of links and each value that is sought. */
export interface Starts {
  /** Bind what the walks begin with, a row for each walk. */
  readonly clauses: readonly string[];
  /** What of it differs from walk to walk; empty for a page of a single walk. */
  readonly varying: readonly string[];
  /** The variable of the node that owns the links. */
  readonly owner?: string;
  /** The variable of the value that is sought. */
  readonly sought?: string;
}

/** Whether several links of one page may lead to the same node. */
export function repeats(start: Start): boolean {
  if (start.at === 'kind') return false;
  const link: Link = LINKS[start.side.link];
  return link.distinct !== undefined || (start.at === 'seeds' && !isOne(start.seeds));
}

const isOne = (seeds: Seeds): boolean => 'ids' in seeds && seeds.ids.length === 1;

export function compileStarts(start: Start, seek: Seek | undefined, names: Names): Starts {
  const owners = compileOwners(start, names);
  return seek === undefined ? owners : withSought(owners, seek, names);
}

function compileOwners(start: Start, names: Names): Starts {
  if (start.at === 'kind') return { clauses: [], varying: [] };
  if (start.at === 'node') return { clauses: guardOf(start, names), varying: [], owner: start.node };
  const { clauses, node } = compileSeeds(start.seeds, names);
  return { clauses: [...clauses, `WITH DISTINCT ${node}`], varying: [node], owner: node };
}

const guardOf = ({ node, onlyFor }: Start & { at: 'node' }, names: Names): readonly string[] =>
  onlyFor === undefined ? [] : [`WITH ${node} WHERE ${node}.kind IN ${names.parameter(onlyFor)}`];

function withSought(owners: Starts, seek: Seek, names: Names): Starts {
  const sought = names.variable('v');
  const varying = [...owners.varying, sought];
  if ('among' in seek) {
    return {
      ...owners,
      clauses: [...owners.clauses, `UNWIND ${names.parameter(seek.among)} AS ${sought}`],
      varying,
      sought,
    };
  }
  const { clauses, node } = compileSeeds(seek.referring, names);
  const distinct = `WITH DISTINCT ${[...owners.varying, `${node}.id AS ${sought}`].join(', ')}`;
  return { ...owners, clauses: [...owners.clauses, ...clauses, distinct], varying, sought };
}

interface SeedsCypher {
  readonly clauses: readonly string[];
  readonly node: string;
}

/** Each step ends with a `WITH`, so that the database takes them in this order. */
function compileSeeds(seeds: Seeds, names: Names): SeedsCypher {
  const node = names.variable('s');
  if ('ids' in seeds) {
    return { clauses: [matchById(node, seeds.kind, `IN ${names.parameter(seeds.ids)}`)], node };
  }
  const side = sideNamed(seeds.through);
  const before = compileSeeds(seeds.from, names);
  const place: Place = { node, kind: side.item, edge: { variable: names.variable('r'), side } };
  const where = seeds.where === undefined ? '' : ` WHERE ${compileFilter(seeds.where, place, names)}`;
  const match = `MATCH ${patternOf(side, before.node, place.edge?.variable ?? '', node)}${where}`;
  return { clauses: [...before.clauses, match], node };
}
