import type { FactStatus } from './graph.js';
import type { Words } from './words.js';

export function StatusBadge({ status, words }: { status: FactStatus; words: Words }) {
  return <span class={`badge status-${status.toLowerCase()}`}>{words.texts.status[status]}</span>;
}
