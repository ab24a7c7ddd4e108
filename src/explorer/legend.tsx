import { ENTITY_KINDS, type Entity } from './graph.js';
import { KindIcon } from './kind-icon.js';
import type { Texts } from './texts.js';

/** Which colour and drawing stands for which kind, for the kinds that are there. */
export function Legend({ entities, texts }: { readonly entities: readonly Entity[]; readonly texts: Texts }) {
  const there = new Set(entities.map(({ kind }) => kind));
  return (
    <ul class="legend">
      {ENTITY_KINDS.filter((kind) => there.has(kind)).map((kind) => (
        <li key={kind}>
          <KindIcon kind={kind} /> {texts.kind[kind]}
        </li>
      ))}
    </ul>
  );
}
