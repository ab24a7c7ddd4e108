import type { Entity, EntityKind, Relationship, Subgraph } from './graph.js';
import {
  ENTITY_DETAILS,
  type EntityDetails,
  EXAMPLE,
  FACT_EVIDENCE,
  NEIGHBOURHOOD,
  NODES_BY_ID,
  type NodesById,
  type Operation,
  PATHS,
  RELATIONSHIP_DETAILS,
  type RelationshipDetails,
  SUGGESTIONS,
  type Suggestions,
  VOCABULARY_LABELS,
} from './operations.js';
import type { Language } from './texts.js';

/** How many relationships are asked for at a time: as many as can be read. */
const PAGE = 25;
const MOST_IDS = 100;

/** The words for a type of relationship, by language. */
export type TypeLabels = ReadonlyMap<string, Readonly<Record<Language, string>>>;
export type Suggestion = Extract<Suggestions['search']['nodes'][number], { readonly name: string }>;
export type TimelineBar = EntityDetails['timeline']['buckets'][number];
export type EntityInFull = Extract<NonNullable<EntityDetails['node']>, { readonly name: string }>;
export type RelationshipInFull = Extract<NonNullable<RelationshipDetails['node']>, { readonly facts: unknown }>;
export type FactInFull = RelationshipInFull['facts']['nodes'][number];
/** Some of the evidence of a fact, and where it goes on. */
export type EvidencePage = FactInFull['evidence'];
export type EvidenceInFull = EvidencePage['nodes'][number];

/** What the server said when it could not answer. */
export class ApiError extends Error {}

/** The labels of all types of relationships. */
export async function loadTypeLabels(): Promise<TypeLabels> {
  const { vocabulary } = await ask(VOCABULARY_LABELS, {});
  return new Map(vocabulary.relationshipTypes.map(({ name, en, de }) => [name, { en, de }]));
}

/** What the page opens with. */
export interface ExamplePicture {
  readonly found: Subgraph;
  /** What ties the two whom it is about, as most sources report it. */
  readonly tie?: Relationship;
}

/** Two who know each other with those around them, else who is named most; nothing in an empty graph. */
export async function loadExample(): Promise<ExamplePicture> {
  const { trump, putin, entities } = await ask(EXAMPLE, {});
  if (trump && putin) return exampleOf(await loadNeighbourhood([trump.id, putin.id]), [trump.id, putin.id]);
  const [first] = entities.nodes;
  return { found: first ? await loadNeighbourhood([first.id]) : { entities: [], relationships: [] } };
}

function exampleOf(found: Subgraph, ids: readonly string[]): ExamplePicture {
  const [tie] = found.relationships
    .filter(({ sourceId, targetId }) => ids.includes(sourceId) && ids.includes(targetId))
    .toSorted((a, b) => b.sourceCount - a.sourceCount);
  return { found, ...(tie && { tie }) };
}

/** Entities that the text finds, the best first, 8 at most. */
export async function suggest(text: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  return (await ask(SUGGESTIONS, { text }, signal)).search.nodes.filter((node) => 'name' in node);
}

export interface Wanted {
  /** Only relationships of this type. */
  readonly type?: string | undefined;
  /** Ids of relationships that are there already; 100 of them are heeded. */
  readonly known?: readonly string[];
}

/** These entities with the 25 most relevant relationships around them that are wanted. */
export async function loadNeighbourhood(ids: readonly string[], { type, known = [] }: Wanted = {}): Promise<Subgraph> {
  const where = {
    ...(type !== undefined && { type: { eq: type } }),
    ...(known.length > 0 && { not: { id: { in: known.slice(0, MOST_IDS) } } }),
  };
  const { graph } = await ask(NEIGHBOURHOOD, { around: ids, where, limit: PAGE });
  return subgraphOf(graph.relationships, graph.nodes);
}

/** Who and what lies on the shortest ways from one entity to another; nothing where there is none. */
export async function loadPaths(from: string, to: string): Promise<Subgraph> {
  const { paths } = (await ask(PATHS, { from, to })).paths;
  return subgraphOf(
    paths.flatMap(({ relationships }) => relationships),
    paths.flatMap(({ nodes }) => nodes),
  );
}

/** Entities and relationships by id, with the ends of these; those that are gone are left out. */
export async function loadGraph(entityIds: readonly string[], relationshipIds: readonly string[]): Promise<Subgraph> {
  const relationships = (await loadNodes(relationshipIds)).filter((node) => node.__typename === 'Relationship');
  const ends = new Set(relationships.flatMap(({ source, target }) => [source.id, target.id]));
  const others = await loadNodes(entityIds.filter((id) => !ends.has(id)));
  return subgraphOf(
    relationships,
    others.filter((node) => 'name' in node),
  );
}

async function loadNodes(ids: readonly string[]) {
  const pages: Promise<NodesById>[] = [];
  for (let start = 0; start < ids.length; start += MOST_IDS)
    pages.push(ask(NODES_BY_ID, { ids: ids.slice(start, start + MOST_IDS) }));
  return (await Promise.all(pages)).flatMap((page) => page.nodes).filter((node) => node !== null);
}

/** All that the panel of an entity shows; null if it is gone. */
export async function loadEntity(
  id: string,
): Promise<(EntityInFull & { readonly bars: readonly TimelineBar[] }) | null> {
  const { node, timeline } = await ask(ENTITY_DETAILS, { id });
  return node !== null && 'name' in node ? { ...node, bars: timeline.buckets } : null;
}

/** A relationship with ten of its facts and who says so, beginning after a cursor; null if it is gone. */
export async function loadRelationship(
  id: string,
  language: Language,
  after: string | null,
): Promise<RelationshipInFull | null> {
  const { node } = await ask(RELATIONSHIP_DETAILS, { id, language: language === 'de' ? 'DE' : 'EN', after });
  return node !== null && 'facts' in node ? node : null;
}

/** Ten more passages that a fact is backed by, after a cursor; none if it is gone. */
export async function loadEvidence(factId: string, after: string | null): Promise<EvidencePage | null> {
  const { node } = await ask(FACT_EVIDENCE, { id: factId, after });
  return node !== null && 'evidence' in node ? node.evidence : null;
}

type AnsweredEntity = { readonly __typename: EntityKind; readonly id: string; readonly name: string };
type AnsweredRelationship = Omit<Relationship, 'sourceId' | 'targetId'> & {
  readonly source: AnsweredEntity;
  readonly target: AnsweredEntity;
};

const entityOf = ({ __typename, id, name }: AnsweredEntity): Entity => ({ id, kind: __typename, name });

function relationshipOf({ source, target, ...rest }: AnsweredRelationship): Relationship {
  const { id, type, status, firstAt, lastAt, factCount, sourceCount } = rest;
  return { id, type, status, firstAt, lastAt, factCount, sourceCount, sourceId: source.id, targetId: target.id };
}

/** What was answered, as the picture needs it; ends of relationships count among the entities. */
export function subgraphOf(
  relationships: readonly AnsweredRelationship[],
  entities: readonly AnsweredEntity[],
): Subgraph {
  const ends = relationships.flatMap(({ source, target }) => [source, target]);
  const all = new Map([...entities, ...ends].map((entity) => [entity.id, entityOf(entity)]));
  return { entities: [...all.values()], relationships: relationships.map(relationshipOf) };
}

/** Sends an operation. Fails with an `ApiError` when the server does not answer it in full. */
async function ask<Answer, Variables>(
  { text }: Operation<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query: text, variables }),
    ...(signal && { signal }),
  });
  const { data, errors }: { data?: Answer | null; errors?: readonly { readonly message: string }[] } =
    await response.json();
  const [error] = errors ?? [];
  if (error !== undefined || data === undefined || data === null)
    throw new ApiError(error?.message ?? `Expected an answer, got status ${response.status}.`);
  return data;
}
