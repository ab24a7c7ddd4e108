import { hash } from 'node:crypto';
import { KINDS, type KindName } from './model.js';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const SORTED = [...ALPHABET].sort();
const LENGTH = 20;

/** The first 100 bits of the SHA-256 of a text, as 20 letters and digits (RFC 4648 base32, lower case). */
export function digest(text: string): string {
  const bytes = hash('sha256', text, 'buffer');
  let letters = '';
  for (let letter = 0; letter < LENGTH; letter++) {
    const bit = letter * 5;
    const window = bytes.readUInt16BE(bit >> 3);
    letters += ALPHABET[(window >> (11 - (bit & 7))) & 31];
  }
  return letters;
}

/**
 * An id from the natural key of a node: the same parts give the same id on every store and after every re-ingest.
 * @param prefix the kind's prefix or, for a kind with variants, the variant in lower case
 */
export function mintId(prefix: string, ...key: readonly string[]): string {
  return `${prefix}_${digest(JSON.stringify(key))}`;
}

const DAY_MS = 86_400_000;
const DAY_LETTERS = 5;

/**
 * An id like those of `mintId` that begins with a day. What happens or is said about the same time then stands side by
 * side in every index by id, so that recording the news of a day touches a few places of it and not all.
 * @param instant a part of the natural key, in ISO 8601; empty for what has no time
 */
export function mintDatedId(prefix: string, instant: string, ...key: readonly string[]): string {
  return `${prefix}_${dayLetters(instant)}${digest(JSON.stringify(key)).slice(DAY_LETTERS)}`;
}

/** Letters that sort as the days do, the years 1000 to 9999. */
function dayLetters(instant: string): string {
  const day = instant === '' ? 0 : Math.floor((Date.parse(instant) - Date.UTC(1000)) / DAY_MS) + 1;
  return Array.from(
    { length: DAY_LETTERS },
    (_, letter) => SORTED[(day >> (5 * (DAY_LETTERS - 1 - letter))) & 31],
  ).join('');
}

/** The prefixes that ids of a kind begin with: its own or, where it has variants, one each ("person", "country"). */
function prefixesOf(kind: KindName): readonly string[] {
  const { prefix, variants } = { variants: undefined, ...KINDS[kind] };
  return variants === undefined ? [prefix] : variants.map((variant) => variant.toLowerCase());
}

const KIND_BY_PREFIX: ReadonlyMap<string, KindName> = new Map(
  (Object.keys(KINDS) as KindName[]).flatMap((kind) => prefixesOf(kind).map((prefix) => [prefix, kind] as const)),
);

/** The kind that an id belongs to, or undefined for text that is no id. */
export function kindOfId(id: string): KindName | undefined {
  const match = /^([a-z]+)_[a-z2-7]{20}$/.exec(id);
  return match === null ? undefined : KIND_BY_PREFIX.get(match[1] ?? '');
}
