import type { Colors } from './colors.js';
import { distanceTo } from './geometry.js';
import type { Point } from './graph.js';
import { KIND_LOOKS } from './kinds.js';
import {
  ARROW_FONT,
  type ArrowLabel,
  DISC_FONT,
  type DiscLabel,
  type Drawing,
  type Measure,
} from './label-placement.js';
import type { Disc, Emphasis } from './scene.js';

export const FONT = 'system-ui, sans-serif';
const ICONS = new Map(Object.entries(KIND_LOOKS).map(([kind, { icon }]) => [kind, new Path2D(icon)]));
const FAINT = 0.5;
/** How near a click must be to an arrow. */
const NEAR = 7;

/** Measures with the fonts of a canvas, each text once: the same stand there again in the next frame. */
export function measureWith(context: CanvasRenderingContext2D): Measure {
  const widths = new Map<string, number>();
  return (text, size) => {
    const font = `${size}px ${FONT}`;
    const known = widths.get(font + text);
    if (known !== undefined) return known;
    context.font = font;
    const { width } = context.measureText(text);
    widths.set(font + text, width);
    return width;
  };
}

/** Paints what stands above discs and arrows: icons, rings and labels. */
export function paintAbove(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  colors: Colors,
  focusedId: string | undefined,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const label of drawing.arrowLabels) paintArrowLabel(context, label, colors);
  for (const disc of drawing.discs) paintDisc(context, disc, colors, disc.id === focusedId);
  for (const label of drawing.discLabels) paintDiscLabel(context, label, colors);
  context.globalAlpha = 1;
}

const alphaOf = (emphasis: Emphasis): number => (emphasis === 'faint' ? FAINT : 1);

function paintDisc(context: CanvasRenderingContext2D, disc: Disc, colors: Colors, focused: boolean): void {
  const { x, y, radius, kind } = disc;
  const scale = (radius * 1.15) / 16;
  context.save();
  context.globalAlpha = alphaOf(disc.emphasis);
  context.translate(x - 8 * scale, y - 8 * scale);
  context.scale(scale, scale);
  context.fillStyle = colors.icon;
  const icon = ICONS.get(kind);
  if (icon) context.fill(icon);
  context.restore();
  if (disc.emphasis === 'strong') ring(context, disc, radius + 4, colors.accent, []);
  if (focused) ring(context, disc, radius + 7, colors.text, [4, 3]);
  if (disc.pinned) paintPin(context, disc, colors);
}

function ring(context: CanvasRenderingContext2D, { x, y }: Point, radius: number, color: string, dash: number[]): void {
  context.globalAlpha = 1;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.setLineDash(dash);
  context.lineWidth = 2.5;
  context.strokeStyle = color;
  context.stroke();
  context.setLineDash([]);
}

function paintPin(context: CanvasRenderingContext2D, { x, y, radius }: Disc, colors: Colors): void {
  context.beginPath();
  context.arc(x + radius * 0.75, y - radius * 0.75, 4, 0, 2 * Math.PI);
  context.fillStyle = colors.text;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = colors.ground;
  context.stroke();
}

function paintDiscLabel(context: CanvasRenderingContext2D, { disc, text, x, y }: DiscLabel, colors: Colors): void {
  context.globalAlpha = disc.emphasis === 'faint' ? 0.6 : 1;
  context.font = `${disc.emphasis === 'strong' ? '600 ' : ''}${DISC_FONT}px ${FONT}`;
  haloed(context, text, x, y, colors.text, colors.ground);
}

function paintArrowLabel(
  context: CanvasRenderingContext2D,
  { arrow, text, ...place }: ArrowLabel,
  colors: Colors,
): void {
  const strong = arrow.emphasis === 'strong';
  context.save();
  context.globalAlpha = alphaOf(arrow.emphasis);
  context.font = `${strong ? '600 ' : ''}${ARROW_FONT}px ${FONT}`;
  context.translate(place.x, place.y);
  context.rotate(place.angle);
  haloed(context, text, 0, 0, strong ? colors.accent : colors.quiet, colors.ground);
  context.restore();
}

function haloed(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  color: string,
  halo: string,
): void {
  context.lineWidth = 4;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}

/** Whether a disc is at a place. */
export const discAt = ({ discs }: Drawing, point: Point): boolean =>
  discs.some(({ x, y, radius }) => Math.hypot(point.x - x, point.y - y) <= radius);

/** The arrow at a place, or whose label stands there; undefined if there is none near. */
export function arrowAt(drawing: Drawing, point: Point): string | undefined {
  const labelled = drawing.arrowLabels.find(({ x, y, angle, width }) => {
    const along = (point.x - x) * Math.cos(angle) + (point.y - y) * Math.sin(angle);
    const across = (point.y - y) * Math.cos(angle) - (point.x - x) * Math.sin(angle);
    return Math.abs(along) <= width / 2 + 2 && Math.abs(across) <= ARROW_FONT / 2 + 2;
  });
  if (labelled !== undefined) return labelled.arrow.id;
  const near = drawing.arrows
    .map(({ id, curve }) => ({ id, distance: distanceTo(curve, point) }))
    .filter(({ distance }) => distance <= NEAR)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.id;
}
