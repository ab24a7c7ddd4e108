import { parseTimeSpan, type TimeSpan } from '../../model/partial-date.js';
import type { FactType, Vocabulary } from '../../model/vocabulary.js';
import type { Problems } from '../user-error.js';
import type { ArticleInput, FactInput, QuoteInput } from './article-input.js';
import type { CheckedEntity, CheckedFact, Span } from './checked-article.js';
import { occurrences } from './occurrences.js';

type Path = readonly (string | number)[];

/** Checks the facts of an article against the vocabulary, its entities and its text; those with problems are left out. */
export function checkFacts(
  article: ArticleInput,
  entities: readonly CheckedEntity[],
  vocabulary: Vocabulary,
  problems: Problems,
): readonly CheckedFact[] {
  const byKey = new Map(entities.map((entity) => [entity.key, entity]));
  const indices = indexFacts(article.facts, problems);
  const facts = article.facts.flatMap((fact, index) => {
    const path = ['facts', index];
    const type = vocabulary.factTypes.get(fact.type);
    if (type === undefined) {
      const expected = 'a fact type of the vocabulary (query { vocabulary { factTypes { name } } } lists them)';
      problems.add('UNKNOWN_TYPE', [...path, 'type'], `Expected ${expected}, got ${JSON.stringify(fact.type)}.`);
      return [];
    }
    return [
      {
        type,
        roles: checkRoles(fact, type, byKey, path, problems),
        time: checkTime(fact.time ?? null, path, problems),
        status: fact.status,
        detail: fact.detail ?? null,
        speaker: checkSpeaker(fact.speaker ?? null, byKey, path, problems),
        about: checkAbout(fact, type, indices, path, problems),
        confidence: fact.confidence ?? 1,
        extractor: fact.extractor ?? 'manual',
        quotes: fact.quotes.flatMap((quote, place) =>
          findQuote(article.text, quote, [...path, 'quotes', place], problems),
        ),
      },
    ];
  });
  if (problems.all.length === 0) refuseCircles(facts, problems);
  return facts;
}

function indexFacts(facts: readonly FactInput[], problems: Problems): ReadonlyMap<string, number> {
  const indices = new Map<string, number>();
  for (const [index, { key }] of facts.entries()) {
    if (typeof key !== 'string') continue;
    if (indices.has(key)) {
      problems.add('DUPLICATE_KEY', ['facts', index, 'key'], `Expected a key for each fact, got "${key}" twice.`);
    }
    indices.set(key, index);
  }
  return indices;
}

function checkRoles(
  fact: FactInput,
  type: FactType,
  entities: ReadonlyMap<string, CheckedEntity>,
  path: Path,
  problems: Problems,
): CheckedFact['roles'] {
  for (const [index, { role, entity: key }] of fact.roles.entries()) {
    const place = [...path, 'roles', index];
    const rule = type.roles.get(role);
    const entity = entities.get(key);
    if (rule === undefined) {
      const expected = `a role of ${type.name} (${[...type.roles.keys()].join(', ')})`;
      problems.add('UNKNOWN_ROLE', [...place, 'role'], `Expected ${expected}, got ${JSON.stringify(role)}.`);
    } else if (entity === undefined) {
      const expected = 'the key of an entity of this article';
      problems.add('UNKNOWN_KEY', [...place, 'entity'], `Expected ${expected}, got ${JSON.stringify(key)}.`);
    } else if (!rule.kinds.includes(entity.kind)) {
      const expected = `${rule.kinds.join(', ')} as ${role} of ${type.name}`;
      problems.add('WRONG_KIND', [...place, 'entity'], `Expected ${expected}, got ${entity.kind} "${entity.name}".`);
    }
  }
  return fact.roles;
}

function checkTime(time: string | null, path: Path, problems: Problems): TimeSpan | null {
  if (time === null) return null;
  const parsed = parseTimeSpan(time);
  if (parsed.ok) return parsed.value;
  problems.add('INVALID_TIME', [...path, 'time'], parsed.reason);
  return null;
}

function checkSpeaker(
  speaker: string | null,
  entities: ReadonlyMap<string, CheckedEntity>,
  path: Path,
  problems: Problems,
): string | null {
  if (speaker !== null && !entities.has(speaker)) {
    const expected = 'the key of an entity of this article';
    problems.add('UNKNOWN_KEY', [...path, 'speaker'], `Expected ${expected}, got ${JSON.stringify(speaker)}.`);
  }
  return speaker;
}

function checkAbout(
  fact: FactInput,
  type: FactType,
  indices: ReadonlyMap<string, number>,
  path: Path,
  problems: Problems,
): readonly number[] {
  const about = fact.about ?? [];
  if (about.length > 0 && !type.about) {
    problems.add('INVALID_INPUT', [...path, 'about'], `Expected no "about": a ${type.name} is not about another fact.`);
  }
  return about.flatMap((key, place) => {
    const index = indices.get(key);
    if (index !== undefined) return [index];
    const expected = 'the key of a fact of this article';
    problems.add('UNKNOWN_KEY', [...path, 'about', place], `Expected ${expected}, got ${JSON.stringify(key)}.`);
    return [];
  });
}

function refuseCircles(facts: readonly CheckedFact[], problems: Problems): void {
  const settled = new Set<number>();
  const visit = (index: number, trail: ReadonlySet<number>): void => {
    if (settled.has(index)) return;
    if (trail.has(index)) {
      problems.add('CIRCULAR_ABOUT', ['facts', index, 'about'], 'Expected facts about others, got a circle.');
      return;
    }
    for (const target of facts[index]?.about ?? []) visit(target, new Set([...trail, index]));
    settled.add(index);
  };
  for (const index of facts.keys()) visit(index, new Set());
}

function findQuote(text: string, { quote, start, end }: QuoteInput, path: Path, problems: Problems): readonly Span[] {
  if (typeof start === 'number') {
    const found = text.slice(start, end ?? start + quote.length);
    if (found === quote) return [{ start, end: start + quote.length, quote }];
    problems.add('OFFSETS_WRONG', path, `Expected ${JSON.stringify(quote)} at ${start}, got ${JSON.stringify(found)}.`);
    return [];
  }
  const [first, second] = occurrences(text, quote);
  if (first === undefined) {
    problems.add('QUOTE_NOT_FOUND', path, `Expected the exact words of the text, got ${JSON.stringify(quote)}.`);
    return [];
  }
  if (second !== undefined) {
    const places = `${first.start} and ${second.start}`;
    problems.add('QUOTE_AMBIGUOUS', path, `Expected words that occur once, got some at ${places}: give start and end.`);
    return [];
  }
  return [first];
}
