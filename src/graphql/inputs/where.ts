import { Field, InputType } from 'type-graphql';
import {
  BooleanFilter,
  DateTimeFilter,
  EntityKindFilter,
  FactStatusFilter,
  FactTypeFilter,
  IdFilter,
  IntFilter,
  RelationshipTypeFilter,
  RoleFilter,
  StringFilter,
} from './filters.js';

/** Adds `and`, `or`, `not` to an input for conditions. */
function Composable(target: { readonly prototype: object }): void {
  const add = (name: string, type: () => object, description: string): void =>
    Field(type, { nullable: true, description })(target.prototype, name);
  add('and', () => [target], 'All of these hold.');
  add('or', () => [target], 'At least one of these holds.');
  add('not', () => target, 'This does not hold.');
}

const optional = (description: string): { readonly nullable: true; readonly description: string } => ({
  nullable: true,
  description,
});

@Composable
@InputType({ description: 'Conditions on an entity; all that are given must hold.' })
export class EntityWhere {
  @Field(() => IdFilter, optional('Its id.'))
  id?: object;

  @Field(() => EntityKindFilter, optional('What it is.'))
  kind?: object;

  @Field(() => StringFilter, optional('One of its names, whatever their case and accents.'))
  name?: object;

  @Field(() => IdFilter, optional('One of its ids elsewhere, with the scheme: "wikidata:Q7747".'))
  externalId?: object;

  @Field(() => IntFilter, optional('How many articles name it.'))
  articleCount?: object;

  @Field(() => ArticleWhere, optional('Some article that names it.'))
  mentionedIn?: object;
}

@Composable
@InputType({ description: 'Conditions on a source; all that are given must hold.' })
class SourceWhere {
  @Field(() => IdFilter, optional('Its id.'))
  id?: object;

  @Field(() => StringFilter, optional('Its name.'))
  name?: object;
}

@Composable
@InputType({ description: 'Conditions on an article; all that are given must hold.' })
export class ArticleWhere {
  @Field(() => IdFilter, optional('Its id.'))
  id?: object;

  @Field(() => StringFilter, optional('Its address.'))
  uri?: object;

  @Field(() => StringFilter, optional('The language it is written in: "de".'))
  language?: object;

  @Field(() => StringFilter, optional('The headline.'))
  headline?: object;

  @Field(() => DateTimeFilter, optional('When it was published.'))
  publishedAt?: object;

  @Field(() => SourceWhere, optional('Who published it.'))
  source?: object;

  @Field(() => EntityWhere, optional('Some entity that it names.'))
  mentions?: object;
}

@InputType({ description: 'Conditions on one participant of a fact; all that are given must hold.' })
class ParticipantWhere {
  @Field(() => RoleFilter, optional('As what it takes part.'))
  role?: object;

  @Field(() => EntityWhere, optional('Who it is.'))
  entity?: object;
}

/** What facts of both kinds can be asked; not itself a part of the schema. */
@InputType({ description: 'Conditions on a fact.' })
class FactConditions {
  @Field(() => IdFilter, optional('Its id.'))
  id?: object;

  @Field(() => FactTypeFilter, optional('What it is.'))
  type?: object;

  @Field(() => FactStatusFilter, optional('How far it has come.'))
  status?: object;

  @Field(() => DateTimeFilter, optional('When it begins.'))
  time?: object;

  @Field(() => IntFilter, optional('How many sources report it.'))
  sourceCount?: object;

  @Field(() => BooleanFilter, optional('Some sources say so, others deny it.'))
  disputed?: object;

  @Field(() => ParticipantWhere, optional('Some participant, with its role.'))
  participant?: object;

  @Field(
    () => EntityWhere,
    optional(
      'Some participant, other than one that is named beside it. Under an entity: some other participant, named by `id`, `name` or `externalId` with `eq` or `in`.',
    ),
  )
  with?: object;

  @Field(() => EntityWhere, optional('Where it happens.'))
  place?: object;
}

@Composable
@InputType({ description: 'Conditions on an event; all that are given must hold.' })
export class EventWhere extends FactConditions {}

@Composable
@InputType({ description: 'Conditions on an event or a state; all that are given must hold.' })
export class FactWhere extends FactConditions {}

@Composable
@InputType({ description: 'Conditions on a relationship; all that are given must hold.' })
export class RelationshipWhere {
  @Field(() => IdFilter, optional('Its id.'))
  id?: object;

  @Field(() => RelationshipTypeFilter, optional('How the source stands to the target.'))
  type?: object;

  @Field(() => FactStatusFilter, optional('The status of its newest fact.'))
  status?: object;

  @Field(() => DateTimeFilter, optional('When its oldest fact begins.'))
  firstAt?: object;

  @Field(() => DateTimeFilter, optional('When its newest fact begins.'))
  lastAt?: object;

  @Field(() => IntFilter, optional('How many facts it stands on.'))
  factCount?: object;

  @Field(() => IntFilter, optional('How many sources report them.'))
  sourceCount?: object;

  @Field(() => EntityWhere, optional('Its source.'))
  source?: object;

  @Field(() => EntityWhere, optional('Its target.'))
  target?: object;

  @Field(() => EntityWhere, optional('Either end. Under an entity, or beside a named end: the other end.'))
  with?: object;
}
