import type { Value } from '../model/model.js';

/** A value as it goes to the database: a bigint becomes an integer, a number a float. */
export type CypherValue = Value | bigint | readonly CypherValue[] | { readonly [key: string]: CypherValue };

export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, CypherValue>>;
}

/**
 * Hands out the names of a statement that is being written. They are numbered as they come, so plans of the same shape
 * give the same text, and the database need not plan it again.
 */
export class Names {
  readonly parameters: Record<string, CypherValue> = {};
  #variables = 0;

  /** A variable that no other part of the statement uses. */
  variable(letter: string): string {
    this.#variables += 1;
    return `${letter}${this.#variables}`;
  }

  /** Keeps a value out of the text: answers with the parameter that stands for it. */
  parameter(value: CypherValue): string {
    const name = `p${Object.keys(this.parameters).length}`;
    this.parameters[name] = value;
    return `$${name}`;
  }

  count(rows: number): string {
    return this.parameter(BigInt(rows));
  }
}
