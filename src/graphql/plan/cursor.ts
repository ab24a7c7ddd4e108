import { digest } from '../../model/ids.js';
import type { Value } from '../../model/model.js';

/** A fingerprint of what a page walks through: its cursors are good for no other. */
export function fingerprint(...parts: readonly unknown[]): string {
  return digest(JSON.stringify(parts));
}

/** The place of a row in a page: opaque to clients, the values of its order inside. */
export function writeCursor(walk: string, values: readonly Value[]): string {
  return Buffer.from(JSON.stringify([walk, ...values])).toString('base64url');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

const isPlace = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

export type ReadCursor =
  | { readonly ok: true; readonly values: readonly Value[] }
  | { readonly ok: false; readonly reason: string };

/** The values of the order at a cursor, as many as it has terms, or why it is not good for this page. */
export function readCursor(cursor: string, walk: string, length: number): ReadCursor {
  const content = parse(cursor);
  if (!Array.isArray(content) || typeof content[0] !== 'string') {
    return { ok: false, reason: 'Expected a cursor that this server has given out, got other text.' };
  }
  const [writtenFor, ...values] = content;
  if (writtenFor !== walk || values.length !== length || !values.every(isPlace)) {
    return { ok: false, reason: 'Expected a cursor of this list, got one of another list, order or filter.' };
  }
  return { ok: true, values };
}
