import { existsSync, readFileSync } from 'node:fs';
import type { ArticleInput, EntityInput, FactInput } from '../../src/newsroom/intake/article-input.js';

/**
 * The hand-annotated article that lies beside the project, turned into the recording format. It is not part of the
 * project: tests that use it are skipped where it is absent.
 */

interface Quoted {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

interface GoldEntity {
  readonly id: string;
  readonly type: 'PER' | 'COUNTRY' | 'ORG' | 'GROUP' | 'CITY' | 'REGION';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly iso?: string;
  readonly wikidata?: string | null;
  readonly mentions: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

interface GoldEvent {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly date: string | null;
  readonly plover?: string | null;
  readonly place?: string;
  readonly about?: string;
  readonly participants: readonly { readonly role: string; readonly entity: string }[];
  readonly evidence: readonly Quoted[];
}

export interface GoldRelation {
  readonly id: string;
  readonly predicate: string;
  readonly source: string;
  readonly target: string;
  readonly event?: string;
  readonly office?: string;
  readonly status?: string;
  readonly targetKind?: 'event';
  readonly evidence: readonly Quoted[];
}

interface Gold {
  readonly document: { readonly language: string; readonly published: string; readonly headline: string };
  readonly entities: readonly GoldEntity[];
  readonly events: readonly GoldEvent[];
  readonly relations: readonly GoldRelation[];
}

const FOLDER = new URL('../../../../shared/seeds/', import.meta.url);
const STEM = '000_2b21d8f903b1c0dd';

export const goldIsHere = existsSync(new URL(`${STEM}.gold.json`, FOLDER));

const KINDS = {
  PER: 'PERSON',
  COUNTRY: 'COUNTRY',
  ORG: 'ORGANIZATION',
  GROUP: 'GROUP',
  CITY: 'PLACE',
  REGION: 'PLACE',
} as const;

type Roles = Readonly<Record<string, string>>;

/** The vocabulary's type for an annotated one, and its roles for the annotated roles. */
const TYPES: Readonly<Record<string, readonly [type: string, roles: Roles]>> = {
  CALL: ['PHONE_CALL', { initiator: 'INITIATOR', participant: 'PARTICIPANT' }],
  CONSULT: ['CONSULTATION', { initiator: 'INITIATOR', participant: 'PARTICIPANT' }],
  MEET: ['MEETING', { participant: 'PARTICIPANT', party: 'PARTICIPANT' }],
  NEGOTIATE: ['NEGOTIATION', { participant: 'PARTICIPANT', party: 'PARTICIPANT' }],
  STATEMENT: ['STATEMENT', { speaker: 'SPEAKER' }],
  AGREE: ['AGREEMENT', { party: 'PARTY', agreer: 'AGREER', proposer: 'PROPOSER' }],
  PRISONER_EXCHANGE: ['PRISONER_EXCHANGE', { party: 'PARTY' }],
  CEASEFIRE_AGREEMENT: ['CEASEFIRE', { party: 'PARTY' }],
  ATTEND: ['ATTENDANCE', { absentee: 'ATTENDEE' }],
  PROPOSE: ['PROPOSAL', { proposer: 'PROPOSER' }],
  ACCUSE: ['ACCUSATION', { accuser: 'ACCUSER', accused: 'ACCUSED' }],
  CRITICIZE: ['CRITICISM', { accuser: 'SPEAKER', accused: 'TARGET' }],
  WAR: ['WAR', { aggressor: 'AGGRESSOR', 'ordered-by': 'ORDERED_BY', victim: 'VICTIM' }],
  DEFEND: ['DEFENCE', { defender: 'DEFENDER', against: 'OPPONENT' }],
  AID: ['AID', { donor: 'DONOR', recipient: 'RECIPIENT' }],
  REDUCE_AID: ['AID_REDUCTION', { actor: 'DONOR', recipient: 'RECIPIENT' }],
  VISIT: ['VISIT', { visitor: 'VISITOR' }],
  TAKE_OFFICE: ['INAUGURATION', { officeholder: 'OFFICEHOLDER' }],
  REJECT: ['REJECTION', { rejecter: 'REJECTER' }],
  RESUME_CONTACT: ['CONTACT_RESUMPTION', { actor: 'ACTOR', recipient: 'RECIPIENT' }],
  NO_CONTACT: ['NO_CONTACT_WITH', { party: 'PARTY', 'in-office': 'IN_OFFICE' }],
  SANCTION: ['SANCTION', { actor: 'IMPOSER', recipient: 'TARGET' }],
  APPROACH: ['RAPPROCHEMENT', { actor: 'ACTOR', recipient: 'RECIPIENT' }],
  REHABILITATE: ['REHABILITATION', { actor: 'ACTOR', recipient: 'RECIPIENT' }],
  MILITARY_SETBACK: ['MILITARY_SETBACK', { affected: 'AFFECTED' }],
  INTEND: ['INTENTION', { actor: 'ACTOR' }],
};

/** The vocabulary's state for a relation that belongs to no event, with the roles of its source and target. */
const STATES: Readonly<Record<string, readonly [type: string, source: string, target: string]>> = {
  HOLDS_OFFICE: ['HOLDS_OFFICE', 'OFFICEHOLDER', 'INSTITUTION'],
  LEADS: ['HEAD_OF', 'LEADER', 'INSTITUTION'],
  HEADS: ['HEAD_OF', 'LEADER', 'INSTITUTION'],
  SPOKESPERSON_OF: ['SPOKESPERSON_OF', 'SPOKESPERSON', 'REPRESENTED'],
  PREDECESSOR_OF: ['PREDECESSOR_OF', 'PREDECESSOR', 'SUCCESSOR'],
  LOCATED_IN: ['LOCATED_IN', 'SITUATED', 'AREA'],
  NEIGHBOR_OF: ['NEIGHBOR_OF', 'NEIGHBOR', 'NEIGHBOR'],
};

/** What "did not happen" is in the vocabulary of statuses. */
const statusOf = (status: string): FactInput['status'] =>
  status === 'not-occurred' ? 'DENIED' : (status.toUpperCase() as FactInput['status']);

/** The relationship type for a predicate: two of them are one. */
export const relationshipTypeOf = ({ predicate }: GoldRelation): string =>
  predicate === 'HEADS' ? 'LEADS' : predicate;

export function loadGold(): { readonly gold: Gold; readonly article: ArticleInput } {
  const text = readFileSync(new URL(`${STEM}.txt`, FOLDER), 'utf8');
  const gold = JSON.parse(readFileSync(new URL(`${STEM}.gold.json`, FOLDER), 'utf8')) as Gold;
  const { language, published, headline } = gold.document;
  const article = {
    uri: 'https://gold.example/trump-telefoniert-am-montag-mit-putin',
    version: 1,
    source: { name: 'dpa' },
    language,
    headline,
    text,
    publishedAt: published,
    entities: gold.entities.map(entityOf),
    facts: [...gold.events.map((event) => eventOf(event, gold)), ...gold.relations.filter(isState).map(stateOf)],
  };
  return { gold, article };
}

const isState = ({ event }: GoldRelation): boolean => event === undefined;

const entityOf = ({ id, type, name, aliases, iso, wikidata, mentions }: GoldEntity): EntityInput => ({
  key: id,
  kind: KINDS[type],
  name,
  aliases: [...aliases],
  externalIds: [
    ...(iso === undefined ? [] : [{ scheme: 'iso3166', value: iso }]),
    ...(typeof wikidata === 'string' ? [{ scheme: 'wikidata', value: wikidata }] : []),
  ],
  mentions: mentions.map(({ text, start, end }) => ({ quote: text, start, end })),
});

function stateOf({ predicate, source, target, office, evidence }: GoldRelation): FactInput {
  const [type, from, to] = STATES[predicate] ?? ['', '', ''];
  return {
    type,
    roles: [
      { role: from, entity: source },
      { role: to, entity: target },
    ],
    status: 'ONGOING',
    ...(office === undefined ? {} : { detail: office }),
    quotes: [...evidence],
  };
}

function eventOf(event: GoldEvent, gold: Gold): FactInput {
  const relations = gold.relations.filter((relation) => relation.event === event.id && relation.targetKind !== 'event');
  const [type, names] = TYPES[goldTypeOf(event)] ?? ['', {}];
  const quotes = [...event.evidence, ...relations.flatMap(({ evidence }) => evidence)];
  return {
    key: event.id,
    type,
    roles: rolesOf(event, names, relations),
    ...(event.date === null ? {} : { time: event.date }),
    status: statusOf(event.status),
    ...(event.about === undefined ? {} : { about: [event.about] }),
    quotes: [...new Map(quotes.map((quote) => [`${quote.start} ${quote.end}`, quote])).values()],
  };
}

/** The annotation has one type for accusing and criticising; PLOVER's mode tells them apart. */
const goldTypeOf = ({ type, plover }: GoldEvent): string =>
  type === 'ACCUSE' && plover === 'ACCUSE/disapprove' ? 'CRITICIZE' : type;

function rolesOf(event: GoldEvent, names: Roles, relations: readonly GoldRelation[]): FactInput['roles'] {
  const parties = event.participants.filter(({ role }) => role === 'party');
  const annotated = event.participants.map(({ role, entity }) => ({
    role: roleName(event, role, names, parties.length > 0),
    entity,
  }));
  const led = leaderOf(relations);
  const roles = annotated.map(({ role, entity }) =>
    entity === led ? { role: 'INITIATOR', entity } : { role, entity },
  );
  const place =
    event.place === undefined ? [] : [{ role: event.type === 'VISIT' ? 'DESTINATION' : 'PLACE', entity: event.place }];
  const proposer = event.type === 'REJECT' ? relations.map(({ target }) => ({ role: 'PROPOSER', entity: target })) : [];
  return [...roles, ...place, ...proposer];
}

/** Where countries are the parties of talks, their delegations represent them. */
const roleName = (event: GoldEvent, role: string, names: Roles, hasParties: boolean): string =>
  role === 'participant' && hasParties && ['MEET', 'NEGOTIATE'].includes(event.type)
    ? 'REPRESENTATIVE'
    : (names[role] ?? role);

/** Who meets several others that do not meet each other leads the meeting. */
function leaderOf(relations: readonly GoldRelation[]): string | undefined {
  const [first, second] = relations.filter(({ predicate }) => predicate === 'MET_WITH');
  return second === undefined || first?.source !== second.source ? undefined : first.source;
}
