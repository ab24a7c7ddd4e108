import { type EntityInFull, loadEntity, type TimelineBar } from './api.js';
import type { Commands } from './commands.js';
import { type Graph, relationshipsOf } from './graph.js';
import { KindIcon } from './kind-icon.js';
import { useLoaded } from './use-loaded.js';
import { dayText, monthText, relationshipText, typeText, type Words } from './words.js';

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
      {entity && <Counts entity={entity} words={words} commands={commands} />}
      {entity && <Timeline bars={entity.bars} words={words} />}
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

/** By type, how much there is to bring into the picture. */
function Counts({ entity, words, commands }: { entity: EntityInFull; words: Words; commands: Commands }) {
  return (
    <section>
      <h3>{words.texts.connections}</h3>
      <ul class="counts">
        {entity.relationshipCounts.map(({ type, count }) => (
          <li key={type}>
            <button type="button" onClick={() => commands.expand(entity.id, type)}>
              {typeText(words, type)} <span class="quiet count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** So many bars fill the width; fewer leave some of it free. */
const FEWEST_BARS = 12;

/** The months in which something happened, as bars. */
function Timeline({ bars, words }: { bars: readonly TimelineBar[]; words: Words }) {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const highest = Math.max(1, ...bars.map(({ eventCount }) => eventCount));
  return (
    <section>
      <h3>{words.texts.timeline}</h3>
      <svg
        class="timeline"
        viewBox={`0 0 ${Math.max(FEWEST_BARS, bars.length) * 10} 40`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.texts.timeline}
      >
        {bars.map(({ start, eventCount }, index) => {
          const height = eventCount === 0 ? 1 : 3 + (37 * eventCount) / highest;
          return (
            <rect key={start} x={index * 10 + 1} y={40 - height} width={8} height={height}>
              <title>{words.texts.timelineBar(monthText(words, start), eventCount)}</title>
            </rect>
          );
        })}
      </svg>
      <p class="timeline-ends quiet">
        <span>{monthText(words, first.start)}</span>
        {last !== first && <span>{monthText(words, last.start)}</span>}
      </p>
    </section>
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
