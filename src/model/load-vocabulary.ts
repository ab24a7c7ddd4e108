import { LINKS } from './model.js';
import { resolveFactTypes } from './resolve-fact-types.js';
import type { RelationshipType, Vocabulary } from './vocabulary.js';
import { VocabularyError, type VocabularyProblem } from './vocabulary-error.js';
import { readVocabularyFile, type WrittenRelationship } from './vocabulary-file.js';
import type { Entry } from './vocabulary-source.js';

/**
 * The vocabulary of all files together. A later file adds to the earlier ones and builds on them, but redefines nothing.
 * @throws VocabularyError that names every problem of every file, with its line
 */
export function loadVocabulary(files: readonly string[]): Vocabulary {
  const problems: VocabularyProblem[] = [];
  const read = files.map((file) => readVocabularyFile(file, problems));
  const roles = indexByName(read.flatMap((file) => file.roles));
  const relationships = indexByName(read.flatMap((file) => file.relationships));
  const everyEvent = indexByName(read.flatMap((file) => file.everyEvent));
  const types = indexByName(read.flatMap((file) => file.types));
  reportNamesOfLinks(relationships);
  const factTypes = resolveFactTypes({ roles, relationships, everyEvent, types });
  if (problems.length > 0) throw new VocabularyError(problems);
  return {
    roles: mapWritten(roles, (labels) => labels),
    relationshipTypes: mapWritten(relationships, relate),
    factTypes,
  };
}

function relate(written: WrittenRelationship, name: string): RelationshipType {
  const { en, de, symmetric } = written;
  return { name, label: { en, de }, reverse: written.reverse ?? { en, de }, symmetric };
}

function indexByName<E extends Entry<unknown>>(entries: readonly E[]): ReadonlyMap<string, E> {
  const index = new Map<string, E>();
  for (const entry of entries) {
    const first = index.get(entry.name);
    if (first === undefined) index.set(entry.name, entry);
    else entry.report([], `Expected a new name, but ${first.file}:${first.line} defines it already: choose another.`);
  }
  return index;
}

/** Some stores keep relationships and the links of the model side by side, told apart by nothing but their names. */
function reportNamesOfLinks(relationships: ReadonlyMap<string, Entry<unknown>>): void {
  for (const [name, { report }] of relationships) {
    if (name in LINKS) report([], 'Expected a name that is no link of the graph itself: choose another.');
  }
}

function mapWritten<T, R>(
  entries: ReadonlyMap<string, Entry<T>>,
  finish: (written: T, name: string) => R,
): ReadonlyMap<string, R> {
  return new Map(
    [...entries].flatMap(([name, { written }]) =>
      written === undefined ? [] : [[name, finish(written, name)] as const],
    ),
  );
}
