import { mintId } from '../../model/ids.js';
import type { NodeOf } from '../../model/model.js';
import type { Mentioned } from '../entities/mentioned.js';
import type { Origin, Testimony } from '../facts/claim.js';
import type { CheckedArticle } from '../intake/checked-article.js';
import { articleIdOf, versionIdOf } from './edition.js';
import type { GraphPiece } from './graph-piece.js';

export const sourceIdOf = (name: string): string => mintId('source', name);

export function originOf({ uri, version, source }: CheckedArticle, now: string): Origin {
  return {
    articleId: articleIdOf(uri),
    versionId: versionIdOf(uri, version),
    sourceId: sourceIdOf(source.name),
    recordedAt: now,
  };
}

/** The node of an article whose version goes live. */
export function articleNode(article: CheckedArticle): NodeOf<'Article'> {
  const { uri, language, headline, publishedAt, version, source } = article;
  const id = articleIdOf(uri);
  return { id, uri, language, headline, publishedAt, sourceId: sourceIdOf(source.name), version, withdrawnAt: null };
}

/** Draws an article version beside those that stand: its node, linked to its article. */
export function drawVersion(
  article: CheckedArticle,
  mentioned: readonly Mentioned[],
  now: string,
  piece: GraphPiece,
): void {
  const { uri, version: number, language, headline, lead, text, publishedAt, digest } = article;
  const id = versionIdOf(uri, number);
  const input = JSON.stringify(mentioned);
  const content = { language, headline, lead, text, publishedAt };
  piece.put('ArticleVersion', { id, number, ...content, recordedAt: now, digest, input });
  piece.link('HAS_VERSION', articleIdOf(uri), id, { number });
}

/** Draws the source of an article whose version goes live. */
export function drawSource({ source: { name, url } }: CheckedArticle, piece: GraphPiece): void {
  piece.put('Source', { id: sourceIdOf(name), name, url });
}

/** Draws an article as it stands: its node, its source and its current text. */
export function drawStanding(article: NodeOf<'Article'>, piece: GraphPiece): void {
  const { id, uri, version, sourceId, publishedAt } = article;
  piece.put('Article', article);
  piece.link('PUBLISHES', sourceId, id, { publishedAt });
  piece.link('HAS_TEXT', id, versionIdOf(uri, version));
}

/** Draws the mentions of a live version. */
export function drawMentions(article: NodeOf<'Article'>, mentioned: readonly Mentioned[], piece: GraphPiece): void {
  for (const { id, spans } of mentioned) {
    piece.link('MENTIONS', article.id, id, {
      publishedAt: article.publishedAt,
      count: spans.length,
      first: spans[0]?.start ?? Number.MAX_SAFE_INTEGER,
      spans: JSON.stringify(spans.map(({ start, end, quote }) => [start, end, quote])),
    });
  }
}

/** Draws evidence as it stands while its version is live. */
export function drawLive(testimonies: readonly Testimony[], piece: GraphPiece): void {
  for (const { evidence, claim } of testimonies) {
    piece.put('Evidence', evidence);
    piece.link('QUOTES', evidence.id, claim.articleId, { start: evidence.start, standing: 'LIVE' });
    if (claim.speaker !== null) piece.link('SPEAKS', claim.speaker, evidence.id);
  }
}

/** Draws evidence of a version that has been superseded or withdrawn: it stays readable and supports nothing. */
export function drawRetired(testimonies: readonly Testimony[], now: string, piece: GraphPiece): void {
  for (const { evidence, claim } of testimonies) {
    piece.put('Evidence', { ...evidence, group: null, withdrawnAt: now });
    piece.link('QUOTES', evidence.id, claim.articleId, { start: evidence.start, standing: 'WITHDRAWN' });
  }
}

/** Draws what links new evidence to its version and to the evidence of the claims that it is about. */
export function drawOrigin(testimonies: readonly Testimony[], piece: GraphPiece): void {
  const byKey = new Map(testimonies.toReversed().map(({ claim, evidence }) => [claim.key, evidence.id]));
  for (const { evidence, claim } of testimonies) {
    piece.link('QUOTES_VERSION', evidence.id, claim.versionId, { start: evidence.start });
    for (const { key } of claim.about) {
      const subject = byKey.get(key);
      if (subject !== undefined) piece.link('REFERS_TO', evidence.id, subject);
    }
  }
}
