import type { Subgraph } from '../../exploration/subgraph.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import type { Planned } from '../plan/planned.js';
import { inOrder, known, plannedFields } from '../plan/planned.js';
import { planNodes } from '../plan/root-plans.js';
import type { SelectedField } from '../plan/selected-field.js';

/** How much of the graph can be shown. */
interface Most {
  readonly entities: number;
  readonly relationships: number;
}

type Part = (subgraph: Subgraph) => Planned<unknown>;

/**
 * How to answer a field of type Graph, planned before the store is asked for anything. A relationship that is gone in
 * the meantime is left out; both ends of each are there, since all is read from one state of the graph.
 * @throws GraphQLError BAD_USER_INPUT or QUERY_TOO_LARGE
 */
export function planSubgraph(
  context: Context,
  field: SelectedField,
  most: Most,
): (subgraph: Subgraph) => Planned<Answer> {
  const parts = field.fields().map((part) => [part.key, planPart(context, part, most)] as const);
  return (subgraph) =>
    plannedFields(
      'Graph',
      parts.map(([key, part]) => [key, part(subgraph)]),
    );
}

function planPart(context: Context, field: SelectedField, most: Most): Part {
  switch (field.name) {
    case 'nodes': {
      const plan = planNodes(context, field, 'Entity', most.entities);
      return ({ nodes }) => inOrder(nodes, plan(nodes));
    }
    case 'relationships': {
      const plan = planNodes(context, field, 'Relationship', most.relationships);
      return ({ relationships }) => {
        const ids = relationships.map(({ id }) => id);
        return inOrder(ids, plan(ids));
      };
    }
    default:
      return ({ truncated }) => known(truncated);
  }
}
