import { type Filters, NO_FILTERS } from './filters.js';
import { type FactStatus, type Graph, type Point, STATUSES } from './graph.js';

/** What a link says: who is where, which relationships are there, and what is filtered. The rest is asked for again. */
export interface SharedPicture {
  readonly entities: readonly SharedEntity[];
  readonly relationshipIds: readonly string[];
  readonly filters: Filters;
}

interface SharedEntity {
  readonly id: string;
  readonly position: Point;
  readonly pinned: boolean;
}

const VERSION = '1';
const RELATIONSHIP = 'relationship_';
const ENTITY_ID = /^(person|country|organization|group|place)_\w{1,64}$/;
const KEY = /^\w{1,64}$/;
const TYPE = /^[A-Z][A-Z0-9_]{0,63}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** More than anybody can read; what a link may ask the server for is bounded. */
const MOST = 500;

/** The fragment, without `#`, that brings this picture back. */
export function toFragment({ entities, positions, pinned, relationships }: Graph, filters: Filters): string {
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
  // These signs may stand in a fragment as they are.
  return parameters.toString().replaceAll('%21', '!').replaceAll('%7E', '~');
}

/** The picture that a fragment describes; undefined if it describes none. Parts that make no sense are left out. */
export function fromFragment(fragment: string): SharedPicture | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  if (parameters.get('v') !== VERSION) return undefined;
  const list = (key: string): readonly string[] => (parameters.get(key)?.split('~') ?? []).slice(0, MOST);
  const entities = list('n').flatMap(sharedEntity);
  if (entities.length === 0) return undefined;
  return {
    entities,
    relationshipIds: list('r')
      .filter((key) => KEY.test(key))
      .map((key) => RELATIONSHIP + key),
    filters: {
      hiddenTypes: new Set(list('types').filter((type) => TYPE.test(type))),
      hiddenStatuses: new Set(list('statuses').filter(isStatus)),
      minSources: Math.max(1, Math.trunc(Number(parameters.get('sources'))) || NO_FILTERS.minSources),
      from: day(parameters.get('from')),
      until: day(parameters.get('until')),
    },
  };
}

function sharedEntity(text: string): readonly SharedEntity[] {
  const [id = '', x, y, pin] = text.split('!');
  const position = { x: Number(x), y: Number(y) };
  if (!ENTITY_ID.test(id) || !Number.isFinite(position.x) || !Number.isFinite(position.y)) return [];
  return [{ id, position, pinned: pin === 'p' }];
}

const isStatus = (text: string): text is FactStatus => STATUSES.some((status) => status === text);
const day = (text: string | null): string | null => (text !== null && DAY.test(text) ? text : null);
