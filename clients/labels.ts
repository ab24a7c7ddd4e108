/** Code of a client, against the types that were generated: it compiles only if they say what the schema says. */
import type { FactStatus, RelationshipsOfQuery } from './generated/graphql';

export function statuses({ node }: RelationshipsOfQuery): ReadonlyMap<string, FactStatus> {
  if (node?.__typename !== 'Person') return new Map();
  // @ts-expect-error The operation does not ask for it.
  node.relationships.nodes;
  return new Map(node.relationships.edges.map((edge) => [edge.node.label, edge.node.status]));
}
