import { loadRelationship, type RelationshipInFull } from './api.js';
import type { Commands } from './commands.js';
import { FactItem } from './fact-item.js';
import { StatusBadge } from './status-badge.js';
import { useLoaded } from './use-loaded.js';
import { usePages } from './use-pages.js';
import { spanText, typeText, type Words } from './words.js';

interface Props {
  readonly id: string;
  readonly words: Words;
  readonly commands: Commands;
}

/** What ties two: in words, since when, and who says so. */
export function EvidencePanel({ id, words, commands }: Props) {
  const { texts, language } = words;
  const loaded = useLoaded(() => loadRelationship(id, language, null), [id, language]);
  if (loaded.tag === 'loading') return <p class="quiet">{texts.loading}</p>;
  if (loaded.tag === 'failed') return <p role="alert">{`${texts.failed} ${loaded.message}`}</p>;
  if (loaded.value === null) return <p class="quiet">{texts.gone}</p>;
  const relationship = loaded.value;
  return (
    <article key={id}>
      <h2 class="statement">
        <EntityLink {...relationship.source} commands={commands} /> {typeText(words, relationship.type)}{' '}
        <EntityLink {...relationship.target} commands={commands} />
      </h2>
      <p class="facts-line">
        <StatusBadge status={relationship.status} words={words} /> {spanText(words, relationship)} ·{' '}
        {texts.facts(relationship.factCount)} · {texts.sources(relationship.sourceCount)}
      </p>
      <FactList relationship={relationship} words={words} />
    </article>
  );
}

function EntityLink({ id, name, commands }: { id: string; name: string; commands: Commands }) {
  return (
    <button type="button" class="link" onClick={() => commands.selectEntity(id, false)}>
      {name}
    </button>
  );
}

/** Ten facts, and ten more on demand. */
function FactList({ relationship, words }: { relationship: RelationshipInFull; words: Words }) {
  const { nodes, last, loading, problem, loadMore } = usePages(relationship.facts, async (after) => {
    const page = await loadRelationship(relationship.id, words.language, after);
    return page?.facts ?? null;
  });
  return (
    <>
      <ol class="facts">
        {nodes.map((fact) => (
          <FactItem key={fact.id} fact={fact} words={words} />
        ))}
      </ol>
      {problem !== '' && <p role="alert">{problem}</p>}
      {last.pageInfo.hasNextPage && (
        <button type="button" disabled={loading} onClick={loadMore}>
          {words.texts.more}
        </button>
      )}
    </>
  );
}
