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
  return tally.by === 'value'
    ? valueParts(tally.attribute, start, starts, page, names)
    : intervalParts(tally, starts, names);
}

/** Without a seek of its own the walk takes the index that the values stand in. */
function valueParts(attribute: string, start: Start, starts: Starts, { seek }: Page, names: Names): TallyParts {
  const course = seek === undefined && start.at !== 'kind' ? { index: sideIndex(start.side, attribute) } : {};
  const group = ({ place }: Walk): string => countEach(attributeAt(place, 'edge', attribute), place, names);
  return { starts, course, group };
}

/** Each interval is a walk of its own, so that the database enters the index where it begins and leaves it where it ends. */
function intervalParts(tally: Intervals, starts: Starts, names: Names): TallyParts {
  const interval = names.variable('i');
  const list = names.parameter(tally.intervals.map(({ from, until }) => [from, until]));
  const clauses = [...starts.clauses, `UNWIND ${list} AS ${interval}`];
  const { top } = tally;
  return {
    starts: { ...starts, clauses, varying: [...starts.varying, interval] },
    course: { conditions: (place) => boundsOf(tally, interval, place) },
    group: (walk) =>
      top === undefined ? countEach(`${interval}[0]`, walk.place, names) : findTop(top, interval, walk, names),
  };
}

function boundsOf({ attribute, within }: Intervals, interval: string, place: Place): readonly string[] {
  const column = attributeAt(place, 'edge', attribute);
  const reaches = within === undefined ? [] : [`${attributeAt(place, 'node', within)} <= ${interval}[1]`];
  return [`${column} >= ${interval}[0]`, `${column} < ${interval}[1]`, ...reaches];
}

function countEach(group: string, { node }: Place, names: Names): string {
  const [of, count] = [names.variable('v'), names.variable('c')];
  return `WITH ${group} AS ${of}, count(DISTINCT ${node}) AS ${count} ORDER BY ${of}\nRETURN collect([${of}, ${count}, []])`;
}

/** Several links of an interval may lead to the same node, which counts once. */
function findTop(most: number, interval: string, walk: Walk, names: Names): string {
  const { node, edge } = walk.place;
  const [of, count, top] = [names.variable('v'), names.variable('c'), names.variable('t')];
  const first = edge === undefined ? [] : [`collect(${edge.variable})[0] AS ${edge.variable}`];
  const ids = `collect(${attributeAt(walk.place, 'node', 'id')})[..${names.count(most)}]`;
  return [
    `WITH ${[interval, node, ...first].join(', ')} ${orderOf(walk)}`,
    `WITH ${interval}[0] AS ${of}, count(*) AS ${count}, ${ids} AS ${top} ORDER BY ${of}`,
    `RETURN collect([${of}, ${count}, ${top}])`,
  ].join('\n');
}
