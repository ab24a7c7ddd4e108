/** For sorting, the least first: numbers by size, text by code unit, the same everywhere and in both stores. */
export const compare = <T extends string | number>(one: T, other: T): number =>
  one < other ? -1 : Number(one > other);
