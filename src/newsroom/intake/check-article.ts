import { digest } from '../../model/ids.js';
import type { EntityKind } from '../../model/model.js';
import { parseTimeSpan } from '../../model/partial-date.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { type Checked, Problems } from '../user-error.js';
import { type ArticleInput, articleInput, type EntityInput, type MentionInput } from './article-input.js';
import { checkFacts } from './check-facts.js';
import type { CheckedArticle, CheckedEntity, Span } from './checked-article.js';
import { COUNTRY_SCHEME, findCountryCode } from './countries.js';
import { occurrences } from './occurrences.js';

/** `PERSON` as clients write it is the variant `Person` of the model. */
const variantOf = (kind: EntityInput['kind']): EntityKind => `${kind[0]}${kind.slice(1).toLowerCase()}` as EntityKind;

/**
 * Checks all of an article that can be checked without the graph, and reports every problem at once. Accepts any
 * value: what has not the shape of the recording format is a problem like another.
 */
export function checkArticle(input: unknown, vocabulary: Vocabulary): Checked<CheckedArticle> {
  const problems = new Problems();
  const shape = articleInput.safeParse(input);
  if (!shape.success) {
    for (const issue of shape.error.issues) problems.add('INVALID_INPUT', issue.path.map(String), issue.message);
    return { ok: false, errors: problems.all };
  }
  const article = shape.data;
  const uri = checkUri(article.uri, problems);
  const source = { name: article.source.name, url: checkSourceUrl(article.source.url ?? null, problems) };
  const language = checkLanguage(article.language, problems);
  const publishedAt = checkInstant(article.publishedAt, problems);
  const entities = checkEntities(article, problems);
  const facts = checkFacts(article, entities, vocabulary, problems);
  if (problems.all.length > 0) return { ok: false, errors: problems.all };
  const { version, headline, text } = article;
  const lead = article.lead ?? null;
  return {
    ok: true,
    value: {
      ...{ uri, version, source, language, headline, lead, text, publishedAt, entities, facts },
      digest: digest(canonical({ ...article, language, publishedAt })),
    },
  };
}

/** JSON with sorted keys and without what is left out: the same for equal content, however it was written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, inner]) => inner !== null && inner !== undefined)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  );
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
}

function checkUri(uri: string, problems: Problems): string {
  if (!isWebAddress(uri) && !/^urn:[a-z0-9][a-z0-9-]{1,31}:\S+$/i.test(uri)) {
    problems.add('INVALID_URI', ['uri'], `Expected an http(s) URL or a URN, got ${JSON.stringify(uri)}.`);
  }
  return uri;
}

function checkSourceUrl(url: string | null, problems: Problems): string | null {
  if (url !== null && !isWebAddress(url)) {
    problems.add('INVALID_URI', ['source', 'url'], `Expected an http(s) URL, got ${JSON.stringify(url)}.`);
  }
  return url;
}

function checkLanguage(language: string, problems: Problems): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language;
  } catch {
    problems.add('INVALID_INPUT', ['language'], `Expected a BCP 47 tag such as "de", got ${JSON.stringify(language)}.`);
    return language;
  }
}

function checkInstant(written: string, problems: Problems): string {
  const parsed = parseTimeSpan(written);
  if (parsed.ok && ['MINUTE', 'SECOND'].includes(parsed.value.precision) && parsed.value.begins !== null) {
    return parsed.value.begins.from;
  }
  const expected = 'an instant with a time zone such as "2025-05-17T21:11:00+02:00"';
  problems.add('INVALID_TIME', ['publishedAt'], `Expected ${expected}, got ${JSON.stringify(written)}.`);
  return written;
}

function checkEntities(article: ArticleInput, problems: Problems): readonly CheckedEntity[] {
  const keys = new Set<string>();
  return article.entities.map((entity, index) => {
    const path = ['entities', index];
    if (keys.has(entity.key)) {
      problems.add('DUPLICATE_KEY', [...path, 'key'], `Expected a key for each entity, got "${entity.key}" twice.`);
    }
    keys.add(entity.key);
    return {
      key: entity.key,
      kind: variantOf(entity.kind),
      name: entity.name.trim(),
      aliases: (entity.aliases ?? []).map((alias) => alias.trim()),
      externalIds: checkExternalIds(entity, path, problems),
      id: entity.id ?? undefined,
      description: entity.description ?? null,
      spans: (entity.mentions ?? [])
        .flatMap((mention, place) => findMention(article.text, mention, [...path, 'mentions', place], problems))
        .sort((one, other) => one.start - other.start),
    };
  });
}

function checkExternalIds(
  entity: EntityInput,
  path: readonly (string | number)[],
  problems: Problems,
): readonly string[] {
  const given = (entity.externalIds ?? []).filter(({ scheme }) => scheme !== COUNTRY_SCHEME);
  const ids = given.map(({ scheme, value }) => `${scheme}:${value}`);
  if (entity.kind !== 'COUNTRY') return ids;
  const code = entity.externalIds?.find(({ scheme }) => scheme === COUNTRY_SCHEME)?.value ?? entity.name;
  const country = findCountryCode(code);
  if (country === undefined) {
    const expected = `a country with an external id of scheme "${COUNTRY_SCHEME}" or a name that ISO 3166 knows`;
    problems.add('UNKNOWN_COUNTRY', path, `Expected ${expected}, got ${JSON.stringify(code)}.`);
  }
  return [`${COUNTRY_SCHEME}:${country}`, ...ids];
}

function findMention(
  text: string,
  mention: MentionInput,
  path: readonly (string | number)[],
  problems: Problems,
): readonly Span[] {
  const { start, end, quote } = mention;
  if (typeof start === 'number' && typeof end === 'number') {
    const words = text.slice(start, end);
    if (start < end && end <= text.length && words === (quote ?? words)) return [{ start, end, quote: words }];
    const expected = `offsets of ${quote === undefined ? 'words' : JSON.stringify(quote)} within ${text.length} units`;
    problems.add('OFFSETS_WRONG', path, `Expected ${expected}, got ${start} to ${end}: ${JSON.stringify(words)}.`);
    return [];
  }
  if (typeof quote !== 'string') {
    problems.add('INVALID_INPUT', path, 'Expected a quote, or start and end, got neither.');
    return [];
  }
  const found = occurrences(text, quote);
  if (found.length === 0)
    problems.add('QUOTE_NOT_FOUND', path, `Expected words of the text, got ${JSON.stringify(quote)}.`);
  return found;
}
