import type { GraphTransaction } from '../../graph/graph-store.js';
import { StoreError } from '../../model/errors.js';
import { digest } from '../../model/ids.js';
import type { NodeOf } from '../../model/model.js';
import type { FactType, Vocabulary } from '../../model/vocabulary.js';
import { LOG_HEAD_ID } from '../changes/logged-change.js';

/**
 * The head of the change log also remembers what each fact type meant when claims of it were recorded, for all that is
 * derived from them depends on it.
 */
export async function findLogHead(transaction: GraphTransaction): Promise<NodeOf<'ChangeLog'>> {
  const [head] = await transaction.find('ChangeLog', 'id', [LOG_HEAD_ID]);
  return head ?? { id: LOG_HEAD_ID, sequence: 0, meanings: [] };
}

/** What a fact type means for identity and relationships: its labels and codes can change freely. */
function meaningOf({ name, kind, symmetric, roles, edges }: FactType, vocabulary: Vocabulary): string {
  const mutual = edges.map(({ type }) => vocabulary.relationshipTypes.get(type)?.symmetric);
  const parts = [...roles.values()].map(({ name: role, principal }) => [role, principal]);
  return `${name} ${digest(JSON.stringify([kind, symmetric, parts, edges, mutual]))}`;
}

function currentMeaning(name: string, vocabulary: Vocabulary): string {
  const type = vocabulary.factTypes.get(name);
  return type === undefined ? `${name} gone` : meaningOf(type, vocabulary);
}

/** The meanings with those of further types that claims are recorded of, sorted. */
export function withMeanings(
  meanings: readonly string[],
  types: readonly string[],
  vocabulary: Vocabulary,
): readonly string[] {
  return [...new Set([...meanings, ...types.map((type) => currentMeaning(type, vocabulary))])].sort();
}

/**
 * Makes sure that the vocabulary still means what it meant when the graph was recorded.
 * @throws StoreError STORE_OUTDATED naming the types that do not
 */
export function mustMeanTheSame({ meanings }: NodeOf<'ChangeLog'>, vocabulary: Vocabulary): void {
  const names = meanings.map((meaning) => meaning.slice(0, meaning.indexOf(' ')));
  const changed = names.filter((name, index) => currentMeaning(name, vocabulary) !== meanings[index]);
  if (changed.length === 0) return;
  const expected = `the vocabulary that the graph was recorded with, got other roles or edges of ${changed.join(', ')}`;
  const advice = 'restore them under their names, or record the articles anew into an empty store';
  throw new StoreError('STORE_OUTDATED', `Expected ${expected}: ${advice}.`, false);
}
