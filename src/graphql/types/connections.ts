import { Int } from 'type-graphql';
import { RoleEnum } from '../enums.js';
import { Article, ArticleVersion } from './article.js';
import { connectionOf } from './connection.js';
import { Entity } from './entity.js';
import { Evidence } from './evidence.js';
import { Event, Fact, State } from './fact.js';
import { Relationship } from './relationship.js';
import { TextSpan } from './text-span.js';

const role = { type: () => RoleEnum, description: 'As what the entity takes part.' };
const count = { type: () => Int, description: 'How often the article names the entity.' };

export const ArticleConnection = connectionOf('Article', () => Article);
export const ArticleMentionConnection = connectionOf('ArticleMention', () => Entity, {
  count,
  spans: { type: () => [TextSpan], description: 'Where the text names the entity, in order.' },
});
export const ArticleVersionConnection = connectionOf('ArticleVersion', () => ArticleVersion);
export const EntityConnection = connectionOf('Entity', () => Entity);
export const EntityMentionConnection = connectionOf('EntityMention', () => Article, {
  count,
  quotes: { type: () => [String], description: 'The words by which the article names the entity, in order.' },
});
export const EventConnection = connectionOf('Event', () => Event);
export const EventParticipationConnection = connectionOf('EventParticipation', () => Event, { role });
export const EvidenceConnection = connectionOf('Evidence', () => Evidence);
export const FactConnection = connectionOf('Fact', () => Fact);
export const FactParticipantConnection = connectionOf('FactParticipant', () => Entity, { role });
export const FactParticipationConnection = connectionOf('FactParticipation', () => Fact, { role });
export const RelationshipConnection = connectionOf('Relationship', () => Relationship);
export const StateConnection = connectionOf('State', () => State);
