import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { findPaths, type PathQuestion } from '../../exploration/paths.js';
import { kindOfId } from '../../model/ids.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { badUserInput } from '../errors.js';
import { spendLinks } from '../plan/node-reads.js';
import { SelectedField } from '../plan/selected-field.js';
import { read } from '../read.js';
import { relationshipFilter } from '../where/relationship-filter.js';
import { planPaths } from './path-plans.js';
import { DEFAULT_COUNT, DEFAULT_LENGTH, PathResult, PathsArguments } from './path-types.js';

/** A search reads as much as so many linked fields, and a request may ask for a few of them only. */
const LINKS_OF_A_SEARCH = 8;

function entityId(field: SelectedField, name: 'from' | 'to'): string {
  const id = String(field.args[name]);
  if (kindOfId(id) === 'Entity') return id;
  throw badUserInput(
    `${field.path}.${name}: Expected the id of an entity, such as "person_…", got ${JSON.stringify(id)}.`,
    field.nodes,
  );
}

function questionOf(field: SelectedField): PathQuestion {
  const [from, to] = [entityId(field, 'from'), entityId(field, 'to')];
  if (from === to) {
    throw badUserInput(`${field.path}.to: Expected another entity than in "from", got the same.`, field.nodes);
  }
  const { maxLength, first, where } = field.args as Partial<PathsArguments>;
  const filter = relationshipFilter(where, `${field.path}.where`);
  return { from, to, maxLength: maxLength ?? DEFAULT_LENGTH, most: first ?? DEFAULT_COUNT, filter };
}

@Resolver()
export class PathsResolver {
  @Query(() => PathResult, {
    description:
      'How two entities are tied: the first paths between them over relationships. An id that no entity has any more leads nowhere: no paths, and complete.',
  })
  async paths(
    @Args(() => PathsArguments) _arguments: PathsArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    const field = SelectedField.resolved(info);
    const question = questionOf(field);
    spendLinks(context, LINKS_OF_A_SEARCH, field.path);
    const plan = planPaths(context, field, question);
    const found = await findPaths((plans) => read(context, { plans, answer: (pages) => pages }), question);
    return read(context, plan(found));
  }
}
