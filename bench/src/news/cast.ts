import countries from 'i18n-iso-countries';
import type { EntityKind } from '../../../src/model/model.js';
import type { EntityInput } from '../../../src/newsroom/intake/article-input.js';
import { Chance } from './chance.js';

/** Someone or something of the news, the best known first. */
export interface Actor {
  readonly kind: EntityKind;
  readonly input: EntityInput;
}

const SYLLABLES = [
  'ba',
  'do',
  'fen',
  'gor',
  'hal',
  'jun',
  'kas',
  'lin',
  'mar',
  'nov',
  'per',
  'rud',
  'sol',
  'tam',
  'vik',
  'zel',
];
const OTHER_KINDS = [
  'Person',
  'Person',
  'Person',
  'Person',
  'Person',
  'Person',
  'Organization',
  'Organization',
  'Place',
  'Group',
] as const;
const SUFFIXES: Readonly<Record<EntityKind, string>> = {
  Person: '',
  Country: '',
  Organization: ' Company',
  Group: ' Delegates',
  Place: ' City',
};

/** `count` of them, no two of the same name; the hub, whom the news speaks of most, is the first. */
export function createCast(count: number): readonly Actor[] {
  const chance = new Chance(1);
  const codes = Object.keys(countries.getAlpha2Codes()).sort();
  return Array.from({ length: count }, (_, rank) => {
    const code = rank % 10 === 3 ? codes[(rank - 3) / 10] : undefined;
    return code === undefined ? other(rank, chance) : country(code);
  });
}

function country(code: string): Actor {
  const name = new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
  return {
    kind: 'Country',
    input: { key: code, kind: 'COUNTRY', name, externalIds: [{ scheme: 'iso3166', value: code }] },
  };
}

function other(rank: number, chance: Chance): Actor {
  const kind = rank === 0 ? 'Person' : chance.pick(OTHER_KINDS);
  const name = `${nameAt(rank)}${SUFFIXES[kind]}`;
  const aliases = chance.happens(0.2) ? [`${name} the ${rank + 1}th`] : [];
  const externalIds = chance.happens(0.5) ? [{ scheme: 'wikidata', value: `Q${rank + 1}` }] : [];
  return {
    kind,
    input: { key: `e${rank}`, kind: kind.toUpperCase() as EntityInput['kind'], name, aliases, externalIds },
  };
}

/** Two words, different for each rank below 65,536. */
function nameAt(rank: number): string {
  const digits = [rank & 15, (rank >> 4) & 15, (rank >> 8) & 15, (rank >> 12) & 15].map(
    (digit) => SYLLABLES[digit] ?? '',
  );
  return [digits.slice(0, 2), digits.slice(2)].map((word) => capitalized(word.join(''))).join(' ');
}

const capitalized = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
