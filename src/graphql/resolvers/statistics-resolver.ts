import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import type { Planned } from '../plan/planned.js';
import { planCount } from '../plan/root-plans.js';
import { SelectedField } from '../plan/selected-field.js';
import { read } from '../read.js';
import { Statistics } from '../types/statistics.js';
import type { SubjectKind } from '../where/subject.js';

const COUNTED: Readonly<Record<string, SubjectKind>> = {
  articles: 'Article',
  entities: 'Entity',
  facts: 'Fact',
  relationships: 'Relationship',
  sources: 'Source',
};

/** Counts what is asked for, and nothing else. */
function planStatistics(field: SelectedField): Planned<Partial<Statistics>> {
  const names = [...new Set(field.fields().map(({ name }) => name))];
  const counts = names.flatMap((name) => {
    const kind = COUNTED[name];
    return kind === undefined ? [] : [{ name, ...planCount(kind) }];
  });
  return {
    plans: counts.flatMap(({ plans }) => plans),
    answer: (pages) =>
      Object.fromEntries(counts.map(({ name, answer }, index) => [name, answer(pages.slice(index, index + 1))])),
  };
}

@Resolver()
export class StatisticsResolver {
  @Query(() => Statistics, { description: 'How much is in the graph now.' })
  statistics(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Partial<Statistics>> {
    return read(context, planStatistics(SelectedField.resolved(info)));
  }
}
