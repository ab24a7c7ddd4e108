import { loadEntity } from './api.js';
import type { Commands } from './commands.js';
import { type Graph, relationshipsOf } from './graph.js';
import { KindIcon } from './kind-icon.js';
import { useLoaded } from './use-loaded.js';
import { dayText, relationshipText, type Words } from './words.js';

interface Props {
  readonly id: string;
  readonly graph: Graph;
  readonly words: Words;
  readonly commands: Commands;
}

/** Who it is, how it stands to others in the picture, and how to go on from here. */
export function EntityPanel({ id, graph, words, commands }: Props) {
  const { texts } = words;
  const loaded = useLoaded(() => loadEntity(id), [id]);
  const known = graph.entities.get(id);
  if (known === undefined) return <p class="quiet">{texts.gone}</p>;
  const entity = loaded.tag === 'loaded' ? loaded.value : null;
  return (
    <article>
      <h2 class="entity-name">
        <KindIcon kind={known.kind} />
        <span>{known.name}</span>
      </h2>
      <p class="facts-line">
        {texts.kind[known.kind]}
        {entity && ` · ${texts.articles(entity.articleCount)}`}
      </p>
      {loaded.tag === 'failed' && <p role="alert">{`${texts.failed} ${loaded.message}`}</p>}
      {entity?.description && <p>{entity.description}</p>}
      {entity && entity.aliases.length > 0 && (
        <p>
          <span class="quiet">{texts.alsoCalled}:</span> {entity.aliases.join(', ')}
        </p>
      )}
      <EntityButtons id={id} pinned={graph.pinned.has(id)} words={words} commands={commands} />
      <NeighbourList id={id} graph={graph} words={words} commands={commands} />
    </article>
  );
}

function EntityButtons({ id, pinned, words: { texts }, commands }: Omit<Props, 'graph'> & { pinned: boolean }) {
  return (
    <div class="buttons">
      <button type="button" class="main" onClick={() => commands.expand(id)}>
        {texts.expandAll}
      </button>
      <button type="button" onClick={() => commands.collapse(id)}>
        {texts.collapse}
      </button>
      <button type="button" aria-pressed={pinned} onClick={() => commands.togglePin([id])}>
        {pinned ? texts.unpin : texts.pin}
      </button>
      <button type="button" onClick={() => commands.hide([id])}>
        {texts.hide}
      </button>
    </div>
  );
}

function NeighbourList({ id, graph, words, commands }: Props) {
  const relationships = relationshipsOf(graph, id);
  if (relationships.length === 0) return null;
  return (
    <section>
      <h3>{words.texts.inPicture}</h3>
      <ul class="neighbours">
        {relationships.map((relationship) => (
          <li key={relationship.id}>
            <button type="button" class="row" onClick={() => commands.selectRelationship(relationship.id)}>
              <span>
                {graph.entities.get(relationship.sourceId)?.name} <em>{relationshipText(words, relationship)}</em>{' '}
                {graph.entities.get(relationship.targetId)?.name}
              </span>
              <span class="quiet">{dayText(words, relationship.lastAt)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
