/**
 * The structure of the news graph: every kind of node with its attributes, every link with a name in both
 * directions, and the orders in which either can be paged. One table, read by both stores (tables, constraints,
 * indexes, read compilers), by the GraphQL layer (which field is an attribute, which a link) and by the docs.
 *
 * What is *said* in the graph (types of facts, their roles, the relationships they add up to) is data: see vocabulary.ts.
 */

/**
 * Types of attribute values; a question mark says that the attribute may be null. `instant` is text in ISO 8601, in UTC
 * with milliseconds, as `Date` writes it; `entity` the id of an entity that is there as long as the link that names it.
 */
export type AttributeType =
  | ('text' | 'text?' | 'integer' | 'number' | 'boolean' | 'texts')
  | ('instant' | 'instant?' | 'entity');

export type Value = string | number | boolean | null | readonly string[];

type ValueOf<T extends AttributeType> = T extends 'text' | 'instant' | 'entity'
  ? string
  : T extends 'text?' | 'instant?'
    ? string | null
    : T extends 'integer' | 'number'
      ? number
      : T extends 'boolean'
        ? boolean
        : readonly string[];

type AttributeTable = Readonly<Record<string, AttributeType>>;

export interface Kind {
  /** Begins the ids that clients see of the kind, as in `article_…`; where it has variants, theirs begin the ids instead. */
  readonly prefix: string;
  /** What a node of this kind can be more exactly; kept in the attribute `kind` and, in Neo4j, as a second label. */
  readonly variants?: readonly string[];
  readonly attributes: AttributeTable;
  /** Attributes by which lists of the kind can be ordered. */
  readonly orders: readonly string[];
  /** The one of them that breaks the ties of the others, before the id does: what is counted is alike for most. */
  readonly tieBreaker?: string;
  /** Attributes that narrow a list to a value while it keeps its order. */
  readonly seeks: readonly string[];
  /** Every list of the kind names one of the seeks: no index without one is kept. */
  readonly alwaysSought?: true;
  /** Further attributes by which nodes are looked up. */
  readonly lookups?: readonly string[];
  /** Attributes by whose words nodes are found. */
  readonly searched?: readonly string[];
  /** Stores that have edges of their own draw one: from and to are attributes holding entity ids, type the one that names it. */
  readonly edge?: {
    readonly from: string;
    readonly to: string;
    readonly type: string;
    readonly attributes: readonly string[];
  };
}

export const KINDS = {
  Source: {
    prefix: 'source',
    attributes: { id: 'text', name: 'text', url: 'text?' },
    orders: [],
    seeks: [],
  },
  Article: {
    prefix: 'article',
    attributes: {
      id: 'text',
      uri: 'text',
      language: 'text',
      headline: 'text',
      publishedAt: 'instant',
      sourceId: 'text',
      version: 'integer',
      withdrawnAt: 'instant?',
    },
    orders: ['publishedAt'],
    seeks: [],
  },
  ArticleVersion: {
    prefix: 'version',
    attributes: {
      id: 'text',
      number: 'integer',
      language: 'text',
      headline: 'text',
      lead: 'text?',
      text: 'text',
      publishedAt: 'instant',
      recordedAt: 'instant',
      digest: 'text',
      input: 'text',
    },
    orders: [],
    seeks: [],
    searched: ['headline', 'lead', 'text'],
  },
  Entity: {
    prefix: 'entity',
    variants: ['Person', 'Country', 'Organization', 'Group', 'Place'],
    attributes: {
      id: 'text',
      kind: 'text',
      name: 'text',
      sortName: 'text',
      aliases: 'texts',
      description: 'text?',
      externalIds: 'texts',
      iso2: 'text?',
      iso3: 'text?',
      articleCount: 'integer',
      usage: 'text',
    },
    orders: ['sortName', 'articleCount'],
    seeks: ['kind'],
  },
  Name: {
    prefix: 'name',
    attributes: { id: 'text', folded: 'text' },
    orders: [],
    seeks: [],
    lookups: ['folded'],
    searched: ['folded'],
  },
  ExternalId: {
    prefix: 'external',
    attributes: { id: 'text' },
    orders: [],
    seeks: [],
  },
  Fact: {
    prefix: 'fact',
    variants: ['Event', 'State'],
    attributes: {
      id: 'text',
      kind: 'text',
      type: 'text',
      detail: 'text?',
      status: 'text',
      time: 'text?',
      start: 'instant?',
      end: 'instant?',
      precision: 'text?',
      at: 'instant',
      lastAt: 'instant?',
      sourceCount: 'integer',
      evidenceCount: 'integer',
      disputed: 'boolean',
      sources: 'texts',
    },
    orders: ['at', 'sourceCount'],
    tieBreaker: 'at',
    seeks: ['kind', 'type'],
    alwaysSought: true,
  },
  Evidence: {
    prefix: 'evidence',
    attributes: {
      id: 'text',
      quote: 'text',
      start: 'integer',
      end: 'integer',
      status: 'text',
      confidence: 'number',
      extractor: 'text',
      publishedAt: 'instant',
      recordedAt: 'instant',
      withdrawnAt: 'instant?',
      group: 'text?',
      claim: 'text',
    },
    orders: [],
    seeks: [],
    lookups: ['group'],
    searched: ['quote'],
  },
  Relationship: {
    prefix: 'relationship',
    attributes: {
      id: 'text',
      type: 'text',
      status: 'text',
      sourceId: 'text',
      targetId: 'text',
      firstAt: 'instant?',
      lastAt: 'instant?',
      at: 'instant',
      factCount: 'integer',
      sourceCount: 'integer',
    },
    orders: ['at', 'factCount', 'sourceCount'],
    tieBreaker: 'at',
    seeks: ['type'],
    edge: {
      from: 'sourceId',
      to: 'targetId',
      type: 'type',
      attributes: ['id', 'status', 'firstAt', 'lastAt', 'factCount', 'sourceCount'],
    },
  },
  Change: {
    prefix: 'change',
    attributes: { id: 'text', sequence: 'integer', recordedAt: 'instant', articles: 'texts', entries: 'text' },
    orders: ['sequence'],
    seeks: [],
  },
  /** One node: how far the change log has come, and what the fact types meant that it speaks of. */
  ChangeLog: {
    prefix: 'changelog',
    attributes: { id: 'text', sequence: 'integer', meanings: 'texts' },
    orders: [],
    seeks: [],
  },
  Receipt: {
    prefix: 'receipt',
    attributes: { id: 'text', payload: 'text', result: 'text', recordedAt: 'instant' },
    orders: [],
    seeks: [],
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;

/** An order of a kind to its end: the attribute, then what breaks ties. */
export function orderOfKind(name: KindName, order: string): readonly string[] {
  const { tieBreaker }: Kind = KINDS[name];
  return tieBreaker === undefined || tieBreaker === order ? [order, 'id'] : [order, tieBreaker, 'id'];
}
export type EntityKind = (typeof KINDS.Entity.variants)[number];
export type FactKind = (typeof KINDS.Fact.variants)[number];

/** A node of a kind with all its attributes. */
export type NodeOf<K extends KindName> = {
  readonly [A in keyof (typeof KINDS)[K]['attributes']]: (typeof KINDS)[K]['attributes'][A] extends AttributeType
    ? ValueOf<(typeof KINDS)[K]['attributes'][A]>
    : never;
};

export interface Order {
  readonly by: string;
  readonly descending: boolean;
}

/** A link as seen from one of its ends. */
export interface LinkEnd {
  /** The name of this end among the links of its kind; absent where nobody reads the link from here. */
  readonly name?: string;
  /** Holds the id of the node at this end; every link carries both ids among its attributes. */
  readonly id: string;
  /** At most one link leaves from here. */
  readonly one?: true;
  /** The order of a page read from here, by an attribute of the link; the id of the other end breaks ties. */
  readonly order?: Order;
  /** Attributes of the link that narrow a page while it keeps its order. */
  readonly seeks?: readonly string[];
  /** Every page read from here names one of the seeks: no index without one is kept. */
  readonly alwaysSought?: true;
  /** What is counted of the links that are read from here, and not shown: the first of their indexes holds it as well. */
  readonly counted?: readonly string[];
}

export interface Link {
  readonly from: KindName;
  readonly to: KindName;
  readonly attributes: AttributeTable;
  /** What, beside the two ends, tells apart two links between the same nodes. */
  readonly distinct?: string;
  readonly out: LinkEnd;
  readonly in: LinkEnd;
}

const newestFirst = (by: string): Order => ({ by, descending: true });
const inOrder = (by: string): Order => ({ by, descending: false });

export const LINKS = {
  PUBLISHES: {
    from: 'Source',
    to: 'Article',
    attributes: { publishedAt: 'instant' },
    out: { name: 'articles', id: 'sourceId', order: newestFirst('publishedAt') },
    in: { name: 'source', id: 'articleId', one: true },
  },
  HAS_VERSION: {
    from: 'Article',
    to: 'ArticleVersion',
    attributes: { number: 'integer' },
    out: { name: 'versions', id: 'articleId', order: newestFirst('number') },
    in: { name: 'article', id: 'versionId', one: true },
  },
  HAS_TEXT: {
    from: 'Article',
    to: 'ArticleVersion',
    attributes: {},
    out: { name: 'current', id: 'articleId', one: true },
    in: { name: 'currentOf', id: 'versionId', one: true },
  },
  MENTIONS: {
    from: 'Article',
    to: 'Entity',
    attributes: { publishedAt: 'instant', count: 'integer', first: 'integer', spans: 'text' },
    out: { name: 'mentions', id: 'articleId', order: inOrder('first') },
    in: { name: 'mentionedIn', id: 'entityId', order: newestFirst('publishedAt') },
  },
  NAMES: {
    from: 'Name',
    to: 'Entity',
    attributes: {},
    out: { name: 'entities', id: 'nameId' },
    in: { name: 'names', id: 'entityId' },
  },
  IDENTIFIES: {
    from: 'ExternalId',
    to: 'Entity',
    attributes: {},
    out: { name: 'entities', id: 'externalId' },
    in: { name: 'identifiers', id: 'entityId' },
  },
  REPORTS: {
    from: 'Article',
    to: 'Fact',
    attributes: { kind: 'text', at: 'instant' },
    out: { name: 'facts', id: 'articleId', order: newestFirst('at'), seeks: ['kind'], alwaysSought: true },
    in: { name: 'articles', id: 'factId' },
  },
  PARTICIPATES: {
    from: 'Entity',
    to: 'Fact',
    attributes: {
      role: 'text',
      kind: 'text',
      type: 'text',
      at: 'instant',
      position: 'integer',
      // See ends-by.ts.
      endsBy: 'text',
      sourceCount: 'integer',
    },
    out: {
      name: 'facts',
      id: 'entityId',
      order: newestFirst('at'),
      seeks: ['kind', 'type'],
      alwaysSought: true,
      counted: ['endsBy', 'sourceCount'],
    },
    in: { name: 'participants', id: 'factId', order: inOrder('position') },
  },
  SHARES: {
    from: 'Entity',
    to: 'Fact',
    attributes: { role: 'text', otherId: 'entity', kind: 'text', at: 'instant' },
    distinct: 'otherId',
    out: { name: 'sharedFacts', id: 'entityId', order: newestFirst('at'), seeks: ['otherId'], alwaysSought: true },
    in: { id: 'factId' },
  },
  SUPPORTS: {
    from: 'Evidence',
    to: 'Fact',
    attributes: { publishedAt: 'instant', turn: 'boolean' },
    out: { name: 'fact', id: 'evidenceId', one: true },
    in: { name: 'evidence', id: 'factId', order: newestFirst('publishedAt') },
  },
  QUOTES: {
    from: 'Evidence',
    to: 'Article',
    attributes: { start: 'integer', standing: 'text' },
    out: { name: 'article', id: 'evidenceId', one: true },
    in: { name: 'evidence', id: 'articleId', order: inOrder('start'), seeks: ['standing'], alwaysSought: true },
  },
  QUOTES_VERSION: {
    from: 'Evidence',
    to: 'ArticleVersion',
    attributes: { start: 'integer' },
    out: { name: 'version', id: 'evidenceId', one: true },
    in: { name: 'evidence', id: 'versionId', order: inOrder('start') },
  },
  SPEAKS: {
    from: 'Entity',
    to: 'Evidence',
    attributes: {},
    out: { id: 'entityId' },
    in: { name: 'speaker', id: 'evidenceId', one: true },
  },
  REFERS_TO: {
    from: 'Evidence',
    to: 'Evidence',
    attributes: {},
    out: { name: 'refersTo', id: 'evidenceId' },
    in: { name: 'referredToBy', id: 'subjectId' },
  },
  ABOUT: {
    from: 'Fact',
    to: 'Fact',
    attributes: { at: 'instant', subjectAt: 'instant' },
    out: { name: 'about', id: 'factId', order: newestFirst('subjectAt') },
    in: { name: 'statements', id: 'subjectId', order: newestFirst('at') },
  },
  ESTABLISHES: {
    from: 'Fact',
    to: 'Relationship',
    attributes: { lead: 'text', at: 'instant' },
    out: { name: 'relationships', id: 'factId' },
    in: { name: 'facts', id: 'relationshipId', order: newestFirst('at') },
  },
  PROVES: {
    from: 'Evidence',
    to: 'Relationship',
    attributes: { publishedAt: 'instant' },
    out: { id: 'evidenceId' },
    in: { name: 'evidence', id: 'relationshipId', order: newestFirst('publishedAt') },
  },
  RELATES: {
    from: 'Entity',
    to: 'Relationship',
    attributes: { end: 'text', otherId: 'entity', type: 'text', at: 'instant' },
    out: { name: 'relationships', id: 'entityId', order: newestFirst('at'), seeks: ['type', 'otherId'] },
    in: { name: 'ends', id: 'relationshipId', order: inOrder('end') },
  },
} as const satisfies Readonly<Record<string, Link>>;

export type LinkName = keyof typeof LINKS;

/** A link read from one of its ends, such as `Entity.relationships`. */
export interface Side {
  readonly name: string;
  readonly link: LinkName;
  /** `out`: read from the `from` end of the link to its `to` end. */
  readonly direction: 'out' | 'in';
  /** The kind the reader stands on. */
  readonly owner: KindName;
  /** The kind that is reached. */
  readonly item: KindName;
  /** The attribute of the link that holds the owner's id. */
  readonly ownerId: string;
  /** The attribute of the link that holds the item's id. */
  readonly itemId: string;
  readonly one: boolean;
  readonly order: Order | undefined;
  readonly seeks: readonly string[];
  readonly alwaysSought: boolean;
  readonly counted: readonly string[];
}

function sidesOf(name: LinkName, link: Link): readonly Side[] {
  const side = (direction: 'out' | 'in', owner: KindName, item: KindName): readonly Side[] => {
    const near = direction === 'out' ? link.out : link.in;
    const far = direction === 'out' ? link.in : link.out;
    return near.name === undefined
      ? []
      : [
          {
            name: `${owner}.${near.name}`,
            link: name,
            direction,
            owner,
            item,
            ownerId: near.id,
            itemId: far.id,
            one: near.one ?? false,
            order: near.order,
            seeks: near.seeks ?? [],
            alwaysSought: near.alwaysSought ?? false,
            counted: near.counted ?? [],
          },
        ];
  };
  return [...side('out', link.from, link.to), ...side('in', link.to, link.from)];
}

/** Every readable side of every link, by name. */
export const SIDES: ReadonlyMap<string, Side> = new Map(
  Object.entries(LINKS)
    .flatMap(([name, link]) => sidesOf(name as LinkName, link))
    .map((side) => [side.name, side]),
);

/** @throws Error for a name that the model does not have: a mistake in the program, never in its input. */
export function sideNamed(name: string): Side {
  const side = SIDES.get(name);
  if (side === undefined) throw new Error(`Expected the name of a link's side, got "${name}".`);
  return side;
}
