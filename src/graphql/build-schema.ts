import 'reflect-metadata';
import { type GraphQLObjectType, type GraphQLSchema, isInputObjectType, isInterfaceType } from 'graphql';
import { buildSchema } from 'type-graphql';
import type { Vocabulary } from '../model/vocabulary.js';
import type { Answer } from './answer.js';
import { ChangesResolver } from './changes/changes-resolver.js';
import { checkInput } from './check-input.js';
import { enumsOf } from './enums.js';
import { GraphResolver } from './exploration/graph-resolver.js';
import { PathsResolver } from './exploration/paths-resolver.js';
import { TimelineResolver } from './exploration/timeline-resolver.js';
import { RecordingResolver } from './recording/recording-resolver.js';
import { ArticleResolver } from './resolvers/article-resolver.js';
import { EntityResolver } from './resolvers/entity-resolver.js';
import { EventResolver } from './resolvers/event-resolver.js';
import { NodeResolver } from './resolvers/node-resolver.js';
import { RelationshipResolver } from './resolvers/relationship-resolver.js';
import { StatisticsResolver } from './resolvers/statistics-resolver.js';
import { VocabularyResolver } from './resolvers/vocabulary-resolver.js';
import { SearchResolver } from './search/search-resolver.js';
import { Group, Place } from './types/entity.js';

function describe(type: GraphQLObjectType | null | undefined, description: string): void {
  if (type) type.description = description;
}

/** What type-graphql has no words for, or would do with a promise for each node and for each change that is told. */
function complete(schema: GraphQLSchema): GraphQLSchema {
  describe(schema.getQueryType(), 'What can be read.');
  describe(schema.getMutationType(), 'What can be written.');
  describe(schema.getSubscriptionType(), 'What can be listened to.');
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = (answer: Answer) => answer.kind;
    if (isInputObjectType(type)) type.isOneOf = type.extensions.oneOf === true;
  }
  // Their arguments have been checked before the first result, which is all there already.
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) field.resolve = (told) => told;
  return schema;
}

function unused(): never {
  throw new Error('Expected subscriptions to follow the change log, got one that publishes or hears topics.');
}

/** The schema under a vocabulary, whose names become enums. It is to be executed with `resolveField`. */
export async function buildNewsgraphSchema(vocabulary: Vocabulary): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      ArticleResolver,
      ChangesResolver,
      EntityResolver,
      EventResolver,
      GraphResolver,
      NodeResolver,
      PathsResolver,
      RecordingResolver,
      RelationshipResolver,
      SearchResolver,
      StatisticsResolver,
      TimelineResolver,
      VocabularyResolver,
    ],
    // No field says that it leads to these; they stand where an entity does.
    orphanedTypes: [Group, Place],
    // Must be there, though subscriptions that bring their own source never ask it.
    pubSub: { publish: unused, subscribe: unused },
    scalarsMap: enumsOf(vocabulary),
    validateFn: (value, _type, { info }) => checkInput(value, info.fieldName),
  });
  return complete(schema);
}
