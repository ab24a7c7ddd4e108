import { KINDS, type Kind, type KindName, SIDES, type Side } from '../model/model.js';
import { indexesOfKind, indexesOfSide, wordIndex } from './indexes.js';

const nameOf = (subject: string, columns: readonly string[]): string => [subject.toLowerCase(), ...columns].join('_');

const columnsOf = (variable: string, columns: readonly string[]): string =>
  columns.map((column) => `${variable}.${column}`).join(', ');

const uniqueIds = (kind: KindName): string =>
  `CREATE CONSTRAINT ${nameOf(kind, ['id'])} IF NOT EXISTS FOR (n:${kind}) REQUIRE n.id IS UNIQUE`;

const nodeIndexStatements = (kind: KindName): readonly string[] =>
  indexesOfKind(kind).map(
    (columns) => `CREATE INDEX ${nameOf(kind, columns)} IF NOT EXISTS FOR (n:${kind}) ON (${columnsOf('n', columns)})`,
  );

const linkIndexStatements = (side: Side): readonly string[] =>
  indexesOfSide(side).map(
    (columns) =>
      `CREATE INDEX ${nameOf(side.link, columns)} IF NOT EXISTS FOR ()-[r:${side.link}]-() ON (${columnsOf('r', columns)})`,
  );

/** Folds case and accents, and leaves out common English words. */
const TEXTS = 'standard-folding';
/** Names have been folded when they were recorded, and somebody may be called Will. */
const ANALYZERS: Partial<Record<KindName, string>> = { Name: 'standard-no-stop-words' };

function wordIndexStatements(kind: KindName): readonly string[] {
  const { searched }: Kind = KINDS[kind];
  if (searched === undefined) return [];
  const index = `CREATE FULLTEXT INDEX ${wordIndex(kind)} IF NOT EXISTS FOR (n:${kind}) ON EACH [${columnsOf('n', searched)}]`;
  return [`${index} OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${ANALYZERS[kind] ?? TEXTS}'}}`];
}

/** The constraints and indexes that the model asks for, one statement each, always in the same order. */
export function schemaStatements(): readonly string[] {
  const kinds = Object.keys(KINDS) as KindName[];
  return [
    ...kinds.map(uniqueIds),
    ...kinds.flatMap(nodeIndexStatements),
    ...kinds.flatMap(wordIndexStatements),
    ...[...SIDES.values()].flatMap(linkIndexStatements),
  ];
}

/** The same as a script for people who prepare a database by hand. */
export function neo4jSchema(): string {
  const title = '// Constraints and indexes of the news graph, generated from the model.\n\n';
  return (
    title +
    schemaStatements()
      .map((statement) => `${statement};\n`)
      .join('')
  );
}
