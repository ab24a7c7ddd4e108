import { type AttributeType, KINDS, type Kind, LINKS, type Link, type LinkEnd, type Order } from '../../model/model.js';
import { code, codes, type Section } from './markdown.js';

/** The structure of the graph: what is stored, how it is linked, and in which orders it can be read. */
export const modelSections = (): readonly Section[] => [kindsSection(), linksSection()];

function kindsSection(): Section {
  return {
    heading: 'Kinds of nodes',
    text: [
      'Attributes are text unless it says otherwise; `?` marks those that may be null. A list of a kind can be ordered by',
      'its orders, either way, the one in bold breaking the ties of the others, then the id; a value for one of its seeks',
      'narrows the list and keeps its order.',
    ].join('\n'),
    columns: ['Kind', 'Variants', 'Attributes', 'Orders', 'Seeks', 'Also looked up by'],
    rows: Object.entries(KINDS).map(([name, kind]) => kindRow(name, kind)),
  };
}

function kindRow(name: string, { variants = [], attributes, orders, tieBreaker, seeks, lookups = [] }: Kind): string[] {
  const ordersText = orders.map((order) => (order === tieBreaker ? `**${code(order)}**` : code(order))).join(', ');
  return [code(name), codes(variants), attributesText(attributes), ordersText, codes(seeks), codes(lookups)];
}

function linksSection(): Section {
  return {
    heading: 'Links',
    text: [
      'A link has a name at each end from which it is read, and there an order (↑ ascending, ↓ descending; the id of the',
      'other end breaks ties) and seeks as above. Beside its attributes each link carries the ids of both ends.',
    ].join('\n'),
    columns: ['Link', 'From', 'To', 'Read from its beginning', 'Read from its end', 'Attributes'],
    rows: Object.entries(LINKS).map(([name, link]) => linkRow(name, link)),
  };
}

function linkRow(name: string, { from, to, out, in: back, attributes }: Link): string[] {
  return [code(name), code(from), code(to), endText(from, out), endText(to, back), attributesText(attributes)];
}

function endText(owner: string, { name, one, order, seeks = [], alwaysSought }: LinkEnd): string {
  if (name === undefined) return '';
  const seekText =
    seeks.length === 0 ? '' : `${alwaysSought ? 'always by' : 'also by'} ${seeks.map(code).join(' or ')}`;
  return [code(`${owner}.${name}`), one ? 'at most one' : '', orderText(order), seekText]
    .filter((part) => part !== '')
    .join(', ');
}

const orderText = (order: Order | undefined): string =>
  order === undefined ? '' : `${code(order.by)} ${order.descending ? '↓' : '↑'}`;

function attributesText(attributes: Readonly<Record<string, AttributeType>>): string {
  return Object.entries(attributes)
    .map(([name, type]) => `${code(name)}${typeText(type)}`)
    .join(', ');
}

function typeText(type: AttributeType): string {
  if (type === 'text') return '';
  return type === 'text?' ? '?' : ` ${type}`;
}
