import { type GraphQLInputType, getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql';

export type Path = readonly (string | number)[];

/** A place inside an input, and the name of the type that belongs there. */
export interface Place {
  readonly path: Path;
  readonly type: string;
}

/** Enough for a filter inside of a where-input behind a link, and for an article with all that is in it. */
const DEEPEST = 4;

export const isText = ({ type }: Place): boolean => type === 'String' || type === 'ID';

/** The leaves of an input type, down to some depth; no type inside of itself, and of a list the first item. */
export function placesIn(type: GraphQLInputType, path: Path = [], within: readonly string[] = []): readonly Place[] {
  const bare = getNullableType(type);
  if (isListType(bare)) return placesIn(bare.ofType, [...path, 0], within);
  if (!isInputObjectType(bare)) return [{ path, type: getNamedType(bare).name }];
  if (within.includes(bare.name) || within.length === DEEPEST) return [];
  return Object.values(bare.getFields()).flatMap((field) =>
    placesIn(field.type, [...path, field.name], [...within, bare.name]),
  );
}

/** The value with another one in a place; what leads there is made where it is missing. */
export function withValueAt(value: unknown, [step, ...further]: Path, leaf: unknown): unknown {
  if (step === undefined) return leaf;
  if (typeof step === 'number') {
    const list = (value ?? []) as readonly unknown[];
    return Object.assign([...list], { [step]: withValueAt(list[step], further, leaf) });
  }
  const object = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...object, [step]: withValueAt(object[step], further, leaf) };
}
