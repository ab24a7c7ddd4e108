import { groupBy } from '../../model/group-by.js';
import { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { type Planned, together } from '../plan/planned.js';
import { planNodes } from '../plan/root-plans.js';
import type { SelectedField } from '../plan/selected-field.js';
import { planHighlights } from './search-highlights.js';
import type { Placed, SearchPage } from './search-page.js';
import type { SearchText } from './search-text.js';

/** What a field shows of a hit; undefined when its node has gone since it was found. */
export type Part = (placed: Placed) => unknown;
type PlanPart = (hits: readonly Placed[]) => Planned<Part>;

interface Asked {
  readonly context: Context;
  readonly page: SearchPage;
  readonly text: SearchText;
}

/**
 * How to answer a search once its hits are known: all that is shown of them is read together.
 * @param hits those of the page and, where there are more, one more
 * @throws GraphQLError BAD_USER_INPUT or QUERY_TOO_LARGE
 */
export function planSearchAnswer(field: SelectedField, asked: Asked): (hits: readonly Placed[]) => Planned<Answer> {
  const { page } = asked;
  const lists = field.fields().map((part) => ({ key: part.key, name: part.name, plan: planList(part, asked) }));
  return (hits) => {
    const onPage = hits.slice(0, page.size);
    const { plans, answer } = together(lists.map(({ plan }) => plan(onPage)));
    return {
      plans,
      answer: (pages) => {
        const parts = answer(pages);
        const shown = onPage.filter((placed) => parts.every((part) => part(placed) !== undefined));
        const info = pageInfo(shown, page, hits.length > onPage.length);
        const listOf = (name: string, part: Part | undefined) =>
          name === 'pageInfo' ? info : shown.map((placed) => part?.(placed));
        return new Answer(
          'SearchResultConnection',
          Object.fromEntries(lists.map(({ key, name }, index) => [key, listOf(name, parts[index])])),
        );
      },
    };
  };
}

function pageInfo(shown: readonly Placed[], { after, cursor }: SearchPage, hasNextPage: boolean): object {
  const cursorAt = (placed: Placed | undefined) => (placed === undefined ? null : cursor(placed));
  return {
    hasNextPage,
    hasPreviousPage: after !== undefined,
    startCursor: cursorAt(shown[0]),
    endCursor: cursorAt(shown.at(-1)),
  };
}

function planList(field: SelectedField, asked: Asked): PlanPart {
  switch (field.name) {
    case 'nodes':
      return planNode(field, asked);
    case 'edges':
      return planEdge(field, asked);
    default:
      return known(() => null);
  }
}

function planEdge(field: SelectedField, asked: Asked): PlanPart {
  const parts = field.fields().map((part) => ({ key: part.key, plan: planEdgePart(part, asked) }));
  return (hits) => {
    const { plans, answer } = together(parts.map(({ plan }) => plan(hits)));
    return { plans, answer: (pages) => edgeOf(parts, answer(pages)) };
  };
}

const edgeOf =
  (keys: readonly { readonly key: string }[], parts: readonly Part[]): Part =>
  (placed) => {
    const values = parts.map((part) => part(placed));
    if (values.includes(undefined)) return undefined;
    return new Answer('SearchResultEdge', Object.fromEntries(keys.map(({ key }, index) => [key, values[index]])));
  };

function planEdgePart(field: SelectedField, asked: Asked): PlanPart {
  switch (field.name) {
    case 'cursor':
      return known(asked.page.cursor);
    case 'score':
      return known(({ hit }) => hit.score);
    case 'node':
      return planNode(field, asked);
    default:
      return (hits) => planHighlights(hits, asked.text);
  }
}

const known =
  (part: Part): PlanPart =>
  () => ({ plans: [], answer: () => part });

function planNode(field: SelectedField, { context, page }: Asked): PlanPart {
  const planned = {
    Name: planNodes(context, field, 'Entity', page.size),
    ArticleVersion: planNodes(context, field, 'Article', page.size),
    Evidence: planNodes(context, field, 'Fact', page.size),
  };
  return (hits) => {
    const groups = groupBy(hits, ({ hit }) => hit.in);
    const { plans, answer } = together(
      Array.from(groups, ([found, group]) => planned[found](group.map(({ hit }) => hit.id))),
    );
    return {
      plans,
      answer: (pages) => {
        const nodes = new Map(answer(pages).flatMap((ofKind) => [...ofKind]));
        return ({ hit }) => nodes.get(hit.id);
      },
    };
  };
}
