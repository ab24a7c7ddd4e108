import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { badUserInput } from '../errors.js';
import { planIds } from '../plan/root-plans.js';
import { SelectedField } from '../plan/selected-field.js';
import { read } from '../read.js';
import { Node } from '../types/node.js';

const MOST_NODES = 100;

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'The node with this id; null if there is none. Withdrawn articles and superseded evidence are found too.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The id of a node of any type.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer | null> {
    const found = await read(context, planIds(context, SelectedField.resolved(info), [id]));
    return found.get(id) ?? null;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'The nodes with these ids, in their order; null where there is none.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'At most 100 ids of nodes of any type.' }) ids: readonly string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly (Answer | null)[]> {
    if (ids.length > MOST_NODES) throw badUserInput(`nodes: Expected at most ${MOST_NODES} ids, got ${ids.length}.`);
    const found = await read(context, planIds(context, SelectedField.resolved(info), ids));
    return ids.map((id) => found.get(id) ?? null);
  }
}
