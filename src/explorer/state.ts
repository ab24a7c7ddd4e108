import { type Filters, NO_FILTERS } from './filters.js';
import { EMPTY_GRAPH, type Graph, leavesOf, type Point, type Subgraph, without } from './graph.js';
import { placeNewcomers } from './layout.js';
import { type View, WHOLE } from './view.js';

export type Selection =
  | { readonly tag: 'nothing' }
  | { readonly tag: 'entities'; readonly ids: readonly string[] }
  | { readonly tag: 'relationship'; readonly id: string };

export interface State {
  readonly graph: Graph;
  /** Earlier graphs, the latest last; later ones that were undone, the next last. */
  readonly past: readonly Graph[];
  readonly future: readonly Graph[];
  readonly selection: Selection;
  readonly filters: Filters;
  readonly view: View;
  /** Whether this is the picture that the page opened with by itself: whoever looks for something else is done with it. */
  readonly isExample: boolean;
}

/** What the page opens with. */
export type Opened = Pick<State, 'graph' | 'filters' | 'selection' | 'view' | 'isExample'>;

export type Action =
  | ({ readonly tag: 'open' } & Opened)
  | { readonly tag: 'add'; readonly found: Subgraph }
  | { readonly tag: 'find'; readonly found: Subgraph }
  | { readonly tag: 'clear' }
  | { readonly tag: 'hide'; readonly ids: readonly string[] }
  | { readonly tag: 'collapse'; readonly id: string }
  | { readonly tag: 'pin'; readonly ids: readonly string[]; readonly pinned: boolean }
  | { readonly tag: 'move'; readonly id: string; readonly to: Point }
  | { readonly tag: 'arrange'; readonly positions: ReadonlyMap<string, Point> }
  | { readonly tag: 'select'; readonly selection: Selection }
  | { readonly tag: 'toggle'; readonly id: string }
  | { readonly tag: 'look'; readonly from: View }
  | { readonly tag: 'filter'; readonly filters: Partial<Filters> }
  | { readonly tag: 'undo' }
  | { readonly tag: 'redo' };

const STEPS_KEPT = 100;
const NOTHING: Selection = { tag: 'nothing' };

export const EMPTY_STATE: State = {
  graph: EMPTY_GRAPH,
  past: [],
  future: [],
  selection: NOTHING,
  filters: NO_FILTERS,
  view: WHOLE,
  isExample: false,
};

/** The state after an action; the state that it was given where the action changes nothing. */
export function reduce(state: State, action: Action): State {
  switch (action.tag) {
    case 'open':
      return openedWith(action);
    case 'add':
      return step(state, add(state.graph, action.found));
    case 'find':
      return step(state, add(state.isExample ? EMPTY_GRAPH : state.graph, action.found));
    case 'clear':
      return step(state, EMPTY_GRAPH);
    case 'hide':
      return step(state, without(state.graph, new Set(action.ids)));
    case 'collapse':
      return step(state, without(state.graph, leavesOf(state.graph, action.id)));
    case 'pin':
      return step(state, pin(state.graph, action.ids, action.pinned));
    case 'move':
      return step(state, move(state.graph, action.id, action.to));
    case 'arrange':
      return step(state, arrange(state.graph, action.positions));
    case 'select':
      return { ...state, selection: action.selection };
    case 'toggle':
      return { ...state, selection: toggled(state.selection, action.id) };
    case 'look':
      return { ...state, view: action.from };
    case 'filter':
      return { ...state, filters: { ...state.filters, ...action.filters } };
    case 'undo':
      return undo(state);
    case 'redo':
      return redo(state);
  }
}

/** The entities that are selected, in the order in which they were. */
export const selectedEntities = ({ selection }: State): readonly string[] =>
  selection.tag === 'entities' ? selection.ids : [];

const openedWith = ({ graph, filters, selection, view, isExample }: Opened): State => ({
  ...EMPTY_STATE,
  graph,
  filters,
  selection: stillThere(selection, graph),
  view,
  isExample,
});

function step(state: State, graph: Graph): State {
  if (sameGraph(graph, state.graph)) return state;
  return {
    ...state,
    graph,
    past: [...state.past, state.graph].slice(-STEPS_KEPT),
    future: [],
    selection: stillThere(state.selection, graph),
    isExample: false,
  };
}

/** Graphs only grow, shrink, move and are pinned: what differs shows in the sizes or in the positions. */
function sameGraph(one: Graph, other: Graph): boolean {
  return (
    one.entities.size === other.entities.size &&
    one.relationships.size === other.relationships.size &&
    one.pinned === other.pinned &&
    [...one.relationships].every(([id, relationship]) => other.relationships.get(id) === relationship) &&
    [...one.positions].every(([id, { x, y }]) => other.positions.get(id)?.x === x && other.positions.get(id)?.y === y)
  );
}

function undo(state: State): State {
  const graph = state.past.at(-1);
  if (graph === undefined) return state;
  const { past, future, selection } = state;
  return {
    ...state,
    graph,
    past: past.slice(0, -1),
    future: [...future, state.graph],
    selection: stillThere(selection, graph),
  };
}

function redo(state: State): State {
  const graph = state.future.at(-1);
  if (graph === undefined) return state;
  const { past, future, selection } = state;
  return {
    ...state,
    graph,
    past: [...past, state.graph],
    future: future.slice(0, -1),
    selection: stillThere(selection, graph),
  };
}

function stillThere(selection: Selection, graph: Graph): Selection {
  if (selection.tag === 'relationship') return graph.relationships.has(selection.id) ? selection : NOTHING;
  if (selection.tag === 'nothing') return selection;
  const ids = selection.ids.filter((id) => graph.entities.has(id));
  if (ids.length === selection.ids.length) return selection;
  return ids.length > 0 ? { tag: 'entities', ids } : NOTHING;
}

function toggled(selection: Selection, id: string): Selection {
  const before = selection.tag === 'entities' ? selection.ids : [];
  const ids = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
  return ids.length > 0 ? { tag: 'entities', ids } : NOTHING;
}

/** What is known already takes the newer form; relationships without both ends are left out. */
function add(graph: Graph, { entities, relationships }: Subgraph): Graph {
  const known = new Map([...graph.entities, ...entities.map((entity) => [entity.id, entity] as const)]);
  const whole = relationships.filter(({ sourceId, targetId }) => known.has(sourceId) && known.has(targetId));
  const grown: Graph = {
    ...graph,
    entities: known,
    relationships: new Map([...graph.relationships, ...whole.map((one) => [one.id, one] as const)]),
  };
  return { ...grown, positions: placeNewcomers(grown) };
}

function pin(graph: Graph, ids: readonly string[], pinned: boolean): Graph {
  const changed = ids.filter((id) => graph.entities.has(id) && graph.pinned.has(id) !== pinned);
  if (changed.length === 0) return graph;
  const others = [...graph.pinned].filter((id) => !changed.includes(id));
  return { ...graph, pinned: new Set(pinned ? [...others, ...changed] : others) };
}

/** Those that have come or been pinned since the positions were asked for stay where they are. */
function arrange(graph: Graph, wanted: ReadonlyMap<string, Point>): Graph {
  const positions = [...graph.positions].map(
    ([id, position]) => [id, graph.pinned.has(id) ? position : (wanted.get(id) ?? position)] as const,
  );
  return { ...graph, positions: new Map(positions) };
}

/** Whoever is put somewhere stays there. */
function move(graph: Graph, id: string, to: Point): Graph {
  if (!graph.entities.has(id)) return graph;
  return pin({ ...graph, positions: new Map([...graph.positions, [id, to]]) }, [id], true);
}
