import type { ReadPlan } from '../graph/read-plan.js';
import { UnreachableCaseError } from '../model/errors.js';
import { sideNamed } from '../model/model.js';
import { matchById } from './match-cypher.js';
import { compileLinks, compilePage, rowAt, type Subqueries } from './page-cypher.js';
import { Names, type Statement } from './statement.js';
import { compileFound } from './words-cypher.js';

/**
 * Compiles plans into one statement. It answers with one row of one column, `pages`: for each plan a page, which is
 * the list `[rows]`, `[rows, count]` or `[rows, count, groups]` of rows `[edge, node, links]`, whose links are pages again.
 */
export function compilePlans(plans: readonly ReadPlan[]): Statement {
  const names = new Names();
  const pages = plans.map((plan) => compilePlan(plan, names));
  const subqueries = pages.map(({ text }) => text).join('\n');
  const results = pages.map(({ result }) => result).join(', ');
  return { text: `${subqueries}\nRETURN [${results}] AS pages`, parameters: names.parameters };
}

function compilePlan(plan: ReadPlan, names: Names): Subqueries {
  switch (plan.read) {
    case 'ids':
      return compileIds(plan, names);
    case 'list':
      return compilePage({ start: { at: 'kind', kind: plan.kind }, page: plan.page, edge: [], node: plan.node }, names);
    case 'reached': {
      const start = { at: 'seeds', side: sideNamed(plan.side), seeds: plan.from } as const;
      return compilePage({ start, page: plan.page, edge: [], node: plan.node }, names);
    }
    case 'found':
      return compileFound(plan, names);
    default:
      throw new UnreachableCaseError(plan);
  }
}

function compileIds({ kind, ids, node }: ReadPlan & { read: 'ids' }, names: Names): Subqueries {
  const place = { node: names.variable('n'), kind };
  const match = matchById(place.node, kind, `IN ${names.parameter(ids)}`);
  const links = compileLinks(node.links, place.node, names);
  const result = names.variable('l');
  const collected = `RETURN collect(${rowAt(place, [], node, links.result)}) AS ${result}`;
  return { text: `CALL () {\n${match}\n${links.text}\n${collected}\n}`, result: `[${result}]` };
}
