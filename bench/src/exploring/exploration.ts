import { Chance } from '../news/chance.js';
import type { Connected, Way } from './ways.js';

/** Who can be asked about, the best known first. */
export interface Known {
  readonly entities: readonly { readonly id: string; readonly name: string }[];
}

/** The variables of a query, the parameters of a statement. */
export type Question = Readonly<Record<string, string>>;

export interface Exploration {
  readonly title: string;
  /** What is asked in so many rounds, or in a few times as many where no two are alike: always the same for the same graph. */
  readonly questions: (known: Known, rounds: number) => readonly Question[];
  /** The ways to ask it, our store on Neo4j first. */
  readonly ways: (connected: Connected) => readonly Way[];
}

export const times = <T>(count: number, make: (chance: Chance) => T): readonly T[] => {
  const chance = new Chance(3);
  return Array.from({ length: count }, () => make(chance));
};

export const aboutTheHub = ({ entities }: Known, rounds: number): readonly Question[] =>
  times(rounds, () => ({ id: entities[0]?.id ?? '' }));
