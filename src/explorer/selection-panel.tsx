import type { Commands } from './commands.js';
import type { Graph } from './graph.js';
import { KindIcon } from './kind-icon.js';
import type { Words } from './words.js';

interface Props {
  readonly ids: readonly string[];
  readonly graph: Graph;
  readonly words: Words;
  readonly commands: Commands;
}

/** Several that are selected, and what can be done with them together. */
export function SelectionPanel({ ids, graph, words: { texts }, commands }: Props) {
  const entities = ids.map((id) => graph.entities.get(id)).filter((entity) => entity !== undefined);
  const [from, to] = ids;
  const allPinned = ids.every((id) => graph.pinned.has(id));
  return (
    <article>
      <h2>{texts.selected(ids.length)}</h2>
      <ul class="neighbours">
        {entities.map(({ id, kind, name }) => (
          <li key={id}>
            <button type="button" class="row" onClick={() => commands.selectEntity(id, false)}>
              <KindIcon kind={kind} />
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="buttons">
        {from !== undefined && to !== undefined && ids.length === 2 && (
          <button type="button" class="main" onClick={() => commands.connect(from, to)}>
            {texts.path}
          </button>
        )}
        <button type="button" onClick={() => commands.togglePin(ids)}>
          {allPinned ? texts.unpin : texts.pin}
        </button>
        <button type="button" onClick={() => commands.hide(ids)}>
          {texts.hide}
        </button>
      </div>
    </article>
  );
}
