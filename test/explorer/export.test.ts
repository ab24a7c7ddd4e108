import { expect, test } from '@jest/globals';
import { toGexf, toJson, toSvg } from '../../src/explorer/export-text.js';
import { NO_FILTERS, visible } from '../../src/explorer/filters.js';
import { drawingOf } from '../../src/explorer/label-placement.js';
import { sceneOf } from '../../src/explorer/scene.js';
import { sentenceAround, webAddress } from '../../src/explorer/sentence.js';
import { EMPTY_STATE, reduce } from '../../src/explorer/state.js';
import { found, relationship } from './small-graph.js';

const { entities, relationships } = found('ab', relationship('bc', { firstAt: null }));
const hostile = entities.map((one) => ({ ...one, name: `${one.name} <b>&"'\u0000\ud800` }));
const state = reduce(EMPTY_STATE, { tag: 'add', found: { entities: hostile, relationships } });
const shown = visible(state.graph, NO_FILTERS);

test('JSON holds what is shown, with its places', () => {
  const data = JSON.parse(toJson(shown, state.graph));
  expect(data.relationships).toEqual(relationships);
  expect(data.entities[0]).toEqual({ ...hostile[0], ...state.graph.positions.get('person_a'), pinned: false });
});

test('GEXF names both ends of each edge, and text stays text', () => {
  const gexf = toGexf(shown, state.graph.positions, (type) => type.toLowerCase());
  expect(gexf).toContain('<node id="person_a" label="A &lt;b&gt;&amp;&quot;&apos;\ufffd">');
  expect(gexf).toContain(
    '<edge id="relationship_abCALLED" source="person_a" target="person_b" label="called" weight="1">',
  );
  expect(gexf.match(/for="firstAt"/g)).toHaveLength(1);
  for (const sign of ['<b>', '\u0000', '\ud800']) expect(gexf).not.toContain(sign);
});

test('SVG has a disc, an arrow and labels for what is shown, and text stays text', () => {
  const drawing = drawingOf(
    sceneOf(state, ({ type }) => type),
    (text, size) => text.length * size * 0.5,
  );
  const svg = toSvg(drawing, 800, 600, 'light');
  expect([svg.match(/<circle/g)?.length, svg.match(/fill="none"/g)?.length]).toEqual([3, 2]);
  expect(svg.match(/<text/g)?.length).toBe(5);
  expect(svg).not.toContain('<b>');
  expect(svg).not.toMatch(/NaN|undefined/);
});

test('labels never cover each other or a disc', () => {
  const many = Array.from('bcdefghij', (letter) => `a${letter}`);
  const scene = sceneOf(reduce(EMPTY_STATE, { tag: 'add', found: found(...many) }), () => 'talked to');
  const { discs, discLabels, arrowLabels } = drawingOf(scene, (text, size) => text.length * size * 0.55);
  const centres = [...discLabels, ...arrowLabels];
  expect(centres.length).toBeGreaterThan(12);
  for (const label of centres)
    for (const disc of discs) expect(Math.hypot(label.x - disc.x, label.y - disc.y)).toBeGreaterThan(disc.radius);
});

test('a quote is shown in its sentences', () => {
  const text = 'It rained. “He called Mr. Putin,” she said. They talked. Then it snowed.';
  const start = text.indexOf('called');
  const { before, quote, after } = sentenceAround(text, start, text.indexOf('talked'), 'en');
  expect(quote).toBe(text.slice(start, text.indexOf('talked')));
  expect([before, after]).toEqual(['“He ', 'talked.']);
  expect(sentenceAround(text, 0, text.length, 'not a language')).toEqual({ before: '', quote: text, after: '' });
});

test.each([
  ['https://daily.example/a', 'https://daily.example/a'],
  ['http://daily.example', 'http://daily.example/'],
  ['javascript:alert(1)', undefined],
  ['JaVaScRiPt://daily.example/%0aalert(1)', undefined],
  ['data:text/html,x', undefined],
  ['urn:newsml:daily.example:1', undefined],
  ['//daily.example', undefined],
])('%s leads to %s', (uri, address) => expect(webAddress(uri)).toBe(address));
