import { useLayoutEffect, useState } from 'preact/hooks';
import type { Theme } from './colors.js';
import { type Language, languageOf } from './texts.js';

/** What the reader chose, else what the browser says. */
interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

const KEY = 'newsgraph-explorer';

/** The preferences, which the page as a whole follows, and how to change them. */
export function usePreferences(): readonly [Preferences, (changed: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState<Preferences>(loadPreferences);
  const { language, theme } = preferences;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  const change = (changed: Partial<Preferences>): void => {
    const next = { ...preferences, ...changed };
    setPreferences(next);
    storePreferences(next);
  };
  return [preferences, change];
}

function loadPreferences(): Preferences {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return { language: languageOf(navigator.language), theme: dark ? 'dark' : 'light', ...stored() };
}

/** Keeps what was chosen for the next time, where the browser allows it. */
function storePreferences(preferences: Preferences): void {
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
