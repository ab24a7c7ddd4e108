import { type Filters, NO_FILTERS } from './filters.js';
import { type FactStatus, type Point, STATUSES } from './graph.js';
import type { Selection, State } from './state.js';
import { boundedView, isWhole, type View, WHOLE } from './view.js';

/**
 * What a link says: who is where, which relationships are there, what is filtered and selected, and from where it is
 * seen. The rest is asked for again.
 */
export interface SharedPicture {
  readonly entities: readonly SharedEntity[];
  readonly relationshipIds: readonly string[];
  readonly filters: Filters;
  /** Some of it may be gone. */
  readonly selection: Selection;
  readonly view: View;
  /** How many entities and relationships the link names that nothing can have as its id, or beyond what is shown. */
  readonly unreadable: number;
}

interface SharedEntity {
  readonly id: string;
  readonly position: Point;
  readonly pinned: boolean;
}

const VERSION = '1';
const RELATIONSHIP = 'relationship_';
const ENTITY_ID = /^(person|country|organization|group|place)_[a-z2-7]{20}$/;
const KEY = /^[a-z2-7]{20}$/;
const TYPE = /^[A-Z][A-Z0-9_]{0,63}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** More than anybody can read; what a link may ask the server for is bounded. */
const MOST_ENTITIES = 1000;
const MOST_RELATIONSHIPS = 3000;
const MOST_CHOICES = 500;

export type Shared = Pick<State, 'graph' | 'filters' | 'selection' | 'view'>;

/** The fragment, without `#`, that brings this picture back. */
export function toFragment({ graph, filters, selection, view }: Shared): string {
  const { entities, positions, pinned, relationships } = graph;
  const parameters = new URLSearchParams({ v: VERSION });
  const set = (key: string, values: readonly string[]): void => {
    if (values.length > 0) parameters.set(key, values.join('~'));
  };
  set(
    'n',
    [...entities.keys()].map((id) => {
      const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
      return [id, x, y, ...(pinned.has(id) ? ['p'] : [])].join('!');
    }),
  );
  set(
    'r',
    [...relationships.keys()].map((id) => id.slice(RELATIONSHIP.length)),
  );
  set('types', [...filters.hiddenTypes].sort());
  set('statuses', [...filters.hiddenStatuses].sort());
  if (filters.minSources > 1) set('sources', [String(filters.minSources)]);
  set('from', filters.from === null ? [] : [filters.from]);
  set('until', filters.until === null ? [] : [filters.until]);
  set('selected', idsIn(selection));
  if (!isWhole(view)) set('view', [[view.x, view.y, view.ratio].join('!')]);
  // These signs may stand in a fragment as they are.
  return parameters.toString().replaceAll('%21', '!').replaceAll('%7E', '~');
}

function idsIn(selection: Selection): readonly string[] {
  if (selection.tag === 'nothing') return [];
  return selection.tag === 'relationship' ? [selection.id] : selection.ids;
}

/**
 * The picture that a fragment describes; undefined if it describes none. Parts that make no sense are left out, and of
 * several that say where an entity stands the first counts.
 */
export function fromFragment(fragment: string): SharedPicture | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  if (parameters.get('v') !== VERSION) return undefined;
  const list = (key: string): readonly string[] => parameters.get(key)?.split('~') ?? [];
  const choices = (key: string): readonly string[] => list(key).slice(0, MOST_CHOICES);
  const entities = firstOfEach(list('n').flatMap(sharedEntity)).slice(0, MOST_ENTITIES);
  if (entities.length === 0) return undefined;
  const relationshipIds = [...new Set(list('r').flatMap(relationshipId))].slice(0, MOST_RELATIONSHIPS);
  return {
    entities,
    relationshipIds,
    filters: {
      hiddenTypes: new Set(choices('types').filter((type) => TYPE.test(type))),
      hiddenStatuses: new Set(choices('statuses').filter(isStatus)),
      minSources: Math.max(1, Math.trunc(Number(parameters.get('sources'))) || NO_FILTERS.minSources),
      from: day(parameters.get('from')),
      until: day(parameters.get('until')),
    },
    selection: selected(choices('selected')),
    view: viewOf(parameters.get('view')),
    unreadable:
      new Set(list('n').map(firstPart)).size + new Set(list('r')).size - entities.length - relationshipIds.length,
  };
}

const firstPart = (text: string): string => text.split('!', 1)[0] ?? '';

function sharedEntity(text: string): readonly SharedEntity[] {
  const [id = '', x, y, pin] = text.split('!');
  const position = { x: Number(x), y: Number(y) };
  if (!ENTITY_ID.test(id) || !Number.isFinite(position.x) || !Number.isFinite(position.y)) return [];
  return [{ id, position, pinned: pin === 'p' }];
}

function firstOfEach(entities: readonly SharedEntity[]): readonly SharedEntity[] {
  const first = new Map<string, SharedEntity>();
  for (const entity of entities) if (!first.has(entity.id)) first.set(entity.id, entity);
  return [...first.values()];
}

const relationshipId = (key: string): readonly string[] => (KEY.test(key) ? [RELATIONSHIP + key] : []);

function selected(ids: readonly string[]): Selection {
  const [id] = ids;
  if (id?.startsWith(RELATIONSHIP) && KEY.test(id.slice(RELATIONSHIP.length))) return { tag: 'relationship', id };
  const entityIds = [...new Set(ids.filter((one) => ENTITY_ID.test(one)))];
  return entityIds.length > 0 ? { tag: 'entities', ids: entityIds } : { tag: 'nothing' };
}

function viewOf(text: string | null): View {
  const [x, y, ratio, ...rest] = text?.split('!').map(Number) ?? [];
  if (x === undefined || y === undefined || ratio === undefined || rest.length > 0) return WHOLE;
  return boundedView({ x, y, ratio });
}

const isStatus = (text: string): text is FactStatus => STATUSES.some((status) => status === text);
const day = (text: string | null): string | null => (text !== null && DAY.test(text) ? text : null);
