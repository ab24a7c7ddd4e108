import { Neo4jGraphQL } from '@neo4j/graphql';
import type { GraphQLSchema } from 'graphql';
import type { Driver } from 'neo4j-driver';
import type { Vocabulary } from '../../../src/model/vocabulary.js';
import { bestOfShortest } from './paths.js';
import { COUNTED_STATEMENT, FULL_STATEMENT } from './timeline.js';

/** A field that answers with what a statement gives. */
const cypher = (statement: string, columnName: string): string =>
  `@cypher(statement: ${JSON.stringify(statement)}, columnName: "${columnName}")`;

const typesFor = (vocabulary: Vocabulary): string => `
  type Entity @node {
    id: ID!
    name: String!
    articleCount: Int!
    relationships: [Relationship!]! @relationship(type: "RELATES", direction: OUT, properties: "Relates")
  }
  type Relates @relationshipProperties { at: String! otherId: String! }
  type Relationship @node {
    id: ID!
    type: String!
    status: String!
    sourceId: String!
    targetId: String!
    sourceCount: Int!
    ends: [Entity!]! @relationship(type: "RELATES", direction: IN, properties: "Relates")
  }

  type Name @node @fulltext(indexes: [{ queryName: "namesFound", indexName: "name_words", fields: ["folded"] }]) {
    folded: String!
    entities: [Entity!]! @relationship(type: "NAMES", direction: OUT)
  }
  type ArticleVersion @node
    @fulltext(indexes: [
      { queryName: "versionsFound", indexName: "articleversion_words", fields: ["headline", "lead", "text"] }
    ]) {
    headline: String!
    lead: String
    text: String!
    article: [Article!]! @relationship(type: "HAS_TEXT", direction: IN)
  }
  type Article @node { id: ID! }
  type Evidence @node @fulltext(indexes: [{ queryName: "evidenceFound", indexName: "evidence_words", fields: ["quote"] }]) {
    quote: String!
    facts: [Fact!]! @relationship(type: "SUPPORTS", direction: OUT)
  }
  type Fact @node { id: ID! }

  type FoundPath { nodes: [FoundEntity!]! relationships: [FoundRelationship!]! }
  type FoundEntity { id: ID! name: String! }
  type FoundRelationship { id: ID! type: String! source: ID! target: ID! }

  type FoundTimeline { undated: Int! articles: [MonthOfArticles!]! events: [MonthOfEvents!]! }
  type MonthOfArticles { month: String! count: Int! }
  type MonthOfEvents { month: String! count: Int! imprecise: Int best: [FoundEvent!] }
  type FoundEvent { id: ID! type: String! roles: [String!]! }

  type Query {
    pathsBetween(from: ID!, to: ID!): [FoundPath!]! ${cypher(bestOfShortest(vocabulary), 'path')}
    timelineCounted(id: ID!, undated: String!): FoundTimeline ${cypher(COUNTED_STATEMENT, 'timeline')}
    timelineFull(id: ID!, undated: String!): FoundTimeline ${cypher(FULL_STATEMENT, 'timeline')}
  }
`;

/** What @neo4j/graphql makes of types over our graph. */
export const libraryOver = (driver: Driver, vocabulary: Vocabulary): Promise<GraphQLSchema> =>
  new Neo4jGraphQL({ typeDefs: typesFor(vocabulary), driver }).getSchema();
