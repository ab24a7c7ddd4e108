import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  validateSchema,
} from 'graphql';
import { buildNewsgraphSchema } from '../../src/graphql/build-schema.js';
import { schemaText } from '../../src/graphql/schema-text.js';
import { schema, vocabulary } from '../recording/newsgraph-client.js';
import { PROJECT } from './newsgraph.js';

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

function partsOf(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type)) return type.getValues().map((value) => ({ ...value, name: `${type.name}.${value.name}` }));
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const args: readonly Described[] = 'args' in field ? field.args : [];
    const name = `${type.name}.${field.name}`;
    return [{ ...field, name }, ...args.map((arg) => ({ ...arg, name: `${name}(${arg.name})` }))];
  });
}

describe('the schema', () => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

  test('is valid, and is the one in schema/schema.graphql', () => {
    expect(validateSchema(schema)).toEqual([]);
    expect(schemaText(schema)).toBe(readFileSync(join(PROJECT, 'schema/schema.graphql'), 'utf8'));
  });

  test('describes every type, field, argument and enum value', () => {
    const parts = [...types, ...types.flatMap(partsOf)];
    expect(parts.length).toBeGreaterThan(500);
    expect(parts.filter(({ description }) => !description?.trim()).map(({ name }) => name)).toEqual([]);
  });

  test('lets orders name one field at a time', () => {
    const orders = types.filter(isInputObjectType).filter(({ name }) => name.endsWith('Order'));
    expect(orders.map(({ name, isOneOf }) => [name, isOneOf])).toEqual([
      ['ArticleOrder', true],
      ['EntityOrder', true],
      ['EventOrder', true],
      ['RelationshipOrder', true],
    ]);
  });

  test('resolves nothing below the roots, but words of the vocabulary', () => {
    const resolved = types
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).flatMap((field) =>
          field.resolve === undefined ? [] : [`${type.name}.${field.name}`],
        ),
      );
    expect(resolved.filter((name) => !/^(Query|Mutation|Subscription|Vocabulary\w+)\./.test(name))).toEqual([]);
  });

  test('can be built under another vocabulary beside it', async () => {
    const factTypes = new Map([...vocabulary.factTypes].slice(0, 2));
    const other = await buildNewsgraphSchema({ ...vocabulary, factTypes });
    const valuesIn = (one: GraphQLSchema): number => {
      const type = one.getType('FactType');
      return isEnumType(type) ? type.getValues().length : 0;
    };
    expect([valuesIn(other), valuesIn(schema)]).toEqual([2, vocabulary.factTypes.size]);
  });
});
