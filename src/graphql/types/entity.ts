import { GraphQLURL } from 'graphql-scalars';
import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { RelationshipTypeEnum } from '../enums.js';
import {
  ArticlesArguments,
  EventsArguments,
  FactsArguments,
  PageArguments,
  RelationshipsArguments,
} from '../inputs/arguments.js';
import { Takes } from '../takes.js';
import type { Connection } from './connection.js';
import {
  EntityMentionConnection,
  EventParticipationConnection,
  FactParticipationConnection,
  RelationshipConnection,
  StateConnection,
} from './connections.js';
import { Node } from './node.js';

@ObjectType({ description: 'An id that others have given an entity.', simpleResolvers: true })
export class ExternalId {
  @Field(() => String, { description: 'Whose ids these are: "wikidata", "iso3166".' })
  scheme!: string;

  @Field(() => String, { description: 'The id in that scheme: "Q7747", "RU".' })
  value!: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'Where to read more, for schemes that have an address.' })
  url!: string | null;
}

@ObjectType({ description: 'How many relationships of a type an entity has.', simpleResolvers: true })
export class RelationshipCount {
  @Field(() => RelationshipTypeEnum, { description: 'How the source stands to the target.' })
  type!: string;

  @Field(() => Int, { description: 'How many there are, the entity being source or target.' })
  count!: number;
}

@InterfaceType({
  implements: Node,
  description: 'A person, country, organization, group or place that the news speaks of.',
})
export abstract class Entity extends Node {
  @Field(() => String, { description: 'The name to show.' })
  name!: string;

  @Field(() => [String], { description: 'Further names that articles have used.' })
  aliases!: readonly string[];

  @Field(() => [ExternalId], { description: 'Ids that others have given it.' })
  externalIds!: readonly ExternalId[];

  @Field(() => String, { nullable: true, description: 'A few words that tell it from others of the same name.' })
  description!: string | null;

  @Field(() => Int, { description: 'How many articles name it.' })
  articleCount!: number;

  @Field(() => EntityMentionConnection, { description: 'Articles that name it, newest first.' })
  @Takes(() => ArticlesArguments)
  mentionedIn!: Connection;

  @Field(() => RelationshipConnection, { description: 'How it stands to others, newest activity first.' })
  @Takes(() => RelationshipsArguments)
  relationships!: Connection;

  @Field(() => [RelationshipCount], {
    description: 'How many relationships of each type it has, most first; counted only when it is asked for.',
  })
  relationshipCounts!: readonly RelationshipCount[];

  @Field(() => EventParticipationConnection, { description: 'Events it takes part in, newest first.' })
  @Takes(() => EventsArguments)
  events!: Connection;

  @Field(() => FactParticipationConnection, { description: 'Events and states it takes part in, newest first.' })
  @Takes(() => FactsArguments)
  facts!: Connection;
}

@ObjectType({ implements: [Node, Entity], description: 'A human being.', simpleResolvers: true })
export class Person extends Entity {
  @Field(() => StateConnection, { description: 'Offices it holds or held, newest first.' })
  @Takes(() => PageArguments)
  offices!: Connection;
}

@ObjectType({ implements: [Node, Entity], description: 'A state with an ISO 3166 code.', simpleResolvers: true })
export class Country extends Entity {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code.' })
  iso2!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-3 code.' })
  iso3!: string;
}

@ObjectType({
  implements: [Node, Entity],
  description: 'A body with a name of its own: a party, a company, an alliance.',
  simpleResolvers: true,
})
export class Organization extends Entity {}

@ObjectType({
  implements: [Node, Entity],
  description: 'A collective without a name of its own: "the NATO states".',
  simpleResolvers: true,
})
export class Group extends Entity {}

@ObjectType({
  implements: [Node, Entity],
  description: 'A city, a region, a building, a sea.',
  simpleResolvers: true,
})
export class Place extends Entity {
  @Field(() => Country, { nullable: true, description: 'The country it lies in, as far as the news has said so.' })
  country!: Country | null;
}
