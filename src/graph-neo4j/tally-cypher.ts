import type { Page, Tally } from '../graph/read-plan.js';
import { attributeAt, type Place } from './filter-cypher.js';
import { sideIndex } from './indexes.js';
import type { Start, Starts } from './start-cypher.js';
import type { Names } from './statement.js';
import { type Course, orderOf, type Walk } from './walk-cypher.js';

type Intervals = Extract<Tally, { readonly by: 'interval' }>;

/** How the rows that are counted are walked, and how they are put into groups. */
export interface TallyParts {
  readonly starts: Starts;
  readonly course: Course;
  /** Answers with the list of groups `[of, count, top]`, in order. */
  readonly group: (walk: Walk) => string;
}

export function compileTally(tally: Tally, start: Start, starts: Starts, page: Page, names: Names): TallyParts {
  return tally.by === 'value' ? valueParts(tally.attribute, start, starts, page) : intervalParts(tally, starts, names);
}

/** Without a seek of its own the walk takes the index that the values stand in. */
function valueParts(attribute: string, start: Start, starts: Starts, { seek }: Page): TallyParts {
  const course = seek === undefined && start.at !== 'kind' ? { index: sideIndex(start.side, attribute) } : {};
  const group = ({ place }: Walk): string =>
    `WITH ${attributeAt(place, 'edge', attribute)} AS of, count(DISTINCT ${place.node}) AS rows ORDER BY of\nRETURN collect([of, rows, []])`;
  return { starts, course, group };
}

/** Each interval is a walk of its own, so that the database enters the index where it begins and leaves it where it ends. */
function intervalParts(tally: Intervals, starts: Starts, names: Names): TallyParts {
  const interval = names.variable('i');
  const list = names.parameter(tally.intervals.map(({ from, until }) => [from, until]));
  const clauses = [...starts.clauses, `UNWIND ${list} AS ${interval}`];
  return {
    starts: { ...starts, clauses, varying: [...starts.varying, interval] },
    course: { conditions: (place) => boundsOf(tally, interval, place) },
    group: (walk) => groupIntervals(tally, interval, walk, names),
  };
}

function boundsOf({ attribute, within }: Intervals, interval: string, place: Place): readonly string[] {
  const column = attributeAt(place, 'edge', attribute);
  const reaches = within === undefined ? [] : [`${attributeAt(place, 'node', within)} <= ${interval}[1]`];
  return [`${column} >= ${interval}[0]`, `${column} < ${interval}[1]`, ...reaches];
}

function groupIntervals({ top }: Intervals, interval: string, walk: Walk, names: Names): string {
  const { node, edge } = walk.place;
  const of = `${interval}[0] AS of`;
  if (top === undefined || edge === undefined)
    return `WITH ${of}, count(DISTINCT ${node}) AS rows ORDER BY of\nRETURN collect([of, rows, []])`;
  const each = `WITH ${interval}, ${node}, collect(${edge.variable})[0] AS ${edge.variable} ${orderOf(walk)}`;
  const ids = `collect(${attributeAt(walk.place, 'node', 'id')})[..${names.count(top)}] AS top`;
  return `${each}\nWITH ${of}, count(*) AS rows, ${ids} ORDER BY of\nRETURN collect([of, rows, top])`;
}
