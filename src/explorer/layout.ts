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

interface Body {
  readonly id: string;
  readonly width: number;
  readonly fixed: boolean;
  x: number;
  y: number;
}

/**
 * A position for every entity of the graph. Those that have one keep it; the others find a place near whom they are
 * connected with, so that labels do not cover each other. The same graph always gives the same positions.
 */
export function placeNewcomers(graph: Graph): ReadonlyMap<string, Point> {
  return place(graph, new Set(graph.positions.keys()));
}

/** Positions from scratch for all but those that are pinned. */
export function tidyUp(graph: Graph): ReadonlyMap<string, Point> {
  const positions = new Map([...graph.positions].filter(([id]) => graph.pinned.has(id)));
  return place({ ...graph, positions }, graph.pinned);
}

function place(graph: Graph, fixed: ReadonlySet<string>): ReadonlyMap<string, Point> {
  if (graph.entities.size === fixed.size) return graph.positions;
  const bodies = startingBodies(graph, fixed);
  const springs = springsBetween(graph, bodies);
  for (let round = 0; round < ROUNDS; round++) relax(bodies, springs, (LENGTH / 2) * (1 - round / ROUNDS) ** 2 + 0.5);
  for (let round = 0; round < 120 && separate(bodies); round++);
  return new Map(bodies.map(({ id, x, y }) => [id, { x: rounded(x), y: rounded(y) }]));
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function startingBodies(graph: Graph, fixed: ReadonlySet<string>): readonly Body[] {
  return byDegree(graph).map(({ id, name }, index) => ({
    id,
    width: Math.max(64, Math.min(name.length, 24) * CHARACTER + 12),
    fixed: fixed.has(id),
    ...(graph.positions.get(id) ?? start(graph, id, index)),
  }));
}

function byDegree({ entities, relationships }: Graph) {
  const degrees = new Map<string, number>();
  for (const { sourceId, targetId } of relationships.values())
    for (const id of [sourceId, targetId]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return [...entities.values()].sort(
    (a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

/** On a spiral: around whom it is connected with and who stands already, else around the middle. */
function start(graph: Graph, id: string, index: number): Point {
  const anchor = [...graph.relationships.values()]
    .filter(({ sourceId, targetId }) => sourceId === id || targetId === id)
    .map(({ sourceId, targetId }) => graph.positions.get(sourceId === id ? targetId : sourceId))
    .find((position) => position !== undefined);
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
  const forces = new Map(bodies.map((body) => [body, { x: -body.x * PULL, y: -body.y * PULL }]));
  const push = (body: Body, x: number, y: number): void => {
    const force = forces.get(body);
    if (force === undefined) return;
    force.x += x;
    force.y += y;
  };
  bodies.forEach((one, index) => {
    for (const other of bodies.slice(index + 1)) {
      const { x, y, distance } = between(one, other);
      const strength = LENGTH ** 2 / distance ** 2;
      push(one, -x * strength, -y * strength);
      push(other, x * strength, y * strength);
    }
  });
  for (const { from, to, length } of springs) {
    const { x, y, distance } = between(from, to);
    const strength = distance / length;
    push(from, x * strength, y * strength);
    push(to, -x * strength, -y * strength);
  }
  for (const [body, { x, y }] of forces) {
    const strength = Math.hypot(x, y);
    if (body.fixed || strength === 0) continue;
    body.x += (x / strength) * Math.min(strength, limit);
    body.y += (y / strength) * Math.min(strength, limit);
  }
}

function between(one: Body, other: Body) {
  const x = (other.x - one.x) / FLATTEN || 0.01;
  const y = other.y - one.y || 0.01;
  return { x, y, distance: Math.max(1, Math.hypot(x, y)) };
}

/** Moves apart those that cover each other; whether there were any. */
function separate(bodies: readonly Body[]): boolean {
  let moved = false;
  bodies.forEach((one, index) => {
    for (const other of bodies.slice(index + 1)) {
      const overlapX = (one.width + other.width) / 2 - Math.abs(other.x - one.x);
      const overlapY = ROW - Math.abs(other.y - one.y);
      if (overlapX <= 0 || overlapY <= 0 || (one.fixed && other.fixed)) continue;
      moved = true;
      const alongY = overlapY < overlapX;
      const axis = alongY ? 'y' : 'x';
      const amount = (alongY ? overlapY : overlapX) / (one.fixed || other.fixed ? 1 : 2);
      const sign = other[axis] >= one[axis] ? 1 : -1;
      if (!one.fixed) one[axis] -= sign * amount;
      if (!other.fixed) other[axis] += sign * amount;
    }
  });
  return moved;
}
