import type { AttributeType, Value } from '../model/model.js';

/** A value as a column holds it: lists as JSON text, booleans as 0 and 1, instants as milliseconds since 1970. */
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

/** A value of an attribute, or one that it is compared with. No instant equals text that is none. */
export function storedAs(type: AttributeType, value: Value): StoredValue {
  if (!isInstant(type) || value === null) return stored(value);
  return typeof value === 'object' ? JSON.stringify(value.map(millisecondsOf)) : millisecondsOf(String(value));
}

const isInstant = (type: AttributeType): boolean => type === 'instant' || type === 'instant?';

function millisecondsOf(instant: string): number | null {
  const milliseconds = Date.parse(instant);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

export function restored(type: AttributeType, value: StoredValue): Value {
  if (type === 'boolean') return value === 1;
  if (isInstant(type) && value !== null) return new Date(Number(value)).toISOString();
  return type === 'texts' ? (JSON.parse(String(value)) as readonly string[]) : value;
}
