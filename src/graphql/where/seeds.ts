import type { Seeds } from '../../graph/read-plan.js';
import { type EntityKind, KINDS, sideNamed } from '../../model/model.js';
import { nameId } from '../../newsroom/entities/entity-register.js';
import { type Clause, clausesOf, valuesOf, without } from './clauses.js';
import { whereFilter } from './where-filter.js';

function firstValues(field: string, clauses: readonly Clause[]): readonly string[] | undefined {
  const clause = clauses.find((other) => other.field === field);
  return clause && valuesOf(clause.value);
}

/** Names are kept by kind of entity, "Person|donald trump": of the kinds that the clauses allow. */
export function nameSeeds(names: readonly string[], clauses: readonly Clause[]): Seeds {
  const kinds = firstValues('kind', clauses) ?? KINDS.Entity.variants;
  return { kind: 'Name', ids: kinds.flatMap((kind) => names.map((name) => nameId(kind as EntityKind, name))) };
}

export const externalIdSeeds = (ids: readonly string[]): Seeds => ({ kind: 'ExternalId', ids });

/** The entities behind a side that satisfy the remaining clauses. */
function entitiesThrough(through: string, from: Seeds, rest: readonly Clause[], path: string): Seeds {
  if (rest.length === 0) return { kind: 'Entity', through, from };
  const subject = { kind: 'Entity', side: sideNamed(through), path, of: 'graph', links: 0 } as const;
  return { kind: 'Entity', through, from, where: whereFilter(subject, rest) };
}

function seedsOf({ field, value }: Clause, rest: readonly Clause[], path: string): Seeds | undefined {
  if (!['id', 'name', 'externalId'].includes(field)) return undefined;
  const values = valuesOf(value);
  if (values === undefined) return undefined;
  if (field === 'name') return entitiesThrough('Name.entities', nameSeeds(values, rest), rest, path);
  if (field === 'externalId') return entitiesThrough('ExternalId.entities', externalIdSeeds(values), rest, path);
  return rest.length === 0 ? { kind: 'Entity', ids: values } : undefined;
}

/** The few entities that conditions name by id, name or external id; undefined when they name none. */
export function entitySeeds(where: unknown, path: string): Seeds | undefined {
  if (where === undefined) return undefined;
  const clauses = clausesOf(where, path);
  for (const clause of clauses) {
    const seeds = seedsOf(clause, without(clauses, clause), path);
    if (seeds !== undefined) return seeds;
  }
  return undefined;
}
