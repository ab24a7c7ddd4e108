import type { AttributeType, Value } from '../model/model.js';

/** A value as a column holds it: lists as JSON text, booleans as 0 and 1. */
export type StoredValue = string | number | null;

/**
 * Text ends at a NUL for the library, and half a surrogate pair has no UTF-8; both become U+FFFD, in what is written
 * and in what it is compared with alike.
 */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** As the pattern says, several times faster: almost every text is. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

export function stored(value: Value): StoredValue {
  if (typeof value === 'string') return isStorable(value) ? value : value.replace(UNSTORABLE, '\uFFFD');
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === null || typeof value === 'number' ? value : storedList(value);
}

export const storedList = (values: readonly string[]): string => JSON.stringify(values.map(stored));

export function restored(type: AttributeType, value: StoredValue): Value {
  if (type === 'boolean') return value === 1;
  return type === 'texts' ? (JSON.parse(String(value)) as readonly string[]) : value;
}
