import type { Page, Tally } from '../graph/read-plan.js';
import { attributeAt, type Place } from './filter-cypher.js';
import { sideIndex } from './indexes.js';
import { repeats, type Start, type Starts } from './start-cypher.js';
import type { Names } from './statement.js';
import { type Course, orderOf, type Walk } from './walk-cypher.js';

type Intervals = Extract<Tally, { readonly by: 'interval' }>;

/** How the rows that are counted are walked, and how they are put into groups. */
export interface TallyParts {
  readonly starts: Starts;
  readonly course: Course;
  /** Answers with the list of groups `[of, count, within, top]`, in order. */
  readonly group: (walk: Walk) => string;
}

export function compileTally(tally: Tally, start: Start, starts: Starts, page: Page, names: Names): TallyParts {
  return tally.by === 'value'
    ? valueParts(tally.attribute, start, starts, page, names)
    : intervalParts(tally, start, starts, names);
}

/** Without a seek of its own the walk takes the index that the values stand in. */
function valueParts(attribute: string, start: Start, starts: Starts, { seek }: Page, names: Names): TallyParts {
  const course = seek === undefined && start.at !== 'kind' ? { index: sideIndex(start.side, attribute) } : {};
  const [of, count] = [names.variable('v'), names.variable('c')];
  const group = ({ place }: Walk): string => {
    const rows = repeats(start) ? `DISTINCT ${place.node}` : '*';
    const value = attributeAt(place, 'edge', attribute);
    return `WITH ${value} AS ${of}, count(${rows}) AS ${count} ORDER BY ${of}\nRETURN collect([${of}, ${count}, 0, []])`;
  };
  return { starts, course, group };
}

/** Each interval is a walk of its own, so that the database enters the index where it begins and leaves it where it ends. */
function intervalParts(tally: Intervals, start: Start, starts: Starts, names: Names): TallyParts {
  const interval = names.variable('i');
  const list = names.parameter(tally.intervals.map(({ from, until }) => [from, until]));
  const clauses = [...starts.clauses, `UNWIND ${list} AS ${interval}`];
  return {
    starts: { ...starts, clauses, varying: [...starts.varying, interval] },
    course: { conditions: (place) => boundsOf(tally, interval, place) },
    group: (walk) => countIntervals(tally, start, interval, walk, names),
  };
}

function boundsOf({ attribute }: Intervals, interval: string, place: Place): readonly string[] {
  const column = attributeAt(place, 'edge', attribute);
  return [`${column} >= ${interval}[0]`, `${column} < ${interval}[1]`];
}

function countIntervals(tally: Intervals, start: Start, interval: string, walk: Walk, names: Names): string {
  const [of, count, within] = [names.variable('v'), names.variable('c'), names.variable('w')];
  const top = names.variable('t');
  return [
    ...(repeats(start) ? [eachOnce(interval, walk.place)] : []),
    ...(tally.top === undefined ? [] : [`WITH * ${orderOf(walk)}`]),
    `WITH ${interval}[0] AS ${of}, count(*) AS ${count}, ${withinOf(tally, interval, walk.place)} AS ${within}, ${topOf(tally, walk.place, names)} AS ${top} ORDER BY ${of}`,
    `RETURN collect([${of}, ${count}, ${within}, ${top}])`,
  ].join('\n');
}

/** Several links of an interval may lead to the same node, which counts once. */
function eachOnce(interval: string, { node, edge }: Place): string {
  const first = edge === undefined ? [] : [`collect(${edge.variable})[0] AS ${edge.variable}`];
  return `WITH ${[interval, node, ...first].join(', ')}`;
}

function withinOf({ within }: Intervals, interval: string, place: Place): string {
  return within === undefined
    ? '0'
    : `count(CASE WHEN ${attributeAt(place, 'edge', within)} <= ${interval}[1] THEN true END)`;
}

const topOf = ({ top }: Intervals, place: Place, names: Names): string =>
  top === undefined ? '[]' : `collect(${attributeAt(place, 'node', 'id')})[..${names.count(top)}]`;
