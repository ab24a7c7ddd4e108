import { type Curve, curveBetween, lengthOf, pointAt, readableAngleAt } from './geometry.js';
import type { Point } from './graph.js';
import type { Arrow, Disc, Scene } from './scene.js';
import { type Circle, TakenRoom } from './taken-room.js';

export const DISC_FONT = 13;
export const ARROW_FONT = 11;
const LONGEST = 26;
const GAP = 5;

/** A scene in pixels, with the labels that fit: none covers another one or a disc. */
export interface Drawing {
  readonly discs: readonly Disc[];
  readonly arrows: readonly DrawnArrow[];
  readonly discLabels: readonly DiscLabel[];
  readonly arrowLabels: readonly ArrowLabel[];
}

export interface DrawnArrow extends Arrow {
  readonly curve: Curve;
  /** The radius of the disc that it points to. */
  readonly targetRadius: number;
}

export interface DiscLabel extends Point {
  readonly disc: Disc;
  readonly text: string;
  readonly width: number;
}

export interface ArrowLabel extends Point {
  readonly arrow: DrawnArrow;
  readonly text: string;
  readonly angle: number;
  readonly width: number;
}

/** Says how wide a text is, in pixels. */
export type Measure = (text: string, size: number) => number;

/** Puts the labels to a scene whose discs stand in pixels. What stands out is labelled first. */
export function drawingOf({ discs, arrows }: Scene, measure: Measure): Drawing {
  const byId = new Map(discs.map((disc) => [disc.id, disc]));
  const taken = new TakenRoom(discs);
  const discLabels = inOrder(discs).flatMap((disc) => placeDiscLabel(disc, taken, measure));
  const drawn = arrows.flatMap((arrow) => drawnArrow(arrow, byId));
  const arrowLabels = inOrder(drawn).flatMap((arrow) => placeArrowLabel(arrow, taken, measure));
  return { discs, arrows: drawn, discLabels, arrowLabels };
}

const RANK = { strong: 0, plain: 1, faint: 2 };
const inOrder = <T extends Disc | DrawnArrow>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => RANK[a.emphasis] - RANK[b.emphasis] || sizeOf(b) - sizeOf(a));
const sizeOf = (item: Disc | DrawnArrow): number => ('radius' in item ? item.radius : lengthOf(item.curve) / 1e4);

function drawnArrow(arrow: Arrow, discs: ReadonlyMap<string, Disc>): readonly DrawnArrow[] {
  const source = discs.get(arrow.sourceId);
  const target = discs.get(arrow.targetId);
  if (source === undefined || target === undefined || source === target) return [];
  return [{ ...arrow, curve: curveBetween(source, target, arrow.curvature), targetRadius: target.radius }];
}

/** Below its disc, else above it or beside it. A label for which there is no room is left out, unless it stands out. */
function placeDiscLabel(disc: Disc, taken: TakenRoom, measure: Measure): readonly DiscLabel[] {
  const text = shortened(disc.label);
  const width = measure(text, DISC_FONT);
  const { x, y, radius } = disc;
  const beside = radius + GAP + 2 + width / 2;
  const below = { x, y: y + radius + GAP + DISC_FONT / 2 };
  const places = [below, { x, y: y - radius - GAP - DISC_FONT / 2 }, { x: x + beside, y }, { x: x - beside, y }];
  const free = places.find((place) => taken.leaves(circlesAlong(place, 0, width, DISC_FONT)));
  const place = free ?? (disc.emphasis === 'strong' ? below : undefined);
  if (place === undefined) return [];
  taken.take(circlesAlong(place, 0, width, DISC_FONT));
  return [{ disc, text, width, ...place }];
}

function placeArrowLabel(arrow: DrawnArrow, taken: TakenRoom, measure: Measure): readonly ArrowLabel[] {
  const width = measure(arrow.label, ARROW_FONT);
  const { curve } = arrow;
  if (width + 2 * arrow.targetRadius > lengthOf(curve)) return [];
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66, 0.74]) {
    const angle = readableAngleAt(curve, share);
    const place = pointAt(curve, share);
    const circles = circlesAlong(place, angle, width, ARROW_FONT);
    if (!taken.leaves(circles)) continue;
    taken.take(circles);
    return [{ arrow, text: arrow.label, angle, width, ...place }];
  }
  return [];
}

const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
};

/** Circles that cover a line of text. */
function circlesAlong({ x, y }: Point, angle: number, width: number, height: number): readonly Circle[] {
  const radius = height / 2 + 1;
  const count = Math.max(2, Math.ceil(width / radius));
  return Array.from({ length: count }, (_, index) => {
    const along = (index / (count - 1) - 0.5) * Math.max(0, width - radius);
    return { x: x + along * Math.cos(angle), y: y + along * Math.sin(angle), radius };
  });
}
