import type { Point } from './graph.js';

/** A quadratic Bézier curve, as arrows are drawn. */
export interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** The curve from one point to another that bends by a share of their distance. */
export function curveBetween(start: Point, end: Point, curvature: number): Curve {
  const control = {
    x: (start.x + end.x) / 2 + (end.y - start.y) * curvature,
    y: (start.y + end.y) / 2 - (end.x - start.x) * curvature,
  };
  return { start, control, end };
}

/** The point at a share of the way, from 0 to 1. */
export function pointAt({ start, control, end }: Curve, share: number): Point {
  const mix = (a: number, b: number, c: number): number =>
    (1 - share) ** 2 * a + 2 * (1 - share) * share * b + share ** 2 * c;
  return { x: mix(start.x, control.x, end.x), y: mix(start.y, control.y, end.y) };
}

/** The direction there, in radians, turned so that text along it is not upside down. */
export function readableAngleAt({ start, control, end }: Curve, share: number): number {
  const x = (1 - share) * (control.x - start.x) + share * (end.x - control.x);
  const y = (1 - share) * (control.y - start.y) + share * (end.y - control.y);
  const angle = Math.atan2(y, x);
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle < -Math.PI / 2 ? angle + Math.PI : angle;
}

/** About how far a point is from a curve. */
export function distanceTo(curve: Curve, { x, y }: Point): number {
  const samples = Array.from({ length: 33 }, (_, index) => pointAt(curve, index / 32));
  return Math.min(...samples.map((sample) => Math.hypot(sample.x - x, sample.y - y)));
}

export const lengthOf = ({ start, end }: Curve): number => Math.hypot(end.x - start.x, end.y - start.y);
