// Generated from operations.graphql by scripts/generate-explorer-operations.mjs: do not edit.

/** An operation of the API, with the types of its answer and its variables. */
export interface Operation<Answer, Variables> {
  readonly text: string;
  /** Never there: it ties the types to the operation. */
  readonly types?: (variables: Variables) => Answer;
}

export interface RelationshipWhere {
  readonly and?: readonly RelationshipWhere[] | null;
  readonly factCount?: IntFilter | null;
  readonly firstAt?: DateTimeFilter | null;
  readonly id?: IdFilter | null;
  readonly lastAt?: DateTimeFilter | null;
  readonly not?: RelationshipWhere | null;
  readonly or?: readonly RelationshipWhere[] | null;
  readonly source?: EntityWhere | null;
  readonly sourceCount?: IntFilter | null;
  readonly status?: FactStatusFilter | null;
  readonly target?: EntityWhere | null;
  readonly type?: RelationshipTypeFilter | null;
  readonly with?: EntityWhere | null;
}

export interface IntFilter {
  readonly eq?: number | null;
  readonly gt?: number | null;
  readonly gte?: number | null;
  readonly in?: readonly number[] | null;
  readonly lt?: number | null;
  readonly lte?: number | null;
}

export interface DateTimeFilter {
  readonly eq?: string | null;
  readonly gt?: string | null;
  readonly gte?: string | null;
  readonly in?: readonly string[] | null;
  readonly lt?: string | null;
  readonly lte?: string | null;
}

export interface IdFilter {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
}

export interface EntityWhere {
  readonly and?: readonly EntityWhere[] | null;
  readonly articleCount?: IntFilter | null;
  readonly externalId?: IdFilter | null;
  readonly id?: IdFilter | null;
  readonly kind?: EntityKindFilter | null;
  readonly mentionedIn?: ArticleWhere | null;
  readonly name?: StringFilter | null;
  readonly not?: EntityWhere | null;
  readonly or?: readonly EntityWhere[] | null;
}

export interface EntityKindFilter {
  readonly eq?: 'COUNTRY' | 'GROUP' | 'ORGANIZATION' | 'PERSON' | 'PLACE' | null;
  readonly in?: readonly ('COUNTRY' | 'GROUP' | 'ORGANIZATION' | 'PERSON' | 'PLACE')[] | null;
}

export interface ArticleWhere {
  readonly and?: readonly ArticleWhere[] | null;
  readonly headline?: StringFilter | null;
  readonly id?: IdFilter | null;
  readonly language?: StringFilter | null;
  readonly mentions?: EntityWhere | null;
  readonly not?: ArticleWhere | null;
  readonly or?: readonly ArticleWhere[] | null;
  readonly publishedAt?: DateTimeFilter | null;
  readonly source?: SourceWhere | null;
  readonly uri?: StringFilter | null;
}

export interface StringFilter {
  readonly contains?: string | null;
  readonly eq?: string | null;
  readonly gt?: string | null;
  readonly gte?: string | null;
  readonly in?: readonly string[] | null;
  readonly lt?: string | null;
  readonly lte?: string | null;
  readonly startsWith?: string | null;
}

export interface SourceWhere {
  readonly and?: readonly SourceWhere[] | null;
  readonly id?: IdFilter | null;
  readonly name?: StringFilter | null;
  readonly not?: SourceWhere | null;
  readonly or?: readonly SourceWhere[] | null;
}

export interface FactStatusFilter {
  readonly eq?: 'CANCELLED' | 'DENIED' | 'OCCURRED' | 'ONGOING' | 'PLANNED' | null;
  readonly in?: readonly ('CANCELLED' | 'DENIED' | 'OCCURRED' | 'ONGOING' | 'PLANNED')[] | null;
}

export interface RelationshipTypeFilter {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
}

export interface ChangeWhere {
  readonly entities?: readonly string[] | null;
  readonly factTypes?: readonly string[] | null;
  readonly minSources?: number | null;
  readonly relationshipTypes?: readonly string[] | null;
  readonly statuses?: readonly ('CANCELLED' | 'DENIED' | 'OCCURRED' | 'ONGOING' | 'PLANNED')[] | null;
}

export type VocabularyLabels = { readonly vocabulary: { readonly relationshipTypes: readonly ({ readonly name: string; readonly en: string; readonly de: string; })[]; }; };
export const VOCABULARY_LABELS: Operation<VocabularyLabels, Readonly<Record<string, never>>> = {
  text: "query VocabularyLabels{vocabulary{relationshipTypes{name en:label(language:EN)de:label(language:DE)}}}",
};

export type Example = { readonly trump: { readonly id: string; } | null; readonly putin: { readonly id: string; } | null; readonly entities: { readonly nodes: readonly ({ readonly id: string; })[]; }; };
export const EXAMPLE: Operation<Example, Readonly<Record<string, never>>> = {
  text: "query Example{trump:person(name:\"Trump\"){id}putin:person(name:\"Putin\"){id}entities(first:1 orderBy:[{articleCount:DESC}]){nodes{id}}}",
};

export type Suggestions = { readonly search: { readonly nodes: readonly ({ readonly __typename: 'Article' | 'ArticleVersion' | 'Event' | 'Evidence' | 'Relationship' | 'Source' | 'State';  } | { readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; readonly description: string | null; readonly articleCount: number; })[]; }; };
export const SUGGESTIONS: Operation<Suggestions, { readonly text: string; }> = {
  text: "query Suggestions($text:String!){search(text:$text kinds:[PERSON COUNTRY ORGANIZATION GROUP PLACE]first:8){nodes{__typename ...on Entity{...EntityParts description articleCount}}}}fragment EntityParts on Entity{__typename id name}",
};

export type Neighbourhood = { readonly graph: { readonly nodes: readonly ({ readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; })[]; readonly relationships: readonly ({ readonly id: string; readonly type: string; readonly status: 'CANCELLED' | 'DENIED' | 'OCCURRED' | 'ONGOING' | 'PLANNED'; readonly firstAt: string | null; readonly lastAt: string | null; readonly factCount: number; readonly sourceCount: number; readonly source: { readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; }; readonly target: { readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; }; })[]; }; };
export const NEIGHBOURHOOD: Operation<Neighbourhood, { readonly around: readonly string[]; readonly where?: RelationshipWhere | null; readonly limit: number; }> = {
  text: "query Neighbourhood($around:[ID!]!$where:RelationshipWhere$limit:Int!){graph(around:$around where:$where limit:$limit){nodes{...EntityParts}relationships{...RelationshipParts}}}fragment EntityParts on Entity{__typename id name}fragment RelationshipParts on Relationship{id type status firstAt lastAt factCount sourceCount source{...EntityParts}target{...EntityParts}}",
};

export type Paths = { readonly paths: { readonly paths: readonly ({ readonly nodes: readonly ({ readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; })[]; readonly relationships: readonly ({ readonly id: string; readonly type: string; readonly status: 'CANCELLED' | 'DENIED' | 'OCCURRED' | 'ONGOING' | 'PLANNED'; readonly firstAt: string | null; readonly lastAt: string | null; readonly factCount: number; readonly sourceCount: number; readonly source: { readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; }; readonly target: { readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; }; })[]; })[]; }; };
export const PATHS: Operation<Paths, { readonly from: string; readonly to: string; }> = {
  text: "query Paths($from:ID!$to:ID!){paths(from:$from to:$to){paths{nodes{...EntityParts}relationships{...RelationshipParts}}}}fragment EntityParts on Entity{__typename id name}fragment RelationshipParts on Relationship{id type status firstAt lastAt factCount sourceCount source{...EntityParts}target{...EntityParts}}",
};

export type Changes = { readonly changes: { readonly token: string; readonly change: 'ADDED' | 'CHANGED' | 'WITHDRAWN'; readonly node: { readonly __typename: 'Article' | 'ArticleVersion' | 'Country' | 'Event' | 'Evidence' | 'Group' | 'Organization' | 'Person' | 'Place' | 'Source' | 'State';  } | { readonly __typename: 'Relationship'; readonly id: string; readonly type: string; readonly status: 'CANCELLED' | 'DENIED' | 'OCCURRED' | 'ONGOING' | 'PLANNED'; readonly firstAt: string | null; readonly lastAt: string | null; readonly factCount: number; readonly sourceCount: number; readonly source: { readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; }; readonly target: { readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; }; } | null; }; };
export const CHANGES: Operation<Changes, { readonly where?: ChangeWhere | null; readonly after?: string | null; }> = {
  text: "subscription Changes($where:ChangeWhere$after:String){changes(where:$where after:$after){token change node{__typename ...on Relationship{...RelationshipParts}}}}fragment RelationshipParts on Relationship{id type status firstAt lastAt factCount sourceCount source{...EntityParts}target{...EntityParts}}fragment EntityParts on Entity{__typename id name}",
};

export type NodesById = { readonly nodes: readonly ({ readonly __typename: 'Article' | 'ArticleVersion' | 'Event' | 'Evidence' | 'Source' | 'State';  } | { readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; } | { readonly __typename: 'Relationship'; readonly id: string; readonly type: string; readonly status: 'CANCELLED' | 'DENIED' | 'OCCURRED' | 'ONGOING' | 'PLANNED'; readonly firstAt: string | null; readonly lastAt: string | null; readonly factCount: number; readonly sourceCount: number; readonly source: { readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; }; readonly target: { readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; }; } | null)[]; };
export const NODES_BY_ID: Operation<NodesById, { readonly ids: readonly string[]; }> = {
  text: "query NodesById($ids:[ID!]!){nodes(ids:$ids){__typename ...on Entity{...EntityParts}...on Relationship{...RelationshipParts}}}fragment EntityParts on Entity{__typename id name}fragment RelationshipParts on Relationship{id type status firstAt lastAt factCount sourceCount source{...EntityParts}target{...EntityParts}}",
};

export type EntityDetails = { readonly node: { readonly __typename: 'Article' | 'ArticleVersion' | 'Event' | 'Evidence' | 'Relationship' | 'Source' | 'State';  } | { readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; readonly aliases: readonly string[]; readonly description: string | null; readonly articleCount: number; readonly relationshipCounts: readonly ({ readonly type: string; readonly count: number; })[]; } | null; readonly timeline: { readonly buckets: readonly ({ readonly start: string; readonly eventCount: number; readonly articleCount: number; })[]; }; };
export const ENTITY_DETAILS: Operation<EntityDetails, { readonly id: string; }> = {
  text: "query EntityDetails($id:ID!){node(id:$id){__typename ...on Entity{...EntityParts aliases description articleCount relationshipCounts{type count}}}timeline(of:[$id]){buckets{start eventCount articleCount}}}fragment EntityParts on Entity{__typename id name}",
};

export type RelationshipDetails = { readonly node: { readonly __typename: 'Article' | 'ArticleVersion' | 'Country' | 'Event' | 'Evidence' | 'Group' | 'Organization' | 'Person' | 'Place' | 'Source' | 'State';  } | { readonly __typename: 'Relationship'; readonly id: string; readonly type: string; readonly status: 'CANCELLED' | 'DENIED' | 'OCCURRED' | 'ONGOING' | 'PLANNED'; readonly firstAt: string | null; readonly lastAt: string | null; readonly factCount: number; readonly sourceCount: number; readonly source: { readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; }; readonly target: { readonly __typename: 'Country' | 'Group' | 'Organization' | 'Person' | 'Place'; readonly id: string; readonly name: string; }; readonly facts: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly nodes: readonly ({ readonly id: string; readonly title: string; readonly status: 'CANCELLED' | 'DENIED' | 'OCCURRED' | 'ONGOING' | 'PLANNED'; readonly disputed: boolean; readonly evidenceCount: number; readonly time: { readonly text: string; } | null; readonly statusHistory: readonly ({ readonly status: 'CANCELLED' | 'DENIED' | 'OCCURRED' | 'ONGOING' | 'PLANNED'; readonly reportedAt: string; })[]; readonly evidence: { readonly pageInfo: { readonly endCursor: string | null; }; readonly nodes: readonly ({ readonly id: string; readonly quote: string; readonly start: number; readonly end: number; readonly status: 'CANCELLED' | 'DENIED' | 'OCCURRED' | 'ONGOING' | 'PLANNED'; readonly publishedAt: string; readonly speaker: { readonly name: string; } | null; readonly article: { readonly uri: string; readonly source: { readonly name: string; }; }; readonly version: { readonly number: number; readonly headline: string; readonly language: string; readonly text: string; }; })[]; }; })[]; }; } | null; };
export const RELATIONSHIP_DETAILS: Operation<RelationshipDetails, { readonly id: string; readonly language: 'DE' | 'EN'; readonly after?: string | null; }> = {
  text: "query RelationshipDetails($id:ID!$language:Language!$after:String){node(id:$id){__typename ...on Relationship{...RelationshipParts facts(first:10 after:$after){pageInfo{hasNextPage endCursor}nodes{id title(language:$language)status disputed evidenceCount time{text}statusHistory{status reportedAt}evidence(first:4){pageInfo{endCursor}nodes{...EvidenceParts}}}}}}}fragment RelationshipParts on Relationship{id type status firstAt lastAt factCount sourceCount source{...EntityParts}target{...EntityParts}}fragment EntityParts on Entity{__typename id name}fragment EvidenceParts on Evidence{id quote start end status publishedAt speaker{name}article{uri source{name}}version{number headline language text}}",
};

export type FactEvidence = { readonly node: { readonly __typename: 'Article' | 'ArticleVersion' | 'Country' | 'Evidence' | 'Group' | 'Organization' | 'Person' | 'Place' | 'Relationship' | 'Source';  } | { readonly __typename: 'Event' | 'State'; readonly evidence: { readonly pageInfo: { readonly endCursor: string | null; }; readonly nodes: readonly ({ readonly id: string; readonly quote: string; readonly start: number; readonly end: number; readonly status: 'CANCELLED' | 'DENIED' | 'OCCURRED' | 'ONGOING' | 'PLANNED'; readonly publishedAt: string; readonly speaker: { readonly name: string; } | null; readonly article: { readonly uri: string; readonly source: { readonly name: string; }; }; readonly version: { readonly number: number; readonly headline: string; readonly language: string; readonly text: string; }; })[]; }; } | null; };
export const FACT_EVIDENCE: Operation<FactEvidence, { readonly id: string; readonly after?: string | null; }> = {
  text: "query FactEvidence($id:ID!$after:String){node(id:$id){__typename ...on Fact{evidence(first:10 after:$after){pageInfo{endCursor}nodes{...EvidenceParts}}}}}fragment EvidenceParts on Evidence{id quote start end status publishedAt speaker{name}article{uri source{name}}version{number headline language text}}",
};
