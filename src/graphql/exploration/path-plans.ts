import type { FoundPath, FoundPaths } from '../../exploration/paths.js';
import { Answer } from '../answer.js';
import type { Context } from '../context.js';
import type { Planned } from '../plan/planned.js';
import { planNodes } from '../plan/root-plans.js';
import type { SelectedField } from '../plan/selected-field.js';

/** How much a search can find. */
interface PathSize {
  readonly maxLength: number;
  readonly most: number;
}

/** A field of the paths, and how to read the nodes that it shows. */
interface Part {
  readonly field: SelectedField;
  readonly plan: ((ids: readonly string[]) => Planned<Nodes>) | undefined;
}

/** A field of the result: the paths, with what is selected of each, or whether they are complete. */
interface ResultPart {
  readonly key: string;
  readonly parts: readonly Part[] | undefined;
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

const resultPart = (context: Context, field: SelectedField, size: PathSize): ResultPart => ({
  key: field.key,
  parts: field.name === 'paths' ? field.fields().map((part) => partOf(context, part, size)) : undefined,
});

const idsOf = ({ field }: Part, path: FoundPath): readonly string[] =>
  field.name === 'nodes' ? path.nodes : path.relationships;

function planPart(part: Part, paths: readonly FoundPath[]): readonly (readonly [Part, Planned<Nodes>])[] {
  const ids = new Set(paths.flatMap((path) => idsOf(part, path)));
  return part.plan === undefined || ids.size === 0 ? [] : [[part, part.plan([...ids])]];
}

function pathAnswer(path: FoundPath, parts: readonly Part[], nodesOf: NodesOf): Answer {
  const fields = parts.map((part) => {
    const nodes = nodesOf.get(part);
    const value = nodes === undefined ? path.relationships.length : idsOf(part, path).map((id) => nodes.get(id));
    return [part.field.key, value] as const;
  });
  return new Answer('Path', Object.fromEntries(fields));
}

/** Whether all that is shown of the path is still there: it was found before it is read. */
const isThere = (path: FoundPath, nodesOf: NodesOf): boolean =>
  [...nodesOf].every(([part, nodes]) => idsOf(part, path).every((id) => nodes.has(id)));

function resultAnswer(results: readonly ResultPart[], { paths, complete }: FoundPaths, nodesOf: NodesOf): Answer {
  const there = paths.filter((path) => isThere(path, nodesOf));
  const isComplete = complete && there.length === paths.length;
  const fields = results.map(
    ({ key, parts }) =>
      [key, parts === undefined ? isComplete : there.map((path) => pathAnswer(path, parts, nodesOf))] as const,
  );
  return new Answer('PathResult', Object.fromEntries(fields));
}

/**
 * How to read what a query selects of the paths, planned before they are found.
 * @throws GraphQLError BAD_USER_INPUT or QUERY_TOO_LARGE
 */
export function planPaths(
  context: Context,
  field: SelectedField,
  size: PathSize,
): (found: FoundPaths) => Planned<Answer> {
  const results = field.fields().map((part) => resultPart(context, part, size));
  return (found) => {
    const planned = results.flatMap(({ parts = [] }) => parts.flatMap((part) => planPart(part, found.paths)));
    return {
      plans: planned.flatMap(([, { plans }]) => plans),
      answer: (pages) =>
        resultAnswer(
          results,
          found,
          new Map(planned.map(([part, { answer }], at) => [part, answer(pages.slice(at, at + 1))])),
        ),
    };
  };
}
