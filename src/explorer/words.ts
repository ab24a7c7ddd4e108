import type { TypeLabels } from './api.js';
import type { Relationship } from './graph.js';
import type { Language, Texts } from './texts.js';

/** What puts things into the words of one language. */
export interface Words {
  readonly language: Language;
  readonly texts: Texts;
  readonly typeLabels: TypeLabels;
}

/** A type of relationship in words; its name, made readable, where the vocabulary does not know it. */
export const typeText = ({ language, typeLabels }: Words, type: string): string =>
  typeLabels.get(type)?.[language] ?? type.toLowerCase().replaceAll('_', ' ');

/** A relationship in words, with its status where that is not what the words say anyway. */
export function relationshipText(words: Words, { type, status }: Relationship): string {
  const label = typeText(words, type);
  return status === 'OCCURRED' || status === 'ONGOING' ? label : `${label} (${words.texts.status[status]})`;
}

/** A day as the language writes it: "19 May 2025". Times of the API are in UTC. */
export const dayText = (words: Words, time: string | null): string =>
  time === null ? words.texts.undated : formatted(words, time, { day: 'numeric' });

/** A month as the language writes it: "May 2025". */
export const monthText = (words: Words, time: string): string => formatted(words, time, {});

function formatted({ language }: Words, time: string, more: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
    ...more,
  });
  return format.format(new Date(time));
}

/** From first to last, one day where they are one. */
export function spanText(words: Words, { firstAt, lastAt }: Pick<Relationship, 'firstAt' | 'lastAt'>): string {
  const [first, last] = [dayText(words, firstAt), dayText(words, lastAt)];
  return first === last ? first : `${first} – ${last}`;
}
