import { kindOfId } from '../../model/ids.js';
import { badUserInput } from '../errors.js';

/**
 * Ids of entities, each once.
 * @throws GraphQLError BAD_USER_INPUT for text that is no id of an entity
 */
export function entityIds(ids: readonly string[], path: string): readonly string[] {
  for (const id of ids) {
    if (kindOfId(id) === 'Entity') continue;
    throw badUserInput(`${path}: Expected the id of an entity, such as "person_…", got ${JSON.stringify(id)}.`);
  }
  return [...new Set(ids)];
}
