import type { Theme } from './colors.js';
import { type Language, languageOf } from './texts.js';

/** What the reader chose, else what the browser says. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

const KEY = 'newsgraph-explorer';

export function loadPreferences(): Preferences {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return { language: languageOf(navigator.language), theme: dark ? 'dark' : 'light', ...stored() };
}

/** Keeps what was chosen for the next time, where the browser allows it. */
export function storePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Storage is switched off: the choice holds for this visit.
  }
}

function stored(): Partial<Preferences> {
  try {
    const { language, theme } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return {
      ...((language === 'en' || language === 'de') && { language }),
      ...((theme === 'light' || theme === 'dark') && { theme }),
    };
  } catch {
    return {};
  }
}
