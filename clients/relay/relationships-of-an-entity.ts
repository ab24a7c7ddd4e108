import { graphql } from 'relay-runtime';

/** A list that loads more as one scrolls, of an entity of any kind. */
export const RelationshipsOfAnEntity = graphql`
  fragment relationshipsOfAnEntity on Entity
  @refetchable(queryName: "relationshipsOfAnEntityPaginationQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
    name
    relationships(first: $count, after: $cursor) @connection(key: "relationshipsOfAnEntity_relationships") {
      edges {
        node {
          label
          status
          lastAt
          source {
            name
          }
          target {
            name
          }
        }
      }
    }
  }
`;

export const EntityQuery = graphql`
  query relationshipsOfAnEntityQuery($id: ID!) {
    node(id: $id) {
      __typename
      ...relationshipsOfAnEntity @alias(as: "entity")
    }
  }
`;
