import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { kindOfId } from '../../src/model/ids.js';

/** A number from 0 up to, and without, `below`. */
export type Draw = (below: number) => number;

/** Mulberry32: the same numbers for the same seed. */
export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pick = <T>(draw: Draw, choices: readonly T[]): T => choices[draw(choices.length)] as T;

/** Words for filters: names of the random articles and parts of them, times, and what no filter should choke on. */
const WORDS: readonly string[] = [
  'Ada Amsel',
  'ada amsel',
  'Ada',
  'Die Amsel',
  'Ben Birke',
  'B',
  'Cirrus',
  'Frankreich',
  'Bonn',
  'Article',
  'Article 1',
  'Sample',
  'https://sample.example/1',
  'en',
  '',
  "'; DROP TABLE Fact; --",
  '` }) DETACH DELETE n //',
  '"*',
  '%_',
  'ä\u0301',
];
const DATES = ['2025', '2025-05', '2025-05-16', '2025-05-19T14:00:00Z', '2026-01-01'] as const;

const ROOTS: readonly string[] = [
  ...['articles', 'entities', 'events', 'relationships', 'person', 'nodes'],
  ...['graph', 'connectionsBetween', 'timeline', 'paths'],
];
const ZONES: readonly string[] = ['UTC', 'Europe/Berlin', 'America/New_York'];
const MOMENTS: readonly string[] = ['2024-12-31T23:00:00Z', '2025-05-19T14:00:00Z', '2025-06-01T00:00:00Z'];

export class RandomQuery {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly draw: Draw,
    /** Ids of the graph, for places where ids belong. */
    private readonly ids: readonly string[],
  ) {}

  /** A query of one root field. */
  text(): string {
    const roots = Object.values(this.schema.getQueryType()?.getFields() ?? {});
    const root = pick(
      this.draw,
      roots.filter(({ name }) => ROOTS.includes(name)),
    );
    return `{ ${this.#field(root, 3)} }`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const selection = isLeafType(type) ? '' : this.#selection(field.type, depth);
    return `${field.name}${this.#args(field)}${selection}`;
  }

  #selection(output: GraphQLOutputType, depth: number): string {
    const type = getNamedType(output);
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const fields = Object.values(type.getFields()).filter(
      ({ type: inner }) => depth > 0 || isLeafType(getNamedType(inner)),
    );
    // A connection does not count as a level, nor does the node in its edge.
    const isWrapper = /(Connection|Edge)$/.test(type.name);
    const chosen = fields.filter(() => this.draw(isWrapper ? 2 : 4) === 0);
    const parts = (chosen.length > 0 ? chosen : fields.slice(0, 1)).map(
      (field) => `${this.#alias()}${this.#field(field, isWrapper ? depth : depth - 1)}`,
    );
    return ` { __typename ${[...parts, ...this.#fragments(type, depth)].join(' ')} }`;
  }

  /** Some fields under an alias of their own, so that one field is asked for in several ways. */
  #alias = (): string => `a${this.draw(1_000_000)}: `;

  #fragments(type: GraphQLOutputType, depth: number): readonly string[] {
    if (!isInterfaceType(type) || depth <= 0) return [];
    return this.schema
      .getPossibleTypes(type)
      .filter(() => this.draw(4) === 0)
      .map((possible) => `... on ${possible.name}${this.#selection(possible, depth - 1)}`);
  }

  #args({ args, name }: GraphQLField<unknown, unknown>): string {
    const given = args.flatMap((argument) => this.#argument(argument, name));
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  #argument({ name, type }: GraphQLArgument, field: string): readonly string[] {
    // One direction at a time, and no cursors: these have tests of their own.
    if (['after', 'before', 'last', 'id'].includes(name)) return [];
    if (name === 'first') return [`first: ${this.draw(5)}`];
    if (['ids', 'around', 'of'].includes(name))
      return [`${name}: ${this.#list(field === 'nodes' ? this.ids : this.#entities())}`];
    if (field === 'paths' && ['from', 'to'].includes(name))
      return [`${name}: ${JSON.stringify(pick(this.draw, this.#entities()))}`];
    if (name === 'timeZone') return [`timeZone: ${JSON.stringify(pick(this.draw, ZONES))}`];
    if (!isNonNullType(type) && name !== 'name' && this.draw(3) > 0) return [];
    return [`${name}: ${this.#value(type, 2)}`];
  }

  #list = (ids: readonly string[]): string => JSON.stringify(Array.from({ length: 4 }, () => pick(this.draw, ids)));

  #entities = (): readonly string[] => this.ids.filter((id) => kindOfId(id) === 'Entity');

  #value(type: GraphQLInputType, depth: number): string {
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (isListType(type))
      return `[${Array.from({ length: 1 + this.draw(2) }, () => this.#value(type.ofType, depth)).join(', ')}]`;
    if (isInputObjectType(type)) return this.#object(type, depth);
    if (isEnumType(type))
      return pick(
        this.draw,
        this.#enumValues(
          type.name,
          type.getValues().map(({ name }) => name),
        ),
      );
    switch (type.name) {
      case 'Boolean':
        return String(this.draw(2) === 0);
      case 'DateTime':
        return JSON.stringify(pick(this.draw, MOMENTS));
      case 'Int':
        return String(this.draw(4));
      case 'ID':
        return JSON.stringify(pick(this.draw, this.ids));
      case 'String':
        return JSON.stringify(pick(this.draw, WORDS));
      default:
        throw new Error(`Expected a type that this generator knows, got ${type.name}.`);
    }
  }

  /** Of the many types of facts and relationships mostly those that the random articles have. */
  #enumValues(name: string, all: readonly string[]): readonly string[] {
    if (name === 'FactType') return ['PHONE_CALL', 'MEETING', 'CRITICISM', 'HOLDS_OFFICE', 'STATEMENT', 'AIR_STRIKE'];
    if (name === 'RelationshipType') return ['CALLED', 'MET_WITH', 'CRITICIZED', 'HOLDS_OFFICE', 'ATTACKED'];
    if (name === 'Role') return ['INITIATOR', 'PARTICIPANT', 'PLACE', 'SPEAKER', 'OFFICEHOLDER'];
    return all;
  }

  #object(type: GraphQLInputObjectType, depth: number): string {
    if (type.name === 'DateTimeFilter') return this.#timeFilter();
    const possible = Object.values(type.getFields()).filter(
      ({ type: inner }) =>
        depth > 0 || !isInputObjectType(getNamedType(inner)) || /Filter$/.test(getNamedType(inner).name),
    );
    const wanted = type.isOneOf || this.draw(3) > 0 ? 1 : 2;
    const chosen = new Set(Array.from({ length: wanted }, () => pick(this.draw, possible)));
    return `{ ${[...chosen].map(({ name, type: inner }) => `${name}: ${this.#value(inner, depth - 1)}`).join(', ')} }`;
  }

  #timeFilter = (): string =>
    `{ ${pick(this.draw, ['eq', 'gt', 'gte', 'lt', 'lte'])}: ${JSON.stringify(pick(this.draw, DATES))} }`;
}
