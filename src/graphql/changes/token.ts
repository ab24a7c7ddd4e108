import { digest } from '../../model/ids.js';
import type { LoggedChange, LogPlace } from '../../newsroom/changes/logged-change.js';

/** What a change of another graph would hardly have in common with one at the same place of this graph. */
const markOf = ({ recordedAt, change, id }: LoggedChange): string => digest(JSON.stringify([recordedAt, change, id]));

/** The place of a change in the log of its graph: opaque to clients, good on every server of the graph and for ever. */
export function writeToken(change: LoggedChange): string {
  const { sequence, index } = change;
  return Buffer.from(JSON.stringify([sequence, index, markOf(change)])).toString('base64url');
}

/** The place that a token speaks of; undefined for text that is no token. */
export function parseToken(token: string): LogPlace | undefined {
  const [sequence, index] = parse(token);
  return isCount(sequence) && isCount(index) ? { sequence, index } : undefined;
}

/** Whether it is this change that a token was written for. */
export const isTokenOf = (token: string, change: LoggedChange): boolean => token === writeToken(change);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function parse(token: string): readonly unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}
