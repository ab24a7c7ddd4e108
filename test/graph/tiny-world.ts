/**
 * A world small enough to know by heart. Ada and Ben call each other and meet in Oz at the same moment; Ben visits Oz
 * the day after; Ada heads Acme. Two articles of one wire say so. Oz is mentioned least and described by nobody.
 */
import type { ChangeSet, LinkPut, NodePut } from '../../src/graph/change-set.js';
import type { EntityKind, NodeOf } from '../../src/model/model.js';

const DAY_1 = '2025-01-01T00:00:00.000Z';
const DAY_2 = '2025-01-02T00:00:00.000Z';
const DAY_3 = '2025-01-03T00:00:00.000Z';

export const entity = (id: string, kind: EntityKind, name: string, more: Partial<NodeOf<'Entity'>> = {}): NodePut => ({
  kind: 'Entity',
  node: {
    id,
    kind,
    name,
    sortName: name.toLowerCase(),
    aliases: [name],
    description: null,
    externalIds: [],
    iso2: null,
    iso3: null,
    articleCount: 2,
    usage: '{}',
    ...more,
  },
});

export const fact = (id: string, type: string, at: string, more: Partial<NodeOf<'Fact'>> = {}): NodePut => ({
  kind: 'Fact',
  node: {
    id,
    kind: id.startsWith('state') ? 'State' : 'Event',
    type,
    detail: null,
    status: 'OCCURRED',
    time: at.slice(0, 10),
    start: at,
    end: null,
    precision: 'DAY',
    at,
    lastAt: null,
    sourceCount: 1,
    evidenceCount: 1,
    disputed: false,
    sources: ['source_wire'],
    ...more,
  },
});

export const article = (id: string, headline: string, publishedAt: string): NodePut => ({
  kind: 'Article',
  node: {
    id,
    uri: `https://wire.test/${id}`,
    language: 'en',
    headline,
    publishedAt,
    sourceId: 'source_wire',
    version: 1,
    withdrawnAt: null,
  },
});

export const evidence = (id: string, quote: string, publishedAt: string): NodePut => ({
  kind: 'Evidence',
  node: {
    id,
    quote,
    start: 0,
    end: quote.length,
    status: 'OCCURRED',
    confidence: 0.5,
    extractor: 'manual',
    publishedAt,
    recordedAt: publishedAt,
    withdrawnAt: null,
    group: 'group_1',
    claim: '{}',
  },
});

export const relationship = (id: string, type: string, sourceId: string, targetId: string, at: string): NodePut => ({
  kind: 'Relationship',
  node: {
    id,
    type,
    status: 'OCCURRED',
    sourceId,
    targetId,
    firstAt: at,
    lastAt: at,
    at,
    factCount: 1,
    sourceCount: 1,
  },
});

const name = (folded: string): NodePut => ({ kind: 'Name', node: { id: `Person|${folded}`, folded } });

interface Told {
  readonly type: string;
  readonly at: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly endsBy?: string;
  readonly sourceCount?: number;
}

/** Everyone takes part in the fact, in the order of the roles, and shares it with all others. */
export function participate(factId: string, told: Told): readonly LinkPut[] {
  const { type, at, roles, endsBy = 'not known', sourceCount = 1 } = told;
  const kind = factId.startsWith('state') ? 'State' : 'Event';
  return Object.entries(roles).flatMap(([role, from], position) => [
    {
      link: 'PARTICIPATES',
      from,
      to: factId,
      attributes: { role, kind, type, at, position, endsBy, sourceCount },
    },
    ...Object.values(roles)
      .filter((otherId) => otherId !== from)
      .map((otherId): LinkPut => ({ link: 'SHARES', from, to: factId, attributes: { role, otherId, kind, at } })),
  ]);
}

export const relate = (to: string, type: string, source: string, target: string, at: string): readonly LinkPut[] => [
  { link: 'RELATES', from: source, to, attributes: { end: 'SOURCE', otherId: target, type, at } },
  { link: 'RELATES', from: target, to, attributes: { end: 'TARGET', otherId: source, type, at } },
];

const support = (from: string, factId: string, articleId: string, publishedAt: string): readonly LinkPut[] => [
  { link: 'SUPPORTS', from, to: factId, attributes: { publishedAt, turn: false } },
  { link: 'QUOTES', from, to: articleId, attributes: { start: 0, standing: 'LIVE' } },
];

const publish = (to: string, publishedAt: string): LinkPut => ({
  link: 'PUBLISHES',
  from: 'source_wire',
  to,
  attributes: { publishedAt },
});

const nameOf = (folded: string, to: string): LinkPut => ({
  link: 'NAMES',
  from: `Person|${folded}`,
  to,
  attributes: {},
});

export const TINY_WORLD: ChangeSet = {
  unlink: [],
  remove: [],
  put: [
    entity('person_ada', 'Person', 'Ada', {
      aliases: ['Ada', 'The Countess'],
      description: 'A mathematician of note',
      articleCount: 3,
    }),
    entity('person_ben', 'Person', 'Ben', { externalIds: ['wikidata:Q1'], description: 'a pilot' }),
    entity('country_oz', 'Country', 'Oz', { iso2: 'OZ', iso3: 'OZZ', articleCount: 1 }),
    entity('organization_acme', 'Organization', 'Acme', { description: '100% a_company' }),
    name('ada'),
    name('ben'),
    fact('event_call', 'PHONE_CALL', DAY_2, { sourceCount: 2, evidenceCount: 2 }),
    fact('event_meet', 'MEETING', DAY_2, { disputed: true, sources: ['source_wire', 'source_daily'] }),
    fact('event_visit', 'VISIT', DAY_3, { end: DAY_3 }),
    fact('state_office', 'HOLDS_OFFICE', DAY_1, { status: 'ONGOING', time: null, start: null, precision: null }),
    relationship('relationship_called', 'CALLED', 'person_ada', 'person_ben', DAY_2),
    relationship('relationship_met', 'MET', 'person_ada', 'person_ben', DAY_2),
    relationship('relationship_visited', 'VISITED', 'person_ben', 'country_oz', DAY_3),
    { kind: 'Source', node: { id: 'source_wire', name: 'The Wire', url: null } },
    article('article_1', 'Ada calls Ben', DAY_2),
    article('article_2', 'Ben in Oz', DAY_3),
    evidence('evidence_1', 'Ada called Ben', DAY_2),
    evidence('evidence_2', 'who had spoken to Ada', DAY_3),
    evidence('evidence_3', 'Ben landed in Oz', DAY_3),
  ],
  link: [
    nameOf('ada', 'person_ada'),
    nameOf('ben', 'person_ben'),
    ...participate('event_call', {
      type: 'PHONE_CALL',
      at: DAY_2,
      roles: { CALLER: 'person_ada', CALLED: 'person_ben' },
      sourceCount: 2,
    }),
    ...participate('event_meet', {
      type: 'MEETING',
      at: DAY_2,
      roles: { HOST: 'person_ada', GUEST: 'person_ben', PLACE: 'country_oz' },
    }),
    ...participate('event_visit', {
      type: 'VISIT',
      at: DAY_3,
      roles: { VISITOR: 'person_ben', PLACE: 'country_oz' },
      endsBy: DAY_3,
    }),
    ...participate('state_office', {
      type: 'HOLDS_OFFICE',
      at: DAY_1,
      roles: { HOLDER: 'person_ada', OF: 'organization_acme' },
    }),
    ...relate('relationship_called', 'CALLED', 'person_ada', 'person_ben', DAY_2),
    ...relate('relationship_met', 'MET', 'person_ada', 'person_ben', DAY_2),
    ...relate('relationship_visited', 'VISITED', 'person_ben', 'country_oz', DAY_3),
    publish('article_1', DAY_2),
    publish('article_2', DAY_3),
    ...support('evidence_1', 'event_call', 'article_1', DAY_2),
    ...support('evidence_2', 'event_call', 'article_2', DAY_3),
    ...support('evidence_3', 'event_visit', 'article_2', DAY_3),
  ],
};
