import type { LinkRead, Page, Selection, Tally } from '../graph/read-plan.js';
import { sideNamed } from '../model/model.js';
import { attributeAt, type Place } from './filter-cypher.js';
import { patternOf } from './match-cypher.js';
import { compileStarts, repeats, type Start, type Starts } from './start-cypher.js';
import type { Names } from './statement.js';
import { compileTally } from './tally-cypher.js';
import { compileWalk, orderOf, orderWithin, type Walk } from './walk-cypher.js';

/** A page, and what to read of its rows. */
export interface PageRequest {
  readonly start: Start;
  readonly page: Page;
  readonly edge: readonly string[];
  readonly node: Selection;
}

/** Subqueries, and the Cypher that puts their results together. */
export interface Subqueries {
  readonly text: string;
  readonly result: string;
}

/** Reads a page; the result is the list `[rows]`, `[rows, count]` or, with a tally, `[rows, count or null, groups]`. */
export function compilePage(request: PageRequest, names: Names): Subqueries {
  const { limit, count, tally } = request.page;
  const parts = [
    limit === 0 ? NO_ROWS : compileRows(request, names),
    ...(count ? [compileCount(request, names)] : tally === undefined ? [] : [NO_COUNT]),
    ...(tally === undefined ? [] : [compileGroups(request, tally, names)]),
  ];
  return {
    text: textOf(parts),
    result: listOf(parts.map(({ result }) => result)),
  };
}

/** No rows are asked for, or no count: what would be sorted first is not even looked at. */
const NO_ROWS: Subqueries = { text: '', result: '[]' };
const NO_COUNT: Subqueries = { text: '', result: 'null' };

const textOf = (parts: readonly Subqueries[]): string =>
  parts
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');

/** The links of a selection; the result is the list of their pages. */
export function compileLinks(links: readonly LinkRead[], owner: string, names: Names): Subqueries {
  const pages = links.map(({ side, onlyFor, page, edge, node }) => {
    const variants = onlyFor === undefined ? {} : { onlyFor };
    return compilePage(
      { start: { at: 'node', side: sideNamed(side), node: owner, ...variants }, page, edge, node },
      names,
    );
  });
  return { text: pages.map(({ text }) => text).join('\n'), result: listOf(pages.map(({ result }) => result)) };
}

/** What is read of a node, and of the link that led there; the result is a row of the page. */
export function rowAt(place: Place, edge: readonly string[], node: Selection, links: string): string {
  const edgeValues = edge.map((attribute) => attributeAt(place, 'edge', attribute));
  const nodeValues = node.attributes.map((attribute) => attributeAt(place, 'node', attribute));
  return listOf([listOf(edgeValues), listOf(nodeValues), links]);
}

const listOf = (parts: readonly string[]): string => `[${parts.join(', ')}]`;

/** The limit comes before the links are followed, and the order is said again after it: a subquery promises none. */
function compileRows({ start, page, edge, node }: PageRequest, names: Names): Subqueries {
  const starts = compileStarts(start, page.seek, names);
  const walk = compileWalk(start, starts, page, names);
  const limit = `LIMIT ${names.count(page.limit)}`;
  const links = compileLinks(node.links, walk.place.node, names);
  const result = names.variable('l');
  const text = [
    inWalks(starts, walk, `${walk.match} WITH ${variablesOf(walk)} ${orderWithin(walk)} ${limit}`),
    ...(starts.varying.length === 0 ? [] : [mergeOf(start, walk, limit)]),
    ...(node.links.length === 0 ? [] : [links.text, `WITH * ${orderOf(walk)}`]),
    `RETURN collect(${rowAt(walk.place, edge, node, links.result)}) AS ${result}`,
  ];
  return { text: subquery(start, text), result };
}

const variablesOf = ({ place }: Walk): string =>
  place.edge === undefined ? place.node : `${place.edge.variable}, ${place.node}`;

function subquery(start: Start, lines: readonly string[]): string {
  return `CALL (${start.at === 'node' ? start.node : ''}) {\n${lines.join('\n')}\n}`;
}

/** Only within a subquery of its own, which is given where to begin, does a walk seek in its index. */
function inWalks({ clauses, owner, varying }: Starts, walk: Walk, walked: string): string {
  if (clauses.length === 0) return walked;
  const given = new Set([...(owner === undefined ? [] : [owner]), ...varying]);
  return [...clauses, `CALL (${[...given].join(', ')}) { ${walked} RETURN ${variablesOf(walk)} }`].join('\n');
}

/** One page of several walks: a node that more than one of them meets is one row, the first. */
function mergeOf(start: Start, walk: Walk, limit: string): string {
  const { node, edge } = walk.place;
  const order = orderOf(walk);
  if (edge === undefined || !repeats(start)) return `WITH DISTINCT ${variablesOf(walk)} ${order} ${limit}`;
  const first = `collect(${edge.variable})[0] AS ${edge.variable}`;
  return `WITH ${variablesOf(walk)} ${order} WITH ${node}, ${first} ${order} ${limit}`;
}

function compileCount({ start, page }: PageRequest, names: Names): Subqueries {
  const result = names.variable('c');
  const counted = degreeCount(start, page, names) ?? walkedCount(start, page, names);
  return { text: subquery(start, [...counted, `AS ${result}`]), result };
}

/** What the database has counted already, however many there are. */
function degreeCount(start: Start, { seek, where }: Page, names: Names): readonly string[] | undefined {
  if (seek !== undefined || where !== undefined || start.at === 'seeds') return undefined;
  const pattern = start.at === 'kind' ? `(:${start.kind})` : patternOf(start.side, start.node, '', '');
  return [...compileStarts(start, undefined, names).clauses, `RETURN sum(COUNT { ${pattern} })`];
}

function walkedCount(start: Start, page: Page, names: Names): readonly string[] {
  const starts = compileStarts(start, page.seek, names);
  const walk = compileWalk(start, starts, { ...page, after: [] }, names);
  const rows = starts.varying.length === 0 ? '*' : `DISTINCT ${walk.place.node}`;
  return [inWalks(starts, walk, walk.match), `RETURN count(${rows})`];
}

function compileGroups({ start, page }: PageRequest, tally: Tally, names: Names): Subqueries {
  const result = names.variable('g');
  const { starts, course, group } = compileTally(tally, start, compileStarts(start, page.seek, names), page, names);
  const walk = compileWalk(start, starts, { ...page, after: [] }, names, course);
  return { text: subquery(start, [inWalks(starts, walk, walk.match), `${group(walk)} AS ${result}`]), result };
}
