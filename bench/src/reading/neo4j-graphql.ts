import { Neo4jGraphQL } from '@neo4j/graphql';
import { execute, parse, validate } from 'graphql';
import type { Driver } from 'neo4j-driver';
import { SELDOM } from '../rounds.js';
import type { EvidenceAnswer, Peer } from './nested-query.js';
import { dataOf } from './plans.js';

const TYPES = `
  type Article @node {
    id: ID!
    headline: String!
    publishedAt: String!
    withdrawnAt: String
    mentions: [Entity!]! @relationship(type: "MENTIONS", direction: OUT, properties: "Mentions")
  }
  type Mentions @relationshipProperties { first: Int! }
  type Entity @node {
    id: ID!
    name: String!
    facts: [Fact!]! @relationship(type: "PARTICIPATES", direction: OUT, properties: "Participates")
  }
  type Participates @relationshipProperties { kind: String! at: String! }
  type Fact @node {
    id: ID!
    type: String!
    status: String!
    evidence: [Evidence!]! @relationship(type: "SUPPORTS", direction: IN, properties: "Supports")
  }
  type Supports @relationshipProperties { publishedAt: String! }
  type Evidence @node {
    id: ID!
    quote: String!
    article: [Article!]! @relationship(type: "QUOTES", direction: OUT)
  }
`;

const QUERY = parse(`query Nested($before: String!, $articles: Int!, $mentions: Int!, $events: Int!, $evidence: Int!) {
  articlesConnection(
    first: $articles
    where: { publishedAt: { lt: $before }, withdrawnAt: { eq: null } }
    sort: [{ publishedAt: DESC }, { id: DESC }]
  ) {
    edges { node {
      id
      headline
      mentionsConnection(first: $mentions, sort: [{ edge: { first: ASC } }, { node: { id: ASC } }]) {
        edges { node {
          id
          name
          factsConnection(
            first: $events
            where: { edge: { kind: { eq: "Event" } } }
            sort: [{ edge: { at: DESC } }, { node: { id: DESC } }]
          ) {
            edges { node {
              id
              type
              status
              evidenceConnection(first: $evidence, sort: [{ edge: { publishedAt: DESC } }, { node: { id: DESC } }]) {
                edges { node {
                  id
                  quote
                  articleConnection(first: 1) { edges { node { id headline } } }
                } }
              }
            } }
          }
        } }
      }
    } }
  }
}`);

interface Edges<T> {
  readonly edges: readonly { readonly node: T }[];
}

interface Data {
  readonly articlesConnection: Edges<{
    readonly id: string;
    readonly headline: string;
    readonly mentionsConnection: Edges<{
      readonly id: string;
      readonly name: string;
      readonly factsConnection: Edges<{
        readonly id: string;
        readonly type: string;
        readonly status: string;
        readonly evidenceConnection: Edges<{
          readonly id: string;
          readonly quote: string;
          readonly articleConnection: Edges<EvidenceAnswer['article']>;
        }>;
      }>;
    }>;
  }>;
}

/** The library that generates an API from types, over the same graph, asked through its connections. */
export async function neo4jGraphqlPeer(name: string, driver: Driver): Promise<Peer> {
  const features = { filters: { String: { LT: true } } };
  const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver, features }).getSchema();
  const [problem] = validate(schema, QUERY);
  if (problem !== undefined) throw problem;
  return {
    name,
    every: SELDOM,
    prepare: async (question) => async () => {
      const variableValues = { ...question };
      const contextValue = { executionContext: driver };
      const data = dataOf<Data>(await execute({ schema, document: QUERY, variableValues, contextValue }));
      return () => answerOf(data);
    },
  };
}

const nodes = <T>({ edges }: Edges<T>): readonly T[] => edges.map(({ node }) => node);

const answerOf = ({ articlesConnection }: Data) =>
  nodes(articlesConnection).map(({ id, headline, mentionsConnection }) => ({
    id,
    headline,
    mentions: nodes(mentionsConnection).map(({ factsConnection, ...entity }) => ({
      ...entity,
      events: nodes(factsConnection).map(({ evidenceConnection, ...event }) => ({
        ...event,
        evidence: nodes(evidenceConnection).map(({ articleConnection, ...evidence }) => ({
          ...evidence,
          article: firstOf(nodes(articleConnection)),
        })),
      })),
    })),
  }));

function firstOf<T>(things: readonly T[]): T {
  const [first] = things;
  if (first === undefined) throw new Error('Expected the article of each piece of evidence, found none.');
  return first;
}
