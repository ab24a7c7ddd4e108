import type { FoundPath, FoundPaths } from '../../exploration/paths.js';
import { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { type Planned, planNodes } from '../plan/root-plans.js';
import type { SelectedField } from '../plan/selected-field.js';

/** How much a search can find. */
interface PathSize {
  readonly maxLength: number;
  readonly most: number;
}

/** A field of each path, and what it shows. */
interface Part {
  readonly field: SelectedField;
  readonly plan: ((ids: readonly string[]) => Planned<Nodes>) | undefined;
}

type Nodes = ReadonlyMap<string, Answer>;
type NodesOf = ReadonlyMap<Part, Nodes>;

function partOf(context: Context, field: SelectedField, { maxLength, most }: PathSize): Part {
  switch (field.name) {
    case 'nodes':
      return { field, plan: planNodes(context, field, 'Entity', most * (maxLength + 1)) };
    case 'relationships':
      return { field, plan: planNodes(context, field, 'Relationship', most * maxLength) };
    default:
      return { field, plan: undefined };
  }
}

const idsOf = ({ field }: Part, path: FoundPath): readonly string[] =>
  field.name === 'nodes' ? path.nodes : path.relationships;

const planPart = (part: Part, paths: readonly FoundPath[]): readonly (readonly [Part, Planned<Nodes>])[] =>
  part.plan === undefined ? [] : [[part, part.plan([...new Set(paths.flatMap((path) => idsOf(part, path)))])]];

function pathAnswer(path: FoundPath, parts: readonly Part[], nodesOf: NodesOf): Answer {
  const fields = parts.map((part) => {
    const nodes = nodesOf.get(part);
    const value = nodes === undefined ? path.relationships.length : idsOf(part, path).map((id) => nodes.get(id));
    return [part.field.key, value] as const;
  });
  return new Answer('Path', Object.fromEntries(fields));
}

/** Whether all of the path that is shown is still there: it was found before it is read. */
const isThere = (path: FoundPath, nodesOf: NodesOf): boolean =>
  [...nodesOf].every(([part, nodes]) => idsOf(part, path).every((id) => nodes.has(id)));

/**
 * How to read what a query selects of the paths, planned before they are found.
 * @throws GraphQLError BAD_USER_INPUT or QUERY_TOO_LARGE
 */
export function planPaths(
  context: Context,
  field: SelectedField,
  size: PathSize,
): (found: FoundPaths) => Planned<Answer> {
  const results = field.fields().map((result) => ({
    key: result.key,
    parts: result.name === 'paths' ? result.fields().map((part) => partOf(context, part, size)) : undefined,
  }));
  const parts = results.flatMap((result) => result.parts ?? []);
  return ({ paths, complete }) => {
    const planned = paths.length === 0 ? [] : parts.flatMap((part) => planPart(part, paths));
    return {
      plans: planned.flatMap(([, { plans }]) => plans),
      answer: (pages) => {
        const nodesOf = new Map(planned.map(([part, { answer }], at) => [part, answer(pages.slice(at, at + 1))]));
        const there = paths.filter((path) => isThere(path, nodesOf));
        const fields = results.map(({ key, parts: shown }) => [
          key,
          shown?.length === undefined
            ? complete && there.length === paths.length
            : there.map((path) => pathAnswer(path, shown, nodesOf)),
        ]);
        return new Answer('PathResult', Object.fromEntries(fields));
      },
    };
  };
}
