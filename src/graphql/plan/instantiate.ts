import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { type ClassType, getMetadataStorage } from 'type-graphql';

type Values = Readonly<Record<string, unknown>>;
type Definition = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>;

function fill(Target: ClassType<object>, definitions: readonly Definition[], values: Values): object {
  const given = definitions.filter(({ name }) => values[name] !== undefined);
  return Object.assign(
    new Target(),
    Object.fromEntries(given.map(({ name, type }) => [name, instantiate(values[name], type)])),
  );
}

function instantiate(value: unknown, type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (Array.isArray(value) && isListType(bare)) return value.map((item) => instantiate(item, bare.ofType));
  if (!isInputObjectType(bare) || value === null) return value;
  const Target = getMetadataStorage().inputTypes.find(({ name }) => name === bare.name)?.target;
  return fill(Target as ClassType<object>, Object.values(bare.getFields()), value as Values);
}

/** Makes the values of arguments an instance of their class, with instances of input classes inside. */
export function instantiateArguments(
  Target: ClassType<object>,
  field: GraphQLField<unknown, unknown>,
  values: Values,
): object {
  return fill(Target, field.args, values);
}
