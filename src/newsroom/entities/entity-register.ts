import { mintId } from '../../model/ids.js';
import type { EntityKind, NodeOf } from '../../model/model.js';
import { foldName } from '../../model/names.js';
import type { CheckedEntity } from '../intake/checked-article.js';
import { alpha3Of, COUNTRY_SCHEME } from '../intake/countries.js';
import type { UserErrorCode } from '../user-error.js';
import type { GraphPiece } from '../writing/graph-piece.js';
import type { Mentioned } from './mentioned.js';

/** Texts with the number of live articles that use them. */
type Counts = Map<string, number>;

const WAYS = ['names', 'aliases', 'externalIds', 'descriptions'] as const;

/** How the live articles speak of an entity. */
type Usage = { readonly [way in (typeof WAYS)[number]]: Counts };

interface Registered {
  readonly id: string;
  readonly kind: EntityKind;
  readonly usage: Usage;
  articleCount: number;
}

export type Resolution =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly code: UserErrorCode; readonly message: string };

/** The id of the node that stands for a folded name of a kind of entity. */
export const nameId = (kind: EntityKind, name: string): string => `${kind}|${foldName(name)}`;

/**
 * The entities that a batch of articles may speak of. What an entity is called, and whether it exists at all, follows
 * from the live articles that mention it: names are counted in and out, and the most used one is shown (of equals the
 * first in code unit order). Only the id, minted when the entity was first seen, remembers who came first.
 */
export class EntityRegister {
  readonly #entities = new Map<string, Registered>();
  readonly #byName = new Map<string, Set<Registered>>();
  readonly #byExternalId = new Map<string, Set<Registered>>();

  /** Takes in an entity of the graph; a second time changes nothing. */
  load(node: NodeOf<'Entity'>): void {
    if (this.#entities.has(node.id)) return;
    const { id, articleCount } = node;
    // The kind and usage of an entity node were written by this class.
    this.#add({ id, kind: node.kind as EntityKind, usage: readUsage(node.usage), articleCount });
  }

  #add(entity: Registered): void {
    this.#entities.set(entity.id, entity);
    this.#index(entity);
  }

  #index(entity: Registered): void {
    for (const name of foldedNames(entity)) enter(this.#byName, name, entity);
    for (const id of entity.usage.externalIds.keys()) enter(this.#byExternalId, id, entity);
  }

  /**
   * The id of the entity that an article means: the one it gives, the one that bears one of its external ids, the one
   * that is called so, or a new one. An entity that already has another id in one of the schemes is never the same.
   */
  resolve(wanted: CheckedEntity): Resolution {
    if (wanted.id !== undefined) return this.#resolveId(wanted, wanted.id);
    const identified = new Set(wanted.externalIds.flatMap((id) => this.#identified(id)));
    if (identified.size > 0) return this.#resolveIdentified(wanted, [...identified]);
    const possible = this.#called(nameId(wanted.kind, wanted.name)).filter((entity) => !contradicts(entity, wanted));
    const namesakes = possible.filter(({ usage }) => [...usage.names.keys()].some(sameName(wanted.name)));
    const [only, another] = namesakes.length > 0 ? namesakes : possible;
    if (only === undefined) return { ok: true, id: newId(wanted) };
    if (another === undefined) return { ok: true, id: only.id };
    return refuse(
      'ENTITY_AMBIGUOUS',
      `one entity called "${wanted.name}"`,
      `${only.id} and ${another.id}: give the id`,
    );
  }

  // The indexes only grow: who has lost a name or an id since is passed over here.
  #called(name: string): readonly Registered[] {
    return [...(this.#byName.get(name) ?? [])].filter((entity) => foldedNames(entity).has(name));
  }

  #identified(externalId: string): readonly Registered[] {
    return [...(this.#byExternalId.get(externalId) ?? [])].filter(({ usage }) => usage.externalIds.has(externalId));
  }

  #resolveId(wanted: CheckedEntity, id: string): Resolution {
    const entity = this.#entities.get(id);
    if (entity === undefined || entity.articleCount === 0)
      return refuse('UNKNOWN_ENTITY', 'the id of a known entity', JSON.stringify(id));
    return entity.kind === wanted.kind ? { ok: true, id } : refuse('WRONG_KIND', entity.kind, wanted.kind);
  }

  #resolveIdentified(wanted: CheckedEntity, entities: readonly Registered[]): Resolution {
    const [only, another] = entities;
    if (another !== undefined) {
      return refuse('ENTITY_CONFLICT', 'external ids of one entity', entities.map(({ id }) => id).join(' and '));
    }
    if (only === undefined || only.kind === wanted.kind) return { ok: true, id: only?.id ?? newId(wanted) };
    return refuse('WRONG_KIND', `${only.kind} (${only.id} has that external id)`, wanted.kind);
  }

  /** Counts an article's mention in. */
  enter(mentioned: Mentioned): void {
    const { id, kind } = mentioned;
    const entity = this.#entities.get(id) ?? { id, kind, usage: unused(), articleCount: 0 };
    count(entity, mentioned, 1);
    this.#add(entity);
  }

  /** Counts an article's mention out. */
  leave(mentioned: Mentioned): void {
    const entity = this.#entities.get(mentioned.id);
    if (entity === undefined) throw new Error(`Expected entity ${mentioned.id} to have been loaded.`);
    count(entity, mentioned, -1);
  }

  /** Draws the entities as they now are: those that no live article mentions are not there. */
  draw(piece: GraphPiece): void {
    for (const entity of this.#entities.values()) {
      if (entity.articleCount === 0) continue;
      piece.put('Entity', nodeOf(entity));
      for (const id of foldedNames(entity)) {
        piece.put('Name', { id, folded: id.slice(entity.kind.length + 1) });
        piece.link('NAMES', id, entity.id);
      }
      for (const id of entity.usage.externalIds.keys()) {
        piece.put('ExternalId', { id });
        piece.link('IDENTIFIES', id, entity.id);
      }
    }
  }
}

function enter<T>(index: Map<string, Set<T>>, key: string, entity: T): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, new Set([entity]));
  else known.add(entity);
}

const refuse = (code: UserErrorCode, expected: string, got: string): Resolution => ({
  ok: false,
  code,
  message: `Expected ${expected}, got ${got}.`,
});

const sameName =
  (name: string) =>
  (other: string): boolean =>
    foldName(name) === foldName(other);

function foldedNames(entity: Registered): ReadonlySet<string> {
  return new Set(namesOf(entity.usage).map((name) => nameId(entity.kind, name)));
}

/** Both have an id in one scheme, and not the same. */
function contradicts(entity: Registered, wanted: CheckedEntity): boolean {
  const { externalIds } = entity.usage;
  const schemes = new Set([...externalIds.keys()].map(schemeOf));
  return wanted.externalIds.some((id) => schemes.has(schemeOf(id)) && !externalIds.has(id));
}

const schemeOf = (externalId: string): string => externalId.slice(0, externalId.indexOf(':'));

const newId = ({ kind, name, externalIds: [externalId] }: CheckedEntity): string =>
  mintId(kind.toLowerCase(), ...(externalId === undefined ? ['name', foldName(name)] : ['externalId', externalId]));

const unused = (): Usage => ({ names: new Map(), aliases: new Map(), externalIds: new Map(), descriptions: new Map() });

const namesOf = ({ names, aliases }: Usage): readonly string[] => [...names.keys(), ...aliases.keys()];

function count(entity: Registered, mentioned: Mentioned, by: 1 | -1): void {
  entity.articleCount += by;
  countAll(entity.usage.names, mentioned.names, by);
  countAll(entity.usage.aliases, mentioned.aliases, by);
  countAll(entity.usage.externalIds, mentioned.externalIds, by);
  countAll(entity.usage.descriptions, mentioned.description === null ? [] : [mentioned.description], by);
}

function countAll(counts: Counts, keys: readonly string[], by: 1 | -1): void {
  for (const key of keys) {
    const total = (counts.get(key) ?? 0) + by;
    if (total > 0) counts.set(key, total);
    else counts.delete(key);
  }
}

function nodeOf({ id, kind, usage, articleCount }: Registered): NodeOf<'Entity'> {
  const name = mostUsed(usage.names) ?? '';
  const externalIds = [...usage.externalIds.keys()].sort();
  const iso2 = externalIds.find((each) => schemeOf(each) === COUNTRY_SCHEME)?.slice(COUNTRY_SCHEME.length + 1);
  return {
    id,
    kind,
    name,
    sortName: foldName(name),
    aliases: [...new Set(namesOf(usage))].filter((each) => each !== name).sort(),
    description: mostUsed(usage.descriptions) ?? null,
    externalIds,
    iso2: iso2 ?? null,
    iso3: iso2 === undefined ? null : alpha3Of(iso2),
    articleCount,
    usage: writeUsage(usage),
  };
}

function mostUsed(counts: Counts): string | undefined {
  const [first] = [...counts].sort(([one, uses], [other, otherUses]) => otherUses - uses || (one < other ? -1 : 1));
  return first?.[0];
}

/** The same text for the same usage, whatever the order in which it came about. */
function writeUsage(usage: Usage): string {
  return JSON.stringify(WAYS.map((way) => [...usage[way]].sort(([one], [other]) => (one < other ? -1 : 1))));
}

function readUsage(text: string): Usage {
  const [names, aliases, externalIds, descriptions] = JSON.parse(text) as readonly (readonly [string, number][])[];
  return {
    names: new Map(names),
    aliases: new Map(aliases),
    externalIds: new Map(externalIds),
    descriptions: new Map(descriptions),
  };
}
