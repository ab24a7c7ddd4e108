import type { FactType, Projection, RoleRule } from './vocabulary.js';
import type { WrittenRelationship, WrittenRole, WrittenRule, WrittenType } from './vocabulary-file.js';
import type { Entry } from './vocabulary-source.js';

type Index<T> = ReadonlyMap<string, Entry<T>>;

/** All that the files define, by name. */
interface Definitions {
  readonly roles: Index<WrittenRole>;
  readonly relationships: Index<WrittenRelationship>;
  readonly everyEvent: Index<WrittenRule>;
  readonly types: Index<WrittenType>;
}

/**
 * Every fact type with all that it takes over. Names that refer to nothing are reported; where one was, what comes
 * back is not to be used.
 */
export function resolveFactTypes(definitions: Definitions): ReadonlyMap<string, FactType> {
  for (const entry of definitions.everyEvent.values()) checkRole(entry.name, [], entry, definitions);
  const types = [...definitions.types.values()].flatMap((entry) => resolve(entry, definitions));
  return new Map(types.map((type) => [type.name, type]));
}

function resolve(entry: Entry<WrittenType>, definitions: Definitions): readonly FactType[] {
  const { written } = entry;
  if (written === undefined) return [];
  checkExtends(entry, written, definitions.types);
  for (const role of Object.keys(written.roles)) checkRole(role, ['roles', role], entry, definitions);
  const lineage = [entry, ...ancestorsOf(entry, definitions.types)];
  const type = inherit(entry.name, written, lineage, definitions.everyEvent);
  if (isWhole(lineage)) checkEdges(entry, written, type, definitions.relationships);
  return [type];
}

function inherit(
  name: string,
  written: WrittenType,
  lineage: readonly Entry<WrittenType>[],
  everyEvent: Index<WrittenRule>,
): FactType {
  const given = lineage.flatMap((entry) => entry.written ?? []);
  const nearest = <K extends keyof WrittenType>(key: K) => given.find((type) => type[key] !== undefined)?.[key];
  return {
    name,
    kind: written.kind,
    label: { en: written.en, de: written.de },
    extends: written.extends ?? null,
    plover: nearest('plover') ?? null,
    cameo: nearest('cameo') ?? null,
    symmetric: nearest('symmetric') ?? false,
    about: nearest('about') ?? false,
    roles: mergeRoles(given, written.kind === 'Event' ? everyEvent : new Map()),
    edges: nearest('edges') ?? [],
  };
}

/** The oldest type's roles come first, in its order; those of every event last. */
function mergeRoles(lineage: readonly WrittenType[], common: Index<WrittenRule>): ReadonlyMap<string, RoleRule> {
  const roles = new Map<string, RoleRule>();
  for (const type of lineage.toReversed()) {
    for (const [name, rule] of Object.entries(type.roles)) roles.set(name, { name, ...rule });
  }
  for (const { name, written } of common.values()) {
    if (written !== undefined && !roles.has(name)) roles.set(name, { name, ...written });
  }
  return roles;
}

const parentOf = ({ written }: Entry<WrittenType>, types: Index<WrittenType>): Entry<WrittenType> | undefined =>
  written?.extends === undefined ? undefined : types.get(written.extends);

/** What a type extends, what that extends, and so on; in a circle, each once. */
function ancestorsOf(entry: Entry<WrittenType>, types: Index<WrittenType>): readonly Entry<WrittenType>[] {
  const ancestors: Entry<WrittenType>[] = [];
  let next = parentOf(entry, types);
  while (next !== undefined && !ancestors.includes(next)) {
    ancestors.push(next);
    next = parentOf(next, types);
  }
  return ancestors;
}

/** Whether nothing is missing that the youngest could take over, so that it can be blamed for what it lacks. */
function isWhole(lineage: readonly Entry<WrittenType>[]): boolean {
  return lineage.every(({ written }) => written !== undefined) && lineage.at(-1)?.written?.extends === undefined;
}

function checkExtends(entry: Entry<WrittenType>, written: WrittenType, types: Index<WrittenType>): void {
  if (written.extends === undefined) return;
  const parent = types.get(written.extends);
  if (parent === undefined) {
    entry.report(['extends'], `Expected a type that the vocabulary defines, got ${written.extends}.`);
  } else if (parent.written !== undefined && parent.written.kind !== written.kind) {
    entry.report(['extends'], `Expected events to extend events and states states, got ${parent.written.kind}.`);
  } else if (ancestorsOf(entry, types).includes(entry)) {
    entry.report(['extends'], `Expected a type that does not itself extend ${entry.name}, got ${written.extends}.`);
  }
}

function checkRole(role: string, path: readonly string[], entry: Entry<unknown>, { roles }: Definitions): void {
  if (!roles.has(role)) entry.report(path, `Expected a role that the section roles labels, got ${role}.`);
}

function checkEdges(
  entry: Entry<WrittenType>,
  written: WrittenType,
  type: FactType,
  relationships: Index<WrittenRelationship>,
): void {
  if (type.roles.size === 0) entry.report([], 'Expected at least one role, got none.');
  for (const [index, edge] of (written.edges ?? []).entries()) {
    checkEdgeType(edge, ['edges', index], entry, relationships);
    for (const role of rolesOf(edge).filter((name) => !type.roles.has(name))) {
      const expected = [...type.roles.keys()].join(', ');
      entry.report(['edges', index], `Expected roles of ${type.name} (${expected}), got ${role}.`);
    }
  }
}

function checkEdgeType(
  edge: Projection,
  path: readonly PropertyKey[],
  entry: Entry<WrittenType>,
  relationships: Index<WrittenRelationship>,
): void {
  const relationship = relationships.get(edge.type);
  if (relationship === undefined) {
    entry.report(path, `Expected a type that the section relationships defines, got ${edge.type}.`);
  } else if (relationship.written !== undefined && relationship.written.symmetric !== (edge.tag === 'mutual')) {
    entry.report(path, `Expected lead and among for a symmetric type, from and to for any other, got ${edge.type}.`);
  }
}

function rolesOf(edge: Projection): readonly string[] {
  if (edge.tag === 'directed') return [...edge.from, ...edge.to];
  return edge.lead === undefined ? edge.among : [edge.lead, ...edge.among];
}
