/** How many connections of subscribers are open, and how many may be. */
export class Seats {
  #taken = 0;

  constructor(private readonly most: number) {}

  /** Takes one, if there is one; the answer gives it back, once however often it is called. */
  take(): (() => void) | undefined {
    if (this.#taken >= this.most) return undefined;
    this.#taken += 1;
    let isMine = true;
    return () => {
      if (isMine) this.#taken -= 1;
      isMine = false;
    };
  }
}
