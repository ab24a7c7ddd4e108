import type { Graph, Point } from './graph.js';

/** How far apart two connected entities like to stand. */
const LENGTH = 150;
/** How strongly everything is drawn to the middle. */
const PULL = 0.05;
/** By how much each further relationship between two moves them apart: their arrows need room. */
const ROOM = 0.3;
const ROUNDS = 320;
/** Labels are wide: what stands side by side needs more room than what stands one above the other. */
const FLATTEN = 1.05;
/** The room that a disc with its label takes. */
const ROW = 58;
const CHARACTER = 8;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** How long it may take at a time: a picture at sixty frames a second leaves no more. */
const SLICE_MS = 12;

interface Body {
  readonly id: string;
  readonly width: number;
  readonly fixed: boolean;
  x: number;
  y: number;
  /** What draws it in this round. */
  forceX: number;
  forceY: number;
}

/**
 * A position for every entity of the graph. Those that have one keep it; the others find a place near whom they are
 * connected with, so that labels do not cover each other. The same graph always gives the same positions.
 */
export function placeNewcomers(graph: Graph): ReadonlyMap<string, Point> {
  if (graph.entities.size === graph.positions.size) return graph.positions;
  const bodies = startingBodies(graph, new Set(graph.positions.keys()));
  const steps = arranging(bodies, springsBetween(graph, bodies));
  while (!steps.next().done);
  return positionsOf(bodies);
}

/**
 * Positions from scratch for all but those that are pinned. Others get their turn meanwhile: a thousand entities take
 * longer than a page may stand still.
 */
export async function tidyUp(graph: Graph): Promise<ReadonlyMap<string, Point>> {
  const positions = new Map([...graph.positions].filter(([id]) => graph.pinned.has(id)));
  const bodies = startingBodies({ ...graph, positions }, graph.pinned);
  const steps = arranging(bodies, springsBetween(graph, bodies));
  let until = performance.now() + SLICE_MS;
  while (!steps.next().done) {
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE_MS;
  }
  return positionsOf(bodies);
}

/** Moves the bodies to where they stay, in steps. */
function* arranging(bodies: readonly Body[], springs: readonly Spring[]): Generator<void, void> {
  for (let round = 0; round < ROUNDS; round++) {
    relax(bodies, springs, (LENGTH / 2) * (1 - round / ROUNDS) ** 2 + 0.5);
    yield;
  }
  for (let round = 0; round < 120 && separate(bodies); round++) yield;
}

const positionsOf = (bodies: readonly Body[]): ReadonlyMap<string, Point> =>
  new Map(bodies.map(({ id, x, y }) => [id, { x: rounded(x), y: rounded(y) }]));

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Those that may move come first. */
function startingBodies(graph: Graph, fixed: ReadonlySet<string>): readonly Body[] {
  const anchors = anchorsIn(graph);
  const bodies = byDegree(graph).map(({ id, name }, index) => ({
    id,
    width: Math.max(64, Math.min(name.length, 24) * CHARACTER + 12),
    fixed: fixed.has(id),
    forceX: 0,
    forceY: 0,
    ...(graph.positions.get(id) ?? start(anchors.get(id), index)),
  }));
  return bodies.sort((a, b) => Number(a.fixed) - Number(b.fixed));
}

/** For each that has one, where the first stands whom it is connected with and who stands already. */
function anchorsIn({ relationships, positions }: Graph): ReadonlyMap<string, Point> {
  const anchors = new Map<string, Point>();
  const note = (id: string, other: string): void => {
    const position = positions.get(other);
    if (position !== undefined && !anchors.has(id)) anchors.set(id, position);
  };
  for (const { sourceId, targetId } of relationships.values()) {
    note(sourceId, targetId);
    note(targetId, sourceId);
  }
  return anchors;
}

function byDegree({ entities, relationships }: Graph) {
  const degrees = new Map<string, number>();
  for (const { sourceId, targetId } of relationships.values())
    for (const id of [sourceId, targetId]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return [...entities.values()].sort(
    (a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

/** On a spiral: around the anchor, else around the middle. */
function start(anchor: Point | undefined, index: number): Point {
  const radius = anchor === undefined ? LENGTH * 0.6 * Math.sqrt(index) : LENGTH;
  const angle = index * GOLDEN_ANGLE;
  return { x: (anchor?.x ?? 0) + radius * Math.cos(angle) * FLATTEN, y: (anchor?.y ?? 0) + radius * Math.sin(angle) };
}

interface Spring {
  readonly from: Body;
  readonly to: Body;
  length: number;
}

function springsBetween({ relationships }: Graph, bodies: readonly Body[]): readonly Spring[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const pairs = new Map<string, Spring>();
  for (const { sourceId, targetId } of relationships.values()) {
    const from = byId.get(sourceId);
    const to = byId.get(targetId);
    if (from === undefined || to === undefined || from === to) continue;
    const key = [sourceId, targetId].sort().join();
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, { from, to, length: LENGTH });
    else known.length += LENGTH * ROOM;
  }
  return [...pairs.values()];
}

/** One step of the force-directed layout of Fruchterman and Reingold, with no body moving further than `limit`. */
function relax(bodies: readonly Body[], springs: readonly Spring[], limit: number): void {
  for (const body of bodies) {
    body.forceX = -body.x * PULL;
    body.forceY = -body.y * PULL;
  }
  forEachPair(bodies, pushApart);
  for (const spring of springs) pullTogether(spring);
  for (const body of bodies) if (!body.fixed) follow(body, limit);
}

/** Does something with all pairs of which one may move. */
function forEachPair(bodies: readonly Body[], act: (one: Body, other: Body) => void): void {
  for (const [index, one] of bodies.entries()) {
    if (one.fixed) return;
    for (let at = index + 1; at < bodies.length; at++) act(one, bodies[at] as Body);
  }
}

function pushApart(one: Body, other: Body): void {
  const { x, y } = between(one, other);
  const strength = LENGTH ** 2 / Math.max(1, x * x + y * y);
  push(one, -x * strength, -y * strength);
  push(other, x * strength, y * strength);
}

function pullTogether({ from, to, length }: Spring): void {
  const { x, y } = between(from, to);
  const strength = Math.max(1, Math.hypot(x, y)) / length;
  push(from, x * strength, y * strength);
  push(to, -x * strength, -y * strength);
}

function push(body: Body, x: number, y: number): void {
  body.forceX += x;
  body.forceY += y;
}

function follow(body: Body, limit: number): void {
  const strength = Math.hypot(body.forceX, body.forceY);
  if (strength === 0) return;
  const share = Math.min(strength, limit) / strength;
  body.x += body.forceX * share;
  body.y += body.forceY * share;
}

const between = (one: Body, other: Body): Point => ({
  x: (other.x - one.x) / FLATTEN || 0.01,
  y: other.y - one.y || 0.01,
});

/** Moves apart those that cover each other; whether there were any. */
function separate(bodies: readonly Body[]): boolean {
  let moved = false;
  forEachPair(bodies, (one, other) => {
    const overlapX = (one.width + other.width) / 2 - Math.abs(other.x - one.x);
    const overlapY = ROW - Math.abs(other.y - one.y);
    if (overlapX <= 0 || overlapY <= 0) return;
    moved = true;
    if (overlapY < overlapX) part(one, other, 'y', overlapY);
    else part(one, other, 'x', overlapX);
  });
  return moved;
}

function part(one: Body, other: Body, axis: 'x' | 'y', overlap: number): void {
  const amount = other.fixed ? overlap : overlap / 2;
  const sign = other[axis] >= one[axis] ? 1 : -1;
  one[axis] -= sign * amount;
  if (!other.fixed) other[axis] += sign * amount;
}
