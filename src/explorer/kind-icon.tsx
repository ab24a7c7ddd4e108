import type { EntityKind } from './graph.js';
import { KIND_LOOKS } from './kinds.js';

/** The disc of a kind, as in the picture. It says nothing to a screen reader: the name stands beside it. */
export function KindIcon({ kind }: { readonly kind: EntityKind }) {
  const { color, icon } = KIND_LOOKS[kind];
  return (
    <svg class="kind-icon" viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="14" fill={color} />
      <path d={icon} fill="#fff" transform="translate(6 6)" />
    </svg>
  );
}
