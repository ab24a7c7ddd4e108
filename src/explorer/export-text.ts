import { COLORS, type Theme } from './colors.js';
import type { Visible } from './filters.js';
import type { Graph, Point } from './graph.js';
import { KIND_LOOKS } from './kinds.js';
import {
  ARROW_FONT,
  type ArrowLabel,
  DISC_FONT,
  type DiscLabel,
  type Drawing,
  type DrawnArrow,
} from './label-placement.js';
import type { Disc } from './scene.js';

/** What is shown, as JSON: entities with their places, and relationships. */
export function toJson({ entities, relationships }: Visible, { positions, pinned }: Graph): string {
  const placed = entities.map((entity) => ({ ...entity, ...positions.get(entity.id), pinned: pinned.has(entity.id) }));
  return `${JSON.stringify({ entities: placed, relationships }, undefined, 2)}\n`;
}

/** What is shown, as GEXF 1.3, which Gephi and others read. */
export function toGexf(
  { entities, relationships }: Visible,
  positions: ReadonlyMap<string, Point>,
  labelOf: (type: string) => string,
): string {
  const nodes = entities.map(({ id, kind, name }) => {
    const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
    return `<node id="${xml(id)}" label="${xml(name)}"><attvalues><attvalue for="kind" value="${kind}"/></attvalues><viz:position x="${x}" y="${-y}" z="0"/><viz:color hex="${KIND_LOOKS[kind].color}"/></node>`;
  });
  const edges = relationships.map((one) => {
    const values = {
      type: one.type,
      status: one.status,
      firstAt: one.firstAt,
      lastAt: one.lastAt,
      sources: one.sourceCount,
    };
    const attributes = Object.entries(values)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => `<attvalue for="${key}" value="${xml(String(value))}"/>`)
      .join('');
    return `<edge id="${xml(one.id)}" source="${xml(one.sourceId)}" target="${xml(one.targetId)}" label="${xml(labelOf(one.type))}" weight="${one.factCount}"><attvalues>${attributes}</attvalues></edge>`;
  });
  const columns = ['type', 'status', 'firstAt', 'lastAt', 'sources'].map(
    (key) => `<attribute id="${key}" title="${key}" type="${key === 'sources' ? 'integer' : 'string'}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<graph defaultedgetype="directed" mode="static">
<attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>
<attributes class="edge">${columns.join('')}</attributes>
<nodes>
${nodes.join('\n')}
</nodes>
<edges>
${edges.join('\n')}
</edges>
</graph>
</gexf>
`;
}

/** A drawing as SVG, as it stands on the screen. */
export function toSvg(drawing: Drawing, width: number, height: number, theme: Theme): string {
  const colors = COLORS[theme];
  const parts = [
    ...drawing.arrows.map((arrow) => svgArrow(arrow, theme)),
    ...drawing.discs.map(svgDisc),
    ...drawing.arrowLabels.map((label) => svgArrowLabel(label, theme)),
    ...drawing.discLabels.map((label) => svgDiscLabel(label, theme)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" text-anchor="middle">
<rect width="${width}" height="${height}" fill="${colors.ground}"/>
${parts.join('\n')}
</svg>
`;
}

function svgArrow({ curve, targetRadius, emphasis, status }: DrawnArrow, theme: Theme): string {
  const { accent, arrow, faint } = COLORS[theme];
  const color = { strong: accent, plain: arrow[status], faint }[emphasis];
  const { start, control, end } = curve;
  const angle = Math.atan2(end.y - control.y, end.x - control.x);
  const at = (distance: number, across: number): string =>
    `${n(end.x - distance * Math.cos(angle) - across * Math.sin(angle))} ${n(end.y - distance * Math.sin(angle) + across * Math.cos(angle))}`;
  const line = `M${n(start.x)} ${n(start.y)}Q${n(control.x)} ${n(control.y)} ${n(end.x)} ${n(end.y)}`;
  const head = `M${at(targetRadius, 0)}L${at(targetRadius + 9, 4)}L${at(targetRadius + 9, -4)}z`;
  return `<path d="${line}" fill="none" stroke="${color}" stroke-width="${emphasis === 'strong' ? 3 : 1.6}"/><path d="${head}" fill="${color}"/>`;
}

function svgDisc({ x, y, radius, kind, emphasis }: Disc): string {
  const { color, icon } = KIND_LOOKS[kind];
  const scale = (radius * 1.15) / 16;
  const place = `translate(${n(x - 8 * scale)} ${n(y - 8 * scale)}) scale(${n(scale)})`;
  return `<g opacity="${emphasis === 'faint' ? 0.5 : 1}"><circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${color}"/><path d="${icon}" fill="#fff" transform="${place}"/></g>`;
}

function svgDiscLabel({ disc, text, x, y }: DiscLabel, theme: Theme): string {
  const { text: color, ground } = COLORS[theme];
  return `<text x="${n(x)}" y="${n(y + DISC_FONT / 3)}" font-size="${DISC_FONT}" ${halo(ground)} fill="${color}" opacity="${disc.emphasis === 'faint' ? 0.6 : 1}">${xml(text)}</text>`;
}

function svgArrowLabel({ arrow, text, x, y, angle }: ArrowLabel, theme: Theme): string {
  const { quiet, accent, ground } = COLORS[theme];
  const turn = `translate(${n(x)} ${n(y)}) rotate(${n((angle * 180) / Math.PI)})`;
  return `<text transform="${turn}" y="${n(ARROW_FONT / 3)}" font-size="${ARROW_FONT}" ${halo(ground)} fill="${arrow.emphasis === 'strong' ? accent : quiet}" opacity="${arrow.emphasis === 'faint' ? 0.5 : 1}">${xml(text)}</text>`;
}

const halo = (ground: string): string =>
  `paint-order="stroke" stroke="${ground}" stroke-width="4" stroke-linejoin="round"`;
const n = (value: number): string => String(Math.round(value * 100) / 100);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML: signs that mean something there are written as entities, those that XML forbids are left out. */
function xml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 allows no others.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
  );
}
