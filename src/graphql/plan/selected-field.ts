import { collectSubFields } from '@graphql-tools/utils';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { checkInput } from '../check-input.js';
import { argumentsTypeOf } from '../takes.js';
import { instantiateArguments } from './instantiate.js';

type Document = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;
type Arguments = Readonly<Record<string, unknown>>;

const isSame = (one: readonly FieldNode[], other: readonly FieldNode[]): boolean =>
  one.length === other.length && one.every((node, index) => node === other[index]);

/**
 * A field as a query asks for it at one place: fragments dissolved, `@skip` and `@include` obeyed, everything that
 * shares its response key merged. The only reader of GraphQLResolveInfo.
 */
export class SelectedField {
  readonly key: string;
  readonly name: string;
  #args: Arguments | undefined;

  private constructor(
    private readonly document: Document,
    private readonly definition: GraphQLField<unknown, unknown>,
    readonly nodes: readonly FieldNode[],
    /** The object types on which it is asked for. */
    readonly onTypes: readonly string[],
    /** Response keys from the root to here: `person.relationships.nodes`. */
    readonly path: string,
  ) {
    this.name = definition.name;
    this.key = nodes[0]?.alias?.value ?? this.name;
  }

  /** The root field that is being resolved. */
  static resolved(info: GraphQLResolveInfo): SelectedField {
    const definition = info.parentType.getFields()[info.fieldName];
    if (definition === undefined)
      throw new Error(`Expected a field of ${info.parentType.name}, got ${info.fieldName}.`);
    return new SelectedField(info, definition, info.fieldNodes, [info.parentType.name], String(info.path.key));
  }

  /**
   * The arguments with their defaults.
   * @throws GraphQLError BAD_USER_INPUT when they break a rule on their class
   */
  get args(): Arguments {
    this.#args ??= this.#checkedArguments();
    return this.#args;
  }

  /** The object types that can stand here; none for a leaf. */
  get objectTypes(): readonly GraphQLObjectType[] {
    const type = getNamedType(this.definition.type);
    if (isAbstractType(type)) return this.document.schema.getPossibleTypes(type);
    return isObjectType(type) ? [type] : [];
  }

  /** What is asked for on these types; types that share a field share its entry. Leaves `__typename` to the executor. */
  fields(types: readonly GraphQLObjectType[] = this.objectTypes): readonly SelectedField[] {
    const found: { readonly nodes: readonly FieldNode[]; readonly types: GraphQLObjectType[] }[] = [];
    for (const type of types) {
      for (const nodes of this.#nodesUnder(type)) {
        const known = found.find((group) => isSame(group.nodes, nodes));
        if (known === undefined) found.push({ nodes, types: [type] });
        else known.types.push(type);
      }
    }
    return found.flatMap(({ nodes, types }) => this.#fieldOn(types, nodes));
  }

  /** The only field of this name that is asked for here, such as the payload of a mutation has; undefined if none is. */
  field(name: string): SelectedField | undefined {
    return this.fields().find((field) => field.name === name);
  }

  #nodesUnder(type: GraphQLObjectType): Iterable<readonly FieldNode[]> {
    const { schema, fragments, variableValues } = this.document;
    const variables = { coerced: variableValues, sources: {} };
    return collectSubFields(schema, fragments, variables, type, [...this.nodes]).fields.values();
  }

  #fieldOn(types: readonly GraphQLObjectType[], nodes: readonly FieldNode[]): readonly SelectedField[] {
    const definition = types[0]?.getFields()[nodes[0]?.name.value ?? ''];
    if (definition === undefined) return [];
    const key = nodes[0]?.alias?.value ?? definition.name;
    const onTypes = types.map(({ name }) => name);
    return [new SelectedField(this.document, definition, nodes, onTypes, `${this.path}.${key}`)];
  }

  #checkedArguments(): Arguments {
    const [node] = this.nodes;
    if (node === undefined) return {};
    const values = getArgumentValues(this.definition, node, this.document.variableValues);
    const argumentsType = argumentsTypeOf(this.definition);
    // The arguments of root fields have been checked by type-graphql, with the same function.
    if (argumentsType !== undefined)
      checkInput(instantiateArguments(argumentsType, this.definition, values), this.path);
    return values;
  }
}
