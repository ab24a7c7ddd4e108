import type { GraphQLFieldResolver } from 'graphql';

/**
 * An object of the answer that was read for one place of one query: its fields are keyed by response key, so that a
 * field asked for twice, with different arguments, has two values.
 */
export class Answer {
  constructor(
    /** Which of the types that the schema allows in its place it has. */
    readonly kind: string,
    readonly fields: Readonly<Record<string, unknown>>,
  ) {}
}

/** Finds the value of a field, everything having been read at the root; the default resolver of the whole schema. */
export const resolveField: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) =>
  source instanceof Answer
    ? source.fields[info.path.key]
    : (source as Readonly<Record<string, unknown>>)[info.fieldName];
