import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { OrderedRelationshipsArguments } from '../inputs/arguments.js';
import { planPage } from '../plan/root-plans.js';
import { SelectedField } from '../plan/selected-field.js';
import { read } from '../read.js';
import { RelationshipConnection } from '../types/connections.js';

@Resolver()
export class RelationshipResolver {
  @Query(() => RelationshipConnection, {
    description: 'Relationships, newest activity first unless ordered otherwise.',
  })
  relationships(
    @Args(() => OrderedRelationshipsArguments) _arguments: OrderedRelationshipsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    return read(context, planPage(context, SelectedField.resolved(info), 'Relationship'));
  }
}
