import { Chance } from '../news/chance.js';

/** Who can be asked about, the best known first. */
export interface Known {
  readonly entities: readonly { readonly id: string; readonly name: string }[];
}

export interface Exploration {
  readonly title: string;
  readonly query: string;
  /** What is asked, each once: always the same for the same graph. */
  readonly questions: (known: Known) => readonly Readonly<Record<string, unknown>>[];
}

const times = <T>(count: number, make: (chance: Chance) => T): readonly T[] => {
  const chance = new Chance(3);
  return Array.from({ length: count }, () => make(chance));
};

const hubOf = ({ entities }: Known): string => entities[0]?.id ?? '';

function pairOf({ entities }: Known, chance: Chance): { readonly from: string; readonly to: string } {
  const [from, to] = [chance.pick(entities).id, chance.pick(entities).id];
  return from === to ? pairOf({ entities }, chance) : { from, to };
}

const GRAPH = `query ($id: ID!) {
  graph(around: [$id], limit: 100) {
    nodes { id name } relationships { id label status source { id } target { id } } truncated { type count }
  }
}`;

const PATHS = `query ($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, first: 3) {
    complete paths { nodes { id name } relationships { id label source { id } target { id } } }
  }
}`;

const SEARCH = `query ($text: String!) {
  search(text: $text, first: 10) { edges { score highlight { text } node { id } } }
}`;

const timeline = (more: string): string => `query ($id: ID!) {
  timeline(of: [$id], bucket: MONTH) { undatedEventCount buckets { start eventCount articleCount ${more} } }
}`;

export const EXPLORATIONS: readonly Exploration[] = [
  {
    title: '`graph` around the hub, 100 relationships and what is left out',
    query: GRAPH,
    questions: (known) => times(40, () => ({ id: hubOf(known) })),
  },
  {
    title: '`paths`, the three best between 200 random pairs of the thousand best known',
    query: PATHS,
    questions: (known) => times(200, (chance) => pairOf(known, chance)),
  },
  {
    title: '`search` by the first two to six letters of 200 names',
    query: SEARCH,
    questions: ({ entities }) =>
      times(200, (chance) => ({ text: chance.pick(entities).name.slice(0, 2 + chance.below(5)) })),
  },
  {
    title: '`timeline` of the hub by month, events and articles counted',
    query: timeline(''),
    questions: (known) => times(40, () => ({ id: hubOf(known) })),
  },
  {
    title: '`timeline` of the hub by month, with the imprecise and three events of each',
    query: timeline('impreciseCount events(first: 3) { title }'),
    questions: (known) => times(40, () => ({ id: hubOf(known) })),
  },
];
