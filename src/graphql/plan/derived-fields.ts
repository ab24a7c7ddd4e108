import { typeCounts } from '../../exploration/subgraph.js';
import type { Filter, Page, Seek } from '../../graph/read-plan.js';
import { type KindName, sideNamed } from '../../model/model.js';
import type { Labels, Vocabulary } from '../../model/vocabulary.js';
import { PLACE_ROLE } from '../../newsroom/facts/claim.js';
import type { Clause } from '../where/clauses.js';
import { all, onEdge, onNode, refersToEntity } from '../where/filter-terms.js';
import type { NodeReads, Reader } from './node-reads.js';
import { sideOrder } from './orders.js';
import type { SelectedField } from './selected-field.js';

/** A link that leads to one node: the first in its order that satisfies the filter. */
export interface Step {
  readonly side: string;
  readonly seek?: Seek;
  readonly where?: Filter;
}

/** A field whose name is neither an attribute of its kind nor a side of a link. */
export type DerivedField =
  /** A value made from what is read of the node. */
  | {
      readonly is: 'value';
      readonly read: (node: NodeReads, field: SelectedField, vocabulary: Vocabulary) => Reader;
    }
  /** A page of a side, narrowed. */
  | { readonly is: 'page'; readonly side: string; readonly clauses: readonly Clause[] }
  /** The node at the end of some links. */
  | { readonly is: 'one'; readonly steps: readonly Step[] }
  /** The newest rows of a side, oldest first: attributes of its nodes by field, and the node itself. */
  | {
      readonly is: 'newest';
      readonly side: string;
      readonly where: Filter;
      readonly most: number;
      readonly attributes: Readonly<Record<string, string>>;
    };

const NAMES_IN_TITLE = 4;

export function stepPage({ side, seek, where }: Step, limit = 1): Page {
  const order = sideOrder(sideNamed(side));
  return { ...(seek && { seek }), ...(where && { where }), order, limit, count: false };
}

const ADDRESSES: Readonly<Record<string, string>> = {
  wikidata: 'https://www.wikidata.org/wiki/',
  viaf: 'https://viaf.org/viaf/',
  iso3166: 'https://www.iso.org/obp/ui/#iso:code:3166:',
};

function externalId(text: string): object {
  const [scheme = '', ...rest] = text.split(':');
  const value = rest.join(':');
  const address = ADDRESSES[scheme];
  return { scheme, value, url: address === undefined ? null : `${address}${encodeURIComponent(value)}` };
}

function externalIds(entity: NodeReads): Reader {
  const ids = entity.attribute('externalIds');
  return (row) => (ids(row) as readonly string[]).map(externalId);
}

/** An attribute of the version that is shown. */
const ofText =
  (attribute: string) =>
  (article: NodeReads, { path }: SelectedField): Reader =>
    article.through({ side: 'Article.current', page: stepPage({ side: 'Article.current' }), path }, (version) =>
      version.attribute(attribute),
    );

function time(fact: NodeReads): Reader {
  const text = fact.attribute('time');
  const start = fact.attribute('start');
  const end = fact.attribute('end');
  const precision = fact.attribute('precision');
  return (row) =>
    text(row) === null ? null : { text: text(row), start: start(row), end: end(row), precision: precision(row) };
}

const languageOf = (field: SelectedField): keyof Labels => field.args.language as keyof Labels;

function title(fact: NodeReads, field: SelectedField, { factTypes }: Vocabulary): Reader<string> {
  const side = 'Fact.participants';
  const { node, rows } = fact.link({ side, page: stepPage({ side }, NAMES_IN_TITLE), size: 1, path: field.path });
  const type = fact.attribute('type');
  const name = node.attribute('name');
  const language = languageOf(field);
  return (row) => {
    const label = factTypes.get(String(type(row)))?.label[language] ?? type(row);
    const names = rows(row).rows.map(name);
    return names.length === 0 ? `${label}` : `${label}: ${names.join(', ')}`;
  };
}

function label(relationship: NodeReads, field: SelectedField, { relationshipTypes }: Vocabulary): Reader {
  const type = relationship.attribute('type');
  const language = languageOf(field);
  return (row) => relationshipTypes.get(String(type(row)))?.label[language] ?? type(row);
}

function relationshipCounts(entity: NodeReads, { path }: SelectedField): Reader {
  const side = 'Entity.relationships';
  const page: Page = { ...stepPage({ side }, 0), tally: { by: 'value', attribute: 'type' } };
  const { rows } = entity.link({ side, page, size: 1, path });
  return (row) => typeCounts(rows(row));
}

const endOf = (end: string): Step => ({ side: 'Relationship.ends', where: onEdge('end', 'eq', end) });
const aCountry: Filter = onNode('kind', 'eq', 'Country');
const inCountry: Step = {
  side: 'Entity.relationships',
  seek: { by: 'type', among: ['LOCATED_IN'] },
  where: all([onEdge('end', 'eq', 'SOURCE'), refersToEntity('node', 'targetId', aCountry)]),
};

const DERIVED: Partial<Record<KindName, Readonly<Record<string, DerivedField>>>> = {
  Article: {
    lead: { is: 'value', read: ofText('lead') },
    text: { is: 'value', read: ofText('text') },
    events: { is: 'page', side: 'Article.facts', clauses: [{ field: 'kind', value: { eq: 'Event' } }] },
    evidence: { is: 'page', side: 'Article.evidence', clauses: [{ field: 'standing', value: { eq: 'LIVE' } }] },
  },
  Entity: {
    externalIds: { is: 'value', read: externalIds },
    events: { is: 'page', side: 'Entity.facts', clauses: [{ field: 'kind', value: { eq: 'Event' } }] },
    relationshipCounts: { is: 'value', read: relationshipCounts },
    offices: { is: 'page', side: 'Entity.facts', clauses: [{ field: 'type', value: { eq: 'HOLDS_OFFICE' } }] },
    country: { is: 'one', steps: [inCountry, endOf('TARGET')] },
  },
  Fact: {
    time: { is: 'value', read: time },
    title: { is: 'value', read: title },
    place: { is: 'one', steps: [{ side: 'Fact.participants', where: onEdge('role', 'eq', PLACE_ROLE) }] },
    statusHistory: {
      is: 'newest',
      side: 'Fact.evidence',
      where: onEdge('turn', 'eq', true),
      most: 20,
      attributes: { status: 'status', reportedAt: 'publishedAt' },
    },
  },
  Relationship: {
    label: { is: 'value', read: label },
    source: { is: 'one', steps: [endOf('SOURCE')] },
    target: { is: 'one', steps: [endOf('TARGET')] },
  },
};

export const derivedField = (kind: KindName, name: string): DerivedField | undefined => DERIVED[kind]?.[name];
