import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { type Place, placesIn, withValueAt } from './input-places.js';

type Field = GraphQLField<unknown, unknown>;

/** A field, and the query around it by which it is reached. */
interface ReachedField {
  readonly open: string;
  readonly field: Field;
  readonly close: string;
}

/** A place in an argument of a field. */
export interface ArgumentPlace extends ReachedField {
  readonly argument: string;
  readonly type: string;
  readonly place: Place;
}

const takesPage = ({ args }: Field): boolean =>
  args.some(({ name }) => name === 'first') && !args.some(isRequiredArgument);

function fieldsBelow(output: GraphQLOutputType): readonly Field[] {
  const type = getNamedType(output);
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

function reach({ field, open, close }: ReachedField) {
  const page = takesPage(field) ? '(first: 2)' : '';
  return { type: field.type, open: `${open} ${field.name}${page} {`, close: `} ${close}` };
}

/** Every field of the schema that can be reached by fields without arguments and by pages, by its shortest way. */
function reachableFields(schema: GraphQLSchema): readonly ReachedField[] {
  const found: ReachedField[] = [];
  const seen = new Set<string>();
  const queue = [{ type: schema.getQueryType() as GraphQLOutputType, open: '{', close: '}' }];
  for (const { type, open, close } of queue) {
    if (seen.has(getNamedType(type).name)) continue;
    seen.add(getNamedType(type).name);
    const fields = fieldsBelow(type).map((field) => ({ open, field, close }));
    found.push(...fields);
    queue.push(...fields.filter(({ field }) => field.args.length === 0 || takesPage(field)).map(reach));
  }
  return found;
}

/** Every place in every argument of every field that can be read. */
export function argumentPlaces(schema: GraphQLSchema): readonly ArgumentPlace[] {
  return reachableFields(schema).flatMap((reached) =>
    reached.field.args.flatMap(({ name, type }) =>
      placesIn(type).map((place) => ({ ...reached, argument: name, type: String(type), place })),
    ),
  );
}

function selectionOf({ type }: Field): string {
  if (isLeafType(getNamedType(type))) return '';
  const names = fieldsBelow(type).map(({ name }) => name);
  if (names.includes('totalCount')) return '{ totalCount nodes { id } }';
  if (names.includes('edges')) return '{ nodes { id } edges { highlight { text } } }';
  return names.includes('id') ? '{ id }' : '{ __typename }';
}

/** The arguments that a field cannot be asked without, but for the one that is tried. */
const othersOf = ({ args }: Field, tried: string): string =>
  args
    .filter((argument) => argument.name !== tried && isRequiredArgument(argument))
    .map(({ name, type }) => `${name}: "${getNamedType(type).name === 'ID' ? 'person_aaaaaaaaaaaaaaaaaaaa' : 'a'}"`)
    .join(' ');

/** A query that asks for a field once with each of the values in a place, under the keys v0, v1, ... */
export function askWithEach({ open, field, close, argument, type, place }: ArgumentPlace, values: readonly unknown[]) {
  const keys = values.map((_, index) => `v${index}`);
  const others = othersOf(field, argument);
  const declared = keys.map((key) => `$${key}: ${type}`).join(' ');
  const asked = keys
    .map((key) => `${key}: ${field.name}(${others} ${argument}: $${key}) ${selectionOf(field)}`)
    .join(' ');
  const given = values.map((value, index) => [`v${index}`, withValueAt(undefined, place.path, value)] as const);
  return { query: `query (${declared}) ${open} ${asked} ${close}`, variables: Object.fromEntries(given) };
}
