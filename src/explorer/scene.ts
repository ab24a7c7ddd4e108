import { visible } from './filters.js';
import type { EntityKind, FactStatus, Relationship } from './graph.js';
import type { State } from './state.js';

/** How much something stands out. */
export type Emphasis = 'plain' | 'strong' | 'faint';

export interface Disc {
  readonly id: string;
  readonly kind: EntityKind;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly emphasis: Emphasis;
  readonly pinned: boolean;
}

export interface Arrow {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly label: string;
  readonly status: FactStatus;
  /** How far it bends, as a share of its length: to the left of its way where it is positive. */
  readonly curvature: number;
  readonly emphasis: Emphasis;
}

/** What is drawn, on the screen as in a file. */
export interface Scene {
  readonly discs: readonly Disc[];
  readonly arrows: readonly Arrow[];
}

const BEND = 0.17;
/** A curve needs some bend to be drawn at all. */
const SLIGHT = 0.05;

/** The picture of a state; `labelOf` puts a relationship into words. */
export function sceneOf(state: State, labelOf: (relationship: Relationship) => string): Scene {
  const { entities, relationships } = visible(state.graph, state.filters);
  const degrees = countEnds(relationships);
  const emphasis = emphasisIn(state, relationships);
  const curvatures = curvaturesOf(relationships);
  return {
    discs: entities.map(({ id, kind, name }) => ({
      id,
      kind,
      label: name,
      ...(state.graph.positions.get(id) ?? { x: 0, y: 0 }),
      radius: Math.min(24, 12 + 2.2 * Math.sqrt(degrees.get(id) ?? 0)),
      emphasis: emphasis.ofEntity(id),
      pinned: state.graph.pinned.has(id),
    })),
    arrows: relationships.map((relationship) => ({
      id: relationship.id,
      sourceId: relationship.sourceId,
      targetId: relationship.targetId,
      label: labelOf(relationship),
      status: relationship.status,
      curvature: curvatures.get(relationship.id) ?? 0,
      emphasis: emphasis.ofRelationship(relationship),
    })),
  };
}

function countEnds(relationships: readonly Relationship[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sourceId, targetId } of relationships)
    for (const id of [sourceId, targetId]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** What is selected and what belongs to it stands out; the rest steps back. */
function emphasisIn({ selection }: State, relationships: readonly Relationship[]) {
  if (selection.tag === 'nothing')
    return { ofEntity: (): Emphasis => 'plain', ofRelationship: (): Emphasis => 'plain' };
  const isChosen = ({ id, sourceId, targetId }: Relationship): boolean =>
    selection.tag === 'relationship'
      ? selection.id === id
      : [sourceId, targetId].some((end) => selection.ids.includes(end));
  const chosen = relationships.filter(isChosen);
  const touches = (relationship: Relationship): boolean => selection.tag === 'relationship' || isChosen(relationship);
  const near = new Set(chosen.flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
  const picked = new Set(selection.tag === 'entities' ? selection.ids : []);
  return {
    ofEntity: (id: string): Emphasis => {
      if (picked.has(id)) return 'strong';
      return near.has(id) || near.size === 0 ? 'plain' : 'faint';
    },
    ofRelationship: (relationship: Relationship): Emphasis => {
      if (selection.tag === 'relationship' && relationship.id === selection.id) return 'strong';
      return near.has(relationship.sourceId) && near.has(relationship.targetId) && touches(relationship)
        ? 'plain'
        : 'faint';
    },
  };
}

/** Several between the same two fan out, so that each can be seen. */
function curvaturesOf(relationships: readonly Relationship[]): ReadonlyMap<string, number> {
  const bundles = new Map<string, Relationship[]>();
  for (const relationship of relationships) {
    const key = [relationship.sourceId, relationship.targetId].sort().join();
    bundles.set(key, [...(bundles.get(key) ?? []), relationship]);
  }
  const entries = [...bundles.values()].flatMap((bundle) =>
    bundle.map(({ id, sourceId, targetId }, index) => {
      const step = (index - (bundle.length - 1) / 2) * BEND || SLIGHT;
      return [id, sourceId < targetId ? step : -step] as const;
    }),
  );
  return new Map(entries);
}
