/**
 * One end of a search, and the layers of entities around it: those of a layer are as many hops away as its number, by
 * what is known. A search goes on from the outermost layer that is known to be whole.
 */
export class SearchEnd {
  readonly #layers: (readonly string[])[];
  readonly #seen: Set<string>;
  #whole = 0;
  #blocked = false;

  /** @param other the opposite end, which stands in no layer: no path passes through it */
  constructor(id: string, other: string) {
    this.#layers = [[id]];
    this.#seen = new Set([id, other]);
  }

  /** Of how many layers all neighbours are known, without a gap. */
  get whole(): number {
    return this.#whole;
  }

  /** Whether the boundary has too many neighbours to go on from here. */
  get blocked(): boolean {
    return this.#blocked;
  }

  /** The layer behind those: the neighbours of some of its entities are not known. */
  get boundary(): readonly string[] {
    return this.#layers[this.#whole] ?? [];
  }

  /** Goes on to the next layer, once all neighbours of the boundary are known. */
  advance(neighbours: Iterable<string>): void {
    const layer = [...new Set(neighbours)].filter((id) => !this.#seen.has(id)).sort();
    for (const id of layer) this.#seen.add(id);
    this.#layers.push(layer);
    this.#whole += 1;
  }

  /** Stays before the boundary for good. */
  block(): void {
    this.#blocked = true;
  }
}
