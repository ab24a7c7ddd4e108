/** Chance that repeats: the same seed gives the same draws on every machine. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0 and less than 1; mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  pick<T>(things: readonly T[]): T {
    const picked = things[this.below(things.length)];
    if (picked === undefined) throw new Error('Expected things to pick from, got none.');
    return picked;
  }
}

/** Draws things of which the first come up most often, as the people and topics of the news do. */
export class SkewedDraw<T> {
  readonly #things: readonly T[];
  readonly #upTo: readonly number[];

  /** The thing at rank r has the weight `(r + flatTop) ** -steepness`. */
  constructor(things: readonly T[], { flatTop, steepness }: { readonly flatTop: number; readonly steepness: number }) {
    let total = 0;
    this.#things = things;
    this.#upTo = things.map((_, rank) => {
      total += (rank + flatTop) ** -steepness;
      return total;
    });
  }

  draw(chance: Chance): T {
    const wanted = chance.next() * (this.#upTo.at(-1) ?? 0);
    let [low, high] = [0, this.#upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    const drawn = this.#things[low];
    if (drawn === undefined) throw new Error('Expected things to draw from, got none.');
    return drawn;
  }
}
