import type { GraphQLField } from 'graphql';
import { Args, type ClassType, Extensions } from 'type-graphql';

/** Gives a field arguments without a method: below the root no field has a resolver of its own. */
export function Takes(argumentsType: () => ClassType<object>): PropertyDecorator {
  return (prototype, field) => {
    Args(argumentsType)(prototype, field, 0);
    Extensions({ argumentsType })(prototype, field as string);
  };
}

/** The class of the arguments that a field takes, if it was given some by `Takes`. */
export function argumentsTypeOf(field: GraphQLField<unknown, unknown>): ClassType<object> | undefined {
  const argumentsType = field.extensions.argumentsType as (() => ClassType<object>) | undefined;
  return argumentsType?.();
}
