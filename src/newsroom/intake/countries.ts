import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';

const require = createRequire(import.meta.url);
for (const language of ['de', 'en', 'fr', 'es']) {
  countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
}

/** The scheme of the external ids that name a country by its ISO 3166-1 alpha-2 code. */
export const COUNTRY_SCHEME = 'iso3166';

const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;

/** The alpha-2 code of a country, from a code of either length or a name in English, German, French or Spanish. */
export function findCountryCode(nameOrCode: string): string | undefined {
  const code = nameOrCode.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && countries.isValid(code)) return code;
  if (/^[A-Z]{3}$/.test(code) && countries.isValid(code)) return countries.alpha3ToAlpha2(code);
  for (const language of LANGUAGES) {
    const found = countries.getAlpha2Code(nameOrCode, language);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The alpha-3 code that goes with an alpha-2 code. */
export function alpha3Of(alpha2: string): string {
  const alpha3 = countries.alpha2ToAlpha3(alpha2);
  if (alpha3 === undefined) throw new Error(`Expected an ISO 3166-1 alpha-2 code, got "${alpha2}".`);
  return alpha3;
}
