/**
 * How little it says that a path passes through an entity: ln(1 + articles that name it), in thousandths. Whole numbers
 * add up to the same sum in any order, so that no rounding decides between paths.
 */
export const hubPenalty = (articleCount: number): number => Math.round(1_000 * Math.log1p(articleCount));

const NOBODY: ReadonlySet<string> = new Set();

/** What a search has seen so far: who is related to whom, in either direction, and the hub penalties of entities. */
export class KnownGraph {
  readonly #neighbours = new Map<string, Set<string>>();
  readonly #penalties = new Map<string, number>();

  relate(one: string, other: string): void {
    if (one === other) return;
    this.#add(one, other);
    this.#add(other, one);
  }

  neighboursOf(id: string): ReadonlySet<string> {
    return this.#neighbours.get(id) ?? NOBODY;
  }

  weigh(id: string, articleCount: number): void {
    this.#penalties.set(id, hubPenalty(articleCount));
  }

  isWeighed(id: string): boolean {
    return this.#penalties.has(id);
  }

  /** 0 for an entity that was not weighed. */
  penaltyOf(id: string): number {
    return this.#penalties.get(id) ?? 0;
  }

  #add(one: string, other: string): void {
    const known = this.#neighbours.get(one);
    if (known === undefined) this.#neighbours.set(one, new Set([other]));
    else known.add(other);
  }
}
