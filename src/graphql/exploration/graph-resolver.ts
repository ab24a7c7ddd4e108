import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { exploreConnections } from '../../exploration/connections.js';
import { exploreNeighbourhood } from '../../exploration/neighbourhood.js';
import { sideNamed } from '../../model/model.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { spendLinks } from '../plan/node-reads.js';
import { SelectedField } from '../plan/selected-field.js';
import { read } from '../read.js';
import { accessSide } from '../where/access.js';
import { clausesOfArgument } from '../where/clauses.js';
import { whereFilter } from '../where/where-filter.js';
import { entityIds } from './entity-ids.js';
import { CONNECTIONS_LIMIT, ConnectionsBetweenArguments, DEPTH, GraphArguments, LIMIT } from './graph-arguments.js';
import { Graph } from './graph-types.js';
import { planSubgraph } from './plan-subgraph.js';
import { readingIn } from './reading.js';

const RELATIONSHIPS = sideNamed('Entity.relationships');

/** A level of a neighbourhood costs as much as so many linked fields, and so do connections. */
const LINKS_OF_A_LEVEL = 4;

@Resolver()
export class GraphResolver {
  @Query(() => Graph, {
    description:
      'The neighbourhood of entities, to be drawn: their most relevant relationships, by recency, sources, and how many articles name the other end.',
  })
  async graph(
    @Args(() => GraphArguments) asked: GraphArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    const field = SelectedField.resolved(info);
    const path = `${field.path}.where`;
    const around = entityIds(asked.around, `${field.path}.around`);
    const { depth, limit } = { depth: asked.depth ?? DEPTH, limit: asked.limit ?? LIMIT };
    const clauses = clausesOfArgument(field.args.where, path);
    const { side: _side, ...filter } = accessSide(RELATIONSHIPS, clauses, { path, of: 'owner' });
    spendLinks(context, depth * LINKS_OF_A_LEVEL, field.path);
    const plan = planSubgraph(context, field, { entities: around.length + limit, relationships: limit });
    const counted = field.field('truncated') !== undefined;
    const request = { around, depth, filter, limit, counted };
    return read(context, plan(await exploreNeighbourhood(readingIn(context), request)));
  }

  @Query(() => Graph, {
    description: 'The relationships among entities, and none that lead away from them, the most relevant first.',
  })
  async connectionsBetween(
    @Args(() => ConnectionsBetweenArguments) asked: ConnectionsBetweenArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    const field = SelectedField.resolved(info);
    const path = `${field.path}.where`;
    const ids = entityIds(asked.ids, `${field.path}.ids`);
    const limit = asked.limit ?? CONNECTIONS_LIMIT;
    const clauses = clausesOfArgument(field.args.where, path);
    const subject = { kind: 'Relationship', side: RELATIONSHIPS, path, of: 'graph', links: 0 } as const;
    const where = clauses.length === 0 ? undefined : whereFilter(subject, clauses);
    spendLinks(context, LINKS_OF_A_LEVEL, field.path);
    const plan = planSubgraph(context, field, { entities: ids.length, relationships: limit });
    const counted = field.field('truncated') !== undefined;
    return read(context, plan(await exploreConnections(readingIn(context), { ids, where, limit, counted })));
  }
}
