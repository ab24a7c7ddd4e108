import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { EntityKind } from '../../model/model.js';
import { COUNTRY_SCHEME, findCountryCode } from '../../newsroom/intake/countries.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { OrderedEntitiesArguments } from '../inputs/arguments.js';
import { onlyOne } from '../only-one.js';
import { planFirst, planIds, planPage } from '../plan/root-plans.js';
import { SelectedField } from '../plan/selected-field.js';
import { read } from '../read.js';
import { EntityConnection } from '../types/connections.js';
import { Country, Organization, Person } from '../types/entity.js';
import type { Clause } from '../where/clauses.js';

const BY_ID = { nullable: true, description: 'Its id.' } as const;
const BY_NAME = {
  nullable: true,
  description: 'One of its names, whatever their case and accents; of several the one that most articles name.',
} as const;

type Looked = { readonly name: 'id' | 'name' | 'iso'; readonly value: string };

function clauseOf({ name, value }: Looked): Clause {
  if (name !== 'iso') return { field: name, value: { eq: value } };
  const code = findCountryCode(value);
  return { field: 'externalId', value: { in: code === undefined ? [] : [`${COUNTRY_SCHEME}:${code}`] } };
}

async function findEntity(
  context: Context,
  info: GraphQLResolveInfo,
  kind: EntityKind,
  looked: Looked,
): Promise<Answer | null> {
  const field = SelectedField.resolved(info);
  if (looked.name === 'id') {
    const found = (await read(context, planIds(context, field, [looked.value]))).get(looked.value);
    return found?.kind === kind ? found : null;
  }
  const clauses = [{ field: 'kind', value: { eq: kind } }, clauseOf(looked)];
  return read(context, planFirst(context, field, 'Entity', clauses, [{ articleCount: 'DESC' }]));
}

@Resolver()
export class EntityResolver {
  @Query(() => Person, { nullable: true, description: 'The person with this id or name; null if there is none.' })
  person(
    @Arg('id', () => ID, BY_ID) id: string | null,
    @Arg('name', () => String, BY_NAME) name: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer | null> {
    return findEntity(context, info, 'Person', onlyOne('person', { id, name }));
  }

  @Query(() => Country, {
    nullable: true,
    description: 'The country with this id, code or name; null if there is none.',
  })
  country(
    @Arg('id', () => ID, BY_ID) id: string | null,
    @Arg('iso', () => String, { nullable: true, description: 'Its ISO 3166-1 code of two or three letters.' })
    iso: string | null,
    @Arg('name', () => String, BY_NAME) name: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer | null> {
    return findEntity(context, info, 'Country', onlyOne('country', { id, iso, name }));
  }

  @Query(() => Organization, {
    nullable: true,
    description: 'The organization with this id or name; null if there is none.',
  })
  organization(
    @Arg('id', () => ID, BY_ID) id: string | null,
    @Arg('name', () => String, BY_NAME) name: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer | null> {
    return findEntity(context, info, 'Organization', onlyOne('organization', { id, name }));
  }

  @Query(() => EntityConnection, { description: 'Entities, in the order of the alphabet unless ordered otherwise.' })
  entities(
    @Args(() => OrderedEntitiesArguments) _arguments: OrderedEntitiesArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    return read(context, planPage(context, SelectedField.resolved(info), 'Entity'));
  }
}
