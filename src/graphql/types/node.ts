import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Anything with an id of its own. The id is the same on every server and for ever.' })
export abstract class Node {
  @Field(() => ID, { description: 'The stable id, `person_…`, `article_…`.' })
  id!: string;
}
