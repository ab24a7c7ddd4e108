import { describe, expect, test } from '@jest/globals';
import { Highlighter } from '../../src/graphql/search/highlight.js';
import { readSearchText } from '../../src/graphql/search/search-text.js';

const shown = (text: string) => {
  const { inNames, inTexts } = readSearchText(text);
  const written = (terms: typeof inTexts) => terms.map((term) => `${term.text}${term.prefix ? '…' : ''}`);
  return [written(inNames[0].terms), written(inTexts)];
};

describe('a text is read as terms', () => {
  test.each([
    ['Trump', ['trump…'], ['Trump…']],
    ['Wladimir  Putin', ['wladimir', 'putin…'], ['Wladimir', 'Putin…']],
    ['pu', ['pu…'], ['pu']],
    ['"Donald Trump" ru', ['donald trump', 'ru…'], ['Donald Trump', 'ru']],
    ['ruft „Putin an“', ['ruft', 'putin an'], ['ruft', 'Putin an']],
    ['"Donald Tru', ['donald tru'], ['Donald Tru']],
    ['C++ tb-', ['c', 'tb…'], ['C++', 'tb-']],
    ['Зеленский', ['zelenskiy…'], ['Зеленский…']],
    ['" * — "', [], []],
    ['', [], []],
  ])('%j', (text, names, texts) => {
    expect(shown(text)).toEqual([names, texts]);
  });
});

describe('a name is read as it may be spelled', () => {
  test.each([
    ['Mueller', ['mueller', 'muller']],
    ['Müller', ['muller', 'mueller']],
    ['Mu\u0308LLER', ['muller', 'mueller']],
    ['Hans Goering', ['hans goering', 'hans goring']],
    ['Hans ÖLER', ['hans oler', 'hans oeler']],
    ['Straße', ['strasse']],
    ['Manuel', ['manuel', 'manul']],
    ['Joe Bauer, Queen', ['joe bauer queen']],
  ])('%j', (text, names) => {
    expect(readSearchText(text).inNames.map(({ name }) => name)).toEqual(names);
  });
});

describe('a highlight', () => {
  const best = (text: string, ...texts: readonly string[]) => {
    const { text: shown, spans } = new Highlighter(readSearchText(text).inTexts).best(texts);
    for (const span of spans) expect(shown.slice(span.start, span.end)).toBe(span.text);
    return { text: shown, words: spans.map((span) => span.text) };
  };

  test('counts in UTF-16 code units, whatever folding does to the words', () => {
    const { spans } = new Highlighter(readSearchText('strasse zur').inTexts).best(['🕊️ Große Straße, Zürich']);
    expect(spans).toEqual([
      { text: 'Straße', start: 10, end: 16 },
      { text: 'Zürich', start: 18, end: 24 },
    ]);
  });

  test('shows the first text that holds the most terms', () => {
    expect(best('putin trump', 'Putin ruft an', 'Trump und Putin', 'Putin und Trump').text).toBe('Trump und Putin');
    expect(best('putin', 'Ein Anruf', 'Putin')).toEqual({ text: 'Putin', words: ['Putin'] });
    expect(best('nichts', 'Ein Anruf')).toEqual({ text: 'Ein Anruf', words: [] });
  });

  test('shows each place once, the longest of those that begin alike', () => {
    expect(best('"Trump ruft" tru', 'Trump ruft Trump').words).toEqual(['Trump ruft', 'Trump']);
  });

  test('shows whole words around the first place in a long text', () => {
    const long = `${'Wort '.repeat(500)}Putin ${'Ende '.repeat(500)}`;
    const { text, words } = best('putin', long);
    expect(words).toEqual(['Putin']);
    expect(text).toMatch(/^(Wort )+Putin( Ende)+$/);
    expect(text.length).toBeLessThanOrEqual(240);
    expect(best('wort', long).text).toMatch(/^Wort/);
  });

  test('of a name whose words stand otherwise is the name', () => {
    const { inNames } = readSearchText('obrien');
    expect(new Highlighter(inNames[0].terms).name("O'Brien").spans).toEqual([{ text: "O'Brien", start: 0, end: 7 }]);
  });
});
