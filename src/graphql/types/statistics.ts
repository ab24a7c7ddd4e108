import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How much is in the graph.', simpleResolvers: true })
export class Statistics {
  @Field(() => Int, { description: 'Articles that stand; withdrawn ones do not count.' })
  articles!: number;

  @Field(() => Int, { description: 'Persons, countries, organizations, groups and places.' })
  entities!: number;

  @Field(() => Int, { description: 'Events and states.' })
  facts!: number;

  @Field(() => Int, { description: 'Typed edges between entities.' })
  relationships!: number;

  @Field(() => Int, { description: 'Who has published articles.' })
  sources!: number;
}
