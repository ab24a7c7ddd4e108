import { kindOfId } from '../../model/ids.js';
import type { ChangeEntry } from '../../newsroom/changes/logged-change.js';
import type { ChangeWhere } from './change-arguments.js';

type Condition = (entry: ChangeEntry) => boolean;

/** Whether a change is among those that are asked for. */
export function changeFilter(where: ChangeWhere): Condition {
  const conditions = [...ofType(where), ...ofEntities(where), ...ofStatus(where), ...ofSources(where)];
  return (entry) => conditions.every((holds) => holds(entry));
}

/** A fact has no type of relationships, nor the other way round: each list speaks of its own, and lets in nothing else. */
function ofType({ factTypes, relationshipTypes }: ChangeWhere): readonly Condition[] {
  if (!factTypes && !relationshipTypes) return [];
  const [facts, relationships] = [new Set(factTypes), new Set(relationshipTypes)];
  return [({ id, type }) => (kindOfId(id) === 'Fact' ? facts : relationships).has(type)];
}

function ofEntities({ entities }: ChangeWhere): readonly Condition[] {
  if (!entities) return [];
  const wanted = new Set(entities);
  return [(entry) => entry.entities.some((id) => wanted.has(id))];
}

function ofStatus({ statuses }: ChangeWhere): readonly Condition[] {
  return statuses ? [({ status }) => statuses.includes(status)] : [];
}

function ofSources({ minSources }: ChangeWhere): readonly Condition[] {
  return typeof minSources === 'number' ? [({ sourceCount }) => sourceCount >= minSources] : [];
}
