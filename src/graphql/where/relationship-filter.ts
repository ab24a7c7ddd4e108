import type { RelationshipFilter } from '../../exploration/relationship-reads.js';
import { clausesOfArgument, valuesOf, without } from './clauses.js';
import { whereFilter } from './where-filter.js';

/**
 * Which relationships an argument `where: RelationshipWhere` lets count, from whichever end they are looked at.
 * @throws GraphQLError BAD_USER_INPUT or QUERY_TOO_LARGE with the path of the condition
 */
export function relationshipFilter(where: unknown, path: string): RelationshipFilter {
  const clauses = clausesOfArgument(where, path);
  const ofType = clauses.find(({ field, value }) => field === 'type' && valuesOf(value) !== undefined);
  const rest = ofType === undefined ? clauses : without(clauses, ofType);
  const subject = { kind: 'Relationship', of: 'graph', path, links: 0 } as const;
  return {
    ...(ofType && { types: valuesOf(ofType.value) ?? [] }),
    ...(rest.length > 0 && { where: whereFilter(subject, rest) }),
  };
}
