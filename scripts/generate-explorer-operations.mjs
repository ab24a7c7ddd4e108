// Writes src/explorer/operations.ts: the operations of operations.graphql with types for their variables and answers.
// Fails when they do not fit schema/schema.graphql; with --check also when the file that stands there is another.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  typeFromAST,
  validate,
} from 'graphql';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (path) => join(root, path);
const TARGET = inRoot('src/explorer/operations.ts');

const schema = buildSchema(readFileSync(inRoot('schema/schema.graphql'), 'utf8'));
const document = parse(readFileSync(inRoot('src/explorer/operations.graphql'), 'utf8'));
const problems = validate(schema, document);
if (problems.length > 0) fail(problems.map(String).join('\n\n'));

const fragments = new Map(
  document.definitions
    .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => [fragment.name.value, fragment]),
);
const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);

/** Those that a vocabulary of one's own adds to. */
const OPEN_ENUMS = ['FactType', 'RelationshipType', 'Role'];
const SCALARS = { Int: 'number', Float: 'number', Boolean: 'boolean' };

const quoted = (text) => `'${text}'`;
const unionOf = (names) => names.map(quoted).join(' | ');
const listOf = (text) => (text.includes(' ') ? `readonly (${text})[]` : `readonly ${text}[]`);

function leaf(type) {
  if (isEnumType(type) && !OPEN_ENUMS.includes(type.name)) return unionOf(type.getValues().map(({ name }) => name));
  return SCALARS[type.name] ?? 'string';
}

/** A type with its lists and nulls; `named` writes what is inside. */
function wrap(type, named) {
  if (!isNonNullType(type)) return `${wrapNullable(type, named)} | null`;
  return wrapNullable(type.ofType, named);
}
const wrapNullable = (type, named) => (isListType(type) ? listOf(wrap(type.ofType, named)) : named(type));

/** The fields that an object of this type answers with. */
function fieldsOf(type, { selections }) {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    return fits(type, fragment.typeCondition) ? fieldsOf(type, fragment.selectionSet) : [];
  });
}

function fits(type, condition) {
  const wanted = condition === undefined ? type : schema.getType(condition.name.value);
  return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}

function objectOf(type, fields) {
  const lines = fields
    .filter(({ name }) => name.value !== '__typename')
    .map((field) => {
      const { type: fieldType } = type.getFields()[field.name.value];
      return `readonly ${(field.alias ?? field.name).value}: ${wrap(fieldType, (named) => answer(named, field.selectionSet))};`;
    });
  return [...new Set(lines)].join(' ');
}

/** What a selection on a type answers with: one shape for each way in which its concrete types differ. */
function answer(type, selectionSet) {
  if (isLeafType(type)) return leaf(type);
  const shapes = new Map();
  for (const concrete of isAbstractType(type) ? schema.getPossibleTypes(type) : [type]) {
    const fields = fieldsOf(concrete, selectionSet);
    const shape = objectOf(concrete, fields);
    const names = fields.some(({ name }) => name.value === '__typename') ? [concrete.name] : [];
    shapes.set(shape, [...(shapes.get(shape) ?? []), ...names]);
  }
  return [...shapes]
    .map(([shape, names]) => `{ ${names.length > 0 ? `readonly __typename: ${unionOf(names)}; ` : ''}${shape} }`)
    .join(' | ');
}

const inputs = new Map();
function input(type) {
  if (!isInputObjectType(type)) return leaf(type);
  if (!inputs.has(type.name)) {
    inputs.set(type.name, '');
    const lines = Object.values(type.getFields()).map(
      (field) => `  readonly ${field.name}?: ${wrap(field.type, input)};`,
    );
    inputs.set(type.name, `export interface ${type.name} {\n${lines.join('\n')}\n}`);
  }
  return type.name;
}

function variablesOf({ variableDefinitions }) {
  const lines = variableDefinitions.map(({ variable, type, defaultValue }) => {
    const wanted = typeFromAST(schema, type);
    const optional = !isNonNullType(wanted) || defaultValue !== undefined ? '?' : '';
    return `readonly ${variable.name.value}${optional}: ${wrap(wanted, input)};`;
  });
  return lines.length > 0 ? `{ ${lines.join(' ')} }` : 'Readonly<Record<string, never>>';
}

function spreadIn(node, found = new Set()) {
  for (const [, name] of print(node).matchAll(/\.\.\.(?!\s*on\s)\s*(\w+)/g)) {
    if (!found.has(name)) spreadIn(fragments.get(name), found.add(name));
  }
  return found;
}

function textOf(operation) {
  const parts = [operation, ...[...spreadIn(operation)].map((name) => fragments.get(name))];
  return stripIgnoredCharacters(parts.map(print).join('\n'));
}

const rootOf = ({ operation }) => schema.getRootType(operation);

function write(operation) {
  const name = operation.name.value;
  const constant = name.replace(/(?<=.)[A-Z]/g, '_$&').toUpperCase();
  return `export type ${name} = ${answer(rootOf(operation), operation.selectionSet)};
export const ${constant}: Operation<${name}, ${variablesOf(operation)}> = {
  text: ${JSON.stringify(textOf(operation))},
};`;
}

const written = operations.map(write);
const text = `// Generated from operations.graphql by scripts/generate-explorer-operations.mjs: do not edit.

/** An operation of the API, with the types of its answer and its variables. */
export interface Operation<Answer, Variables> {
  readonly text: string;
  /** Never there: it ties the types to the operation. */
  readonly types?: (variables: Variables) => Answer;
}

${[...inputs.values(), ...written].join('\n\n')}
`;

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text)
    fail('Expected src/explorer/operations.ts as generated, got another: run `npm run generate`.');
} else writeFileSync(TARGET, text);

function fail(message) {
  console.error(message);
  process.exit(1);
}
