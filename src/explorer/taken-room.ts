import type { Point } from './graph.js';

export interface Circle extends Point {
  readonly radius: number;
}

/** The side of the squares in which circles are looked for, in pixels: few labels have a place in one. */
const SIDE = 48;
/** More squares than stand above each other. Two that got one number would only be looked through together. */
const COLUMN = 1 << 16;

/** The room that discs and labels take up, as circles. */
export class TakenRoom {
  readonly #squares = new Map<number, Circle[]>();

  constructor(circles: readonly Circle[]) {
    this.take(circles);
  }

  take(circles: readonly Circle[]): void {
    for (const circle of circles)
      everySquare(circle, (square) => {
        const there = this.#squares.get(square);
        if (there === undefined) this.#squares.set(square, [circle]);
        else there.push(circle);
        return true;
      });
  }

  /** Whether it leaves room for all of these circles. */
  leaves(circles: readonly Circle[]): boolean {
    return circles.every((circle) => everySquare(circle, (square) => this.#isFree(square, circle)));
  }

  #isFree(square: number, circle: Circle): boolean {
    return this.#squares.get(square)?.every((other) => areApart(circle, other)) ?? true;
  }
}

const areApart = (one: Circle, other: Circle): boolean =>
  (other.x - one.x) ** 2 + (other.y - one.y) ** 2 >= (other.radius + one.radius) ** 2;

/** Whether all squares that a circle may touch pass; ends with the first that does not. */
function everySquare({ x, y, radius }: Circle, passes: (square: number) => boolean): boolean {
  for (let column = Math.floor((x - radius) / SIDE); column * SIDE <= x + radius; column++)
    for (let row = Math.floor((y - radius) / SIDE); row * SIDE <= y + radius; row++)
      if (!passes(column * COLUMN + row)) return false;
  return true;
}
