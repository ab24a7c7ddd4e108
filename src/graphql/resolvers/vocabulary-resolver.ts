import { Ctx, Query, Resolver } from 'type-graphql';
import type { FactType, RelationshipType, Vocabulary } from '../../model/vocabulary.js';
import type { Context } from '../context.js';
import { VocabularyFactType, VocabularyOverview, VocabularyRelationshipType } from '../types/vocabulary.js';

function describeRelationship({ name, label, reverse, symmetric }: RelationshipType): VocabularyRelationshipType {
  return Object.assign(new VocabularyRelationshipType(), { name, labels: label, reverseLabels: reverse, symmetric });
}

function describeFact(type: FactType, { relationshipTypes }: Vocabulary): VocabularyFactType {
  const { name, kind, label, plover, cameo, symmetric, roles, edges } = type;
  const names = new Set(edges.map((edge) => edge.type));
  const relationships = [...relationshipTypes.values()].filter((relationship) => names.has(relationship.name));
  return Object.assign(new VocabularyFactType(), {
    ...{ name, kind, labels: label, plover, cameo, symmetric },
    roles: [...roles.values()],
    relationships: relationships.map(describeRelationship),
  });
}

@Resolver()
export class VocabularyResolver {
  @Query(() => VocabularyOverview, {
    description: 'What can be said in this graph: types of facts, roles, relationships.',
  })
  vocabulary(@Ctx() { vocabulary }: Context): VocabularyOverview {
    return {
      factTypes: [...vocabulary.factTypes.values()].map((type) => describeFact(type, vocabulary)),
      relationshipTypes: [...vocabulary.relationshipTypes.values()].map(describeRelationship),
    };
  }
}
