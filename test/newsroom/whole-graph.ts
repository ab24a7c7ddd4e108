import type { GraphStore } from '../../src/graph/graph-store.js';
import type { LinkRead, PageRead, ReadPlan } from '../../src/graph/read-plan.js';
import { KINDS, type KindName, LINKS, SIDES, type Side } from '../../src/model/model.js';

/** Kinds that are what the live articles say, rather than the archive or the log. */
const LIVE_KINDS = [
  'Entity',
  'Name',
  'ExternalId',
  'Fact',
  'Evidence',
  'Relationship',
  'Article',
] as const satisfies KindName[];
const ARCHIVE: ReadonlySet<string> = new Set(['Article.versions', 'Article.current', 'ArticleVersion.evidence']);
/** What tells when something came rather than what it says. */
const TIMES = new Set(['recordedAt', 'withdrawnAt']);
const LARGEST = 5000;

const outSides = (kind: KindName): readonly Side[] =>
  [...SIDES.values()].filter(
    ({ owner, direction, name }) => owner === kind && direction === 'out' && !ARCHIVE.has(name),
  );

const attributesOf = (kind: KindName): readonly string[] =>
  Object.keys(KINDS[kind].attributes).filter((attribute) => !TIMES.has(attribute));

function linkRead(side: Side): LinkRead {
  return {
    key: side.name,
    side: side.name,
    page: { order: [{ on: 'node', attribute: 'id', descending: false }], limit: LARGEST, count: false },
    edge: Object.keys(LINKS[side.link].attributes),
    node: { attributes: ['id'], links: [] },
  };
}

function planOf(kind: KindName): ReadPlan {
  const live = 'withdrawnAt' in KINDS[kind].attributes;
  const known = { is: 'compare', on: 'node', attribute: 'withdrawnAt', operator: 'known', value: false } as const;
  return {
    read: 'list',
    kind,
    page: {
      ...(live ? { where: known } : {}),
      order: [{ on: 'node', attribute: 'id', descending: false }],
      limit: LARGEST,
      count: false,
    },
    node: { attributes: attributesOf(kind), links: outSides(kind).map(linkRead) },
  };
}

function describeRows(kind: KindName, page: PageRead): readonly string[] {
  return page.rows.map(({ node, links }) =>
    JSON.stringify({
      kind,
      ...Object.fromEntries(attributesOf(kind).map((attribute, index) => [attribute, node[index]])),
      ...Object.fromEntries(
        outSides(kind).map(({ name }, index) => [
          name,
          links[index]?.rows.map((row) => JSON.stringify([...row.node, ...row.edge])).toSorted(),
        ]),
      ),
    }),
  );
}

/** Everything that the live articles say, a line a node with its links, sorted: equal for equal graphs. */
export async function readWholeGraph(store: GraphStore): Promise<readonly string[]> {
  const pages = await store.read(LIVE_KINDS.map(planOf));
  return LIVE_KINDS.flatMap((kind, index) => describeRows(kind, pages[index] ?? { rows: [] })).toSorted();
}
