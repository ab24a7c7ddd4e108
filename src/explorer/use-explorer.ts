import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { loadExample, loadGraph, loadNeighbourhood, loadPaths } from './api.js';
import type { Commands } from './commands.js';
import { NO_FILTERS } from './filters.js';
import { followChanges } from './follow-changes.js';
import { EMPTY_GRAPH, type Graph, relationshipsOf, type Subgraph } from './graph.js';
import { placeNewcomers, tidyUp } from './layout.js';
import { fromFragment, type SharedPicture, toFragment } from './share-link.js';
import { EMPTY_STATE, type Opened, reduce, type Selection, type State } from './state.js';
import type { Texts } from './texts.js';
import { messageOf } from './use-loaded.js';
import { type View, WHOLE } from './view.js';

type Opening = 'loading' | 'done' | 'failed';

export interface Explorer {
  readonly state: State;
  readonly commands: Commands;
  readonly filter: (filters: Partial<State['filters']>) => void;
  /** What became of the picture that the page opens with. */
  readonly opening: Opening;
  /** From where the picture is to be seen that the page has opened with last. */
  readonly openedView: View;
  /** What came into the graph around what is in the picture, since it was loaded; and how to show it. */
  readonly news: Subgraph;
  readonly showNews: () => void;
  /** A short message for the reader, and how to give one. */
  readonly notice: string;
  readonly tell: (notice: string) => void;
  readonly fail: (error: unknown) => void;
}

/** The state of the page, and what changes it. The address of the page always holds the picture. */
export function useExplorer(texts: Texts): Explorer {
  const [state, dispatch] = useReducer(reduce, EMPTY_STATE);
  const [opening, setOpening] = useState<Opening>('loading');
  const [openedView, setOpenedView] = useState(WHOLE);
  const [notice, tell] = useState('');
  const fail = (error: unknown): void => tell(`${texts.failed} ${messageOf(error)}`);

  // Asks before the picture takes its time to stand.
  useLayoutEffect(() => {
    const open = (): void => {
      openPicture()
        .then(({ opened, leftOut }) => {
          dispatch({ tag: 'open', ...opened });
          // A copy: who follows the same link twice wants to see it from there again.
          setOpenedView({ ...opened.view });
          if (leftOut === 'all') tell(texts.allLeftOut);
          else if (leftOut > 0) tell(texts.leftOut(leftOut));
        })
        .then(
          () => setOpening('done'),
          (error) => {
            setOpening('failed');
            fail(error);
          },
        );
    };
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);
  useEffect(() => {
    if (state.graph.entities.size > 0) history.replaceState(null, '', `#${toFragment(state)}`);
  }, [state.graph, state.filters, state.selection, state.view]);
  useEffect(() => {
    if (notice === '') return undefined;
    const timer = setTimeout(() => tell(''), 6000);
    return () => clearTimeout(timer);
  }, [notice]);

  const { news, clearNews } = useNews(state.graph);
  const grow = (found: Promise<Subgraph>, done: (found: Subgraph) => void): void => {
    found.then((subgraph) => {
      dispatch({ tag: 'add', found: subgraph });
      done(subgraph);
    }, fail);
  };
  const tellAdded = ({ relationships }: Subgraph): void =>
    tell(texts.added(relationships.filter(({ id }) => !state.graph.relationships.has(id)).length));
  const selectEntity = (id: string, several: boolean): void =>
    dispatch(several ? { tag: 'toggle', id } : { tag: 'select', selection: { tag: 'entities', ids: [id] } });

  const commands: Commands = useMemo(
    () => ({
      find: (id, several) => {
        loadNeighbourhood([id]).then((found) => {
          dispatch({ tag: 'find', found });
          selectEntity(id, several);
        }, fail);
      },
      clear: () => dispatch({ tag: 'clear' }),
      selectEntity,
      selectRelationship: (id) => dispatch({ tag: 'select', selection: { tag: 'relationship', id } }),
      selectNothing: () => dispatch({ tag: 'select', selection: { tag: 'nothing' } }),
      expand: (id, type) => {
        const known = relationshipsOf(state.graph, id).map((relationship) => relationship.id);
        grow(loadNeighbourhood([id], { type, known }), tellAdded);
      },
      connect: (from, to) =>
        grow(loadPaths(from, to), (found) => (found.relationships.length > 0 ? tellAdded(found) : tell(texts.noPath))),
      collapse: (id) => dispatch({ tag: 'collapse', id }),
      hide: (ids) => dispatch({ tag: 'hide', ids }),
      togglePin: (ids) => dispatch({ tag: 'pin', ids, pinned: !ids.every((id) => state.graph.pinned.has(id)) }),
      move: (id, to) => dispatch({ tag: 'move', id, to }),
      look: (from) => dispatch({ tag: 'look', from }),
      undo: () => dispatch({ tag: 'undo' }),
      redo: () => dispatch({ tag: 'redo' }),
      tidy: () => {
        tidyUp(state.graph).then((positions) => dispatch({ tag: 'arrange', positions }), fail);
      },
    }),
    [state.graph, texts],
  );
  const showNews = (): void => {
    dispatch({ tag: 'add', found: news });
    clearNews();
  };
  return {
    state,
    commands,
    filter: (filters) => dispatch({ tag: 'filter', filters }),
    opening,
    openedView,
    notice,
    tell,
    fail,
    news,
    showNews,
  };
}

const NO_NEWS: Subgraph = { entities: [], relationships: [] };

/** Listens to what happens around the entities of a graph. */
function useNews({ entities }: Graph): { readonly news: Subgraph; readonly clearNews: () => void } {
  const [news, setNews] = useState(NO_NEWS);
  const ids = [...entities.keys()];
  useEffect(() => {
    if (ids.length === 0) return undefined;
    return followChanges(ids, (found) => setNews((before) => together(before, found)));
  }, [ids.join()]);
  return { news, clearNews: () => setNews(NO_NEWS) };
}

/** Both; of two relationships with one id the later. */
function together(one: Subgraph, other: Subgraph): Subgraph {
  const relationships = new Map([...one.relationships, ...other.relationships].map((each) => [each.id, each]));
  return { entities: [...one.entities, ...other.entities], relationships: [...relationships.values()] };
}

const NOTHING: Selection = { tag: 'nothing' };

/** What the page opens with, and how much of what the address names it cannot show. */
interface Restored {
  readonly opened: Opened;
  readonly leftOut: number | 'all';
}

/** The picture that the address describes, else the example. */
async function openPicture(): Promise<Restored> {
  const shared = fromFragment(location.hash);
  const restored = shared && (await restore(shared));
  if (restored !== undefined) return restored;
  return { opened: await openExample(), leftOut: location.hash.length > 1 ? 'all' : 0 };
}

async function openExample(): Promise<Opened> {
  const { found, tie } = await loadExample();
  const graph = graphOf(found);
  return {
    graph: { ...graph, positions: placeNewcomers(graph) },
    filters: NO_FILTERS,
    view: WHOLE,
    isExample: true,
    selection: tie === undefined ? NOTHING : { tag: 'relationship', id: tie.id },
  };
}

/** Undefined if nothing of it is there any more. */
async function restore(shared: SharedPicture): Promise<Restored | undefined> {
  const { entities, relationshipIds, unreadable, ...rest } = shared;
  const found = await loadGraph(
    entities.map(({ id }) => id),
    relationshipIds,
  );
  if (found.entities.length === 0) return undefined;
  const there = new Set([...found.entities, ...found.relationships].map(({ id }) => id));
  const placed = entities.filter(({ id }) => there.has(id));
  const graph: Graph = {
    ...graphOf(found),
    positions: new Map(placed.map(({ id, position }) => [id, position])),
    pinned: new Set(placed.filter(({ pinned }) => pinned).map(({ id }) => id)),
  };
  const gone = entities.length - placed.length + relationshipIds.filter((id) => !there.has(id)).length;
  return {
    opened: { ...rest, graph: { ...graph, positions: placeNewcomers(graph) }, isExample: false },
    leftOut: unreadable + gone,
  };
}

const graphOf = ({ entities, relationships }: Subgraph): Graph => ({
  ...EMPTY_GRAPH,
  entities: new Map(entities.map((entity) => [entity.id, entity])),
  relationships: new Map(relationships.map((relationship) => [relationship.id, relationship])),
});
