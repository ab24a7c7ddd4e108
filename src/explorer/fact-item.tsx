import { type EvidenceInFull, type FactInFull, loadEvidence } from './api.js';
import { sentenceAround, webAddress } from './sentence.js';
import { StatusBadge } from './status-badge.js';
import { usePages } from './use-pages.js';
import { dayText, type Words } from './words.js';

interface Props {
  readonly fact: FactInFull;
  readonly words: Words;
}

/** What is reported, how its status changed, and who says so. */
export function FactItem({ fact, words }: Props) {
  const { texts } = words;
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
      <Quotes fact={fact} words={words} />
    </li>
  );
}

/** Four passages, and ten more on demand. */
function Quotes({ fact, words }: Props) {
  const { nodes, loading, problem, loadMore } = usePages(fact.evidence, (after) => loadEvidence(fact.id, after));
  const unseen = fact.evidenceCount - nodes.length;
  return (
    <>
      {nodes.map((evidence) => (
        <Quote key={evidence.id} evidence={evidence} words={words} />
      ))}
      {problem !== '' && <p role="alert">{problem}</p>}
      {unseen > 0 && (
        <button type="button" disabled={loading} onClick={loadMore}>
          {words.texts.moreQuotes(unseen)}
        </button>
      )}
    </>
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
