import { useState } from 'preact/hooks';
import { type EvidenceInFull, type FactInFull, loadRelationship, type RelationshipInFull } from './api.js';
import type { Commands } from './commands.js';
import type { FactStatus } from './graph.js';
import { sentenceAround, webAddress } from './sentence.js';
import { messageOf, useLoaded } from './use-loaded.js';
import { dayText, spanText, typeText, type Words } from './words.js';

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
  const [more, setMore] = useState<RelationshipInFull['facts'] | undefined>();
  const [problem, setProblem] = useState('');
  const facts = [...relationship.facts.nodes, ...(more?.nodes ?? [])];
  const { hasNextPage, endCursor } = (more ?? relationship.facts).pageInfo;
  const loadMore = (): void => {
    loadRelationship(relationship.id, words.language, endCursor).then(
      (page) => page && setMore({ ...page.facts, nodes: [...(more?.nodes ?? []), ...page.facts.nodes] }),
      (error) => setProblem(messageOf(error)),
    );
  };
  return (
    <>
      <ol class="facts">
        {facts.map((fact) => (
          <FactItem key={fact.id} fact={fact} words={words} />
        ))}
      </ol>
      {problem !== '' && <p role="alert">{problem}</p>}
      {hasNextPage && (
        <button type="button" onClick={loadMore}>
          {words.texts.more}
        </button>
      )}
    </>
  );
}

function FactItem({ fact, words }: { fact: FactInFull; words: Words }) {
  const { texts } = words;
  const unseen = fact.evidenceCount - fact.evidence.nodes.length;
  return (
    <li class="fact">
      <h3>{fact.title}</h3>
      <p class="facts-line">
        <StatusBadge status={fact.status} words={words} /> {fact.time ? readable(fact.time.text) : texts.undated}
        {fact.disputed && <strong class="badge disputed">{texts.disputed}</strong>}
      </p>
      {fact.statusHistory.length > 1 && (
        <p class="history">
          <span class="only-heard">{texts.history}: </span>
          {fact.statusHistory
            .map(({ status, reportedAt }) => `${texts.status[status]} (${dayText(words, reportedAt)})`)
            .join(' → ')}
        </p>
      )}
      {fact.evidence.nodes.map((evidence) => (
        <Quote key={evidence.id} evidence={evidence} words={words} />
      ))}
      {unseen > 0 && <p class="quiet">{texts.moreQuotes(unseen)}</p>}
    </li>
  );
}

/** A time to any precision: "2025-05", "2025-05-19 14:00 UTC". */
const readable = (time: string): string => time.replace('T', ' ').replace(/Z$/, ' UTC');

function Quote({ evidence, words }: { evidence: EvidenceInFull; words: Words }) {
  const { version, article, speaker, start, end, publishedAt } = evidence;
  const { before, quote, after } = sentenceAround(version.text, start, end, version.language);
  const address = webAddress(article.uri);
  return (
    <figure class="quote">
      <blockquote lang={version.language}>
        {before}
        <mark>{quote}</mark>
        {after}
      </blockquote>
      <figcaption>
        {speaker && <>{words.texts.says(speaker.name)} · </>}
        {address ? (
          <a href={address} target="_blank" rel="noopener noreferrer" lang={version.language}>
            {version.headline}
          </a>
        ) : (
          <cite lang={version.language}>{version.headline}</cite>
        )}
        {' · '}
        {article.source.name} · {dayText(words, publishedAt)}
        {version.number > 1 && ` · ${words.texts.correction(version.number)}`}
      </figcaption>
    </figure>
  );
}

export function StatusBadge({ status, words }: { status: FactStatus; words: Words }) {
  return <span class={`badge status-${status.toLowerCase()}`}>{words.texts.status[status]}</span>;
}
