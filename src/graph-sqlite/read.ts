import type { Sql } from 'sql-template-tag';
import type { Group, LinkRead, Page, PageRead, ReadPlan, Row, Seeds, Selection } from '../graph/read-plan.js';
import { UnreachableCaseError } from '../model/errors.js';
import { groupBy } from '../model/group-by.js';
import { type KindName, sideNamed } from '../model/model.js';
import type { Connection, StoredRow } from './database.js';
import { type FoundPage, foundPage } from './found-page.js';
import { reachedStatement } from './lookup-sql.js';
import type { FoundRow } from './merge.js';
import type { Nodes } from './nodes-sql.js';
import { type Columns, type PageSource, pageStatement, type Sought } from './page-sql.js';
import { kindScope, referenceBy, type Scope, type SideScope, sideScope } from './scope-sql.js';
import type { StoredValue } from './values.js';
import { wordSource } from './words-sql.js';

/** Pages of one source, and what to read of their rows. */
interface PageWanted {
  readonly source: PageSource;
  readonly page: Page;
  readonly edge: readonly string[];
  readonly node: Selection;
}

/** The owner of pages that belong to no node: those at the root of a plan. */
const NOBODY = null;

const NONE: Nodes = { rows: [] };

/** Answers plans over one connection, level by level: a statement for each link read, however many nodes it leaves from. */
export class PlanReader {
  #statements = 0;

  constructor(private readonly connection: Connection) {}

  get statements(): number {
    return this.#statements;
  }

  read(plan: ReadPlan): PageRead {
    const wanted = this.#root(plan);
    return this.#pages(wanted).get(NOBODY) ?? emptyPage(wanted.page);
  }

  #root(plan: ReadPlan): PageWanted {
    switch (plan.read) {
      case 'ids':
        return this.#list(plan.kind, pageOfIds(plan.ids), plan.node);
      case 'list':
        return this.#list(plan.kind, plan.page, plan.node);
      case 'reached':
        return this.#reached(plan);
      case 'found':
        return foundByWords(plan);
      default:
        throw new UnreachableCaseError(plan);
    }
  }

  #list(kind: KindName, page: Page, node: Selection): PageWanted {
    const scope = kindScope(kind);
    const source = { scope, owners: NONE, together: true, sought: this.#sought(scope, page) };
    return { source, page, edge: [], node };
  }

  #reached({ from, side, page, node }: Extract<ReadPlan, { read: 'reached' }>): PageWanted {
    const scope = sideScope(sideNamed(side));
    const source = { scope, owners: this.#nodesOf(from), together: true, sought: this.#sought(scope, page) };
    return { source, page: orderedByNodes(scope, page), edge: [], node };
  }

  #linked({ side, page, edge, node }: LinkRead, rows: readonly number[]): PageWanted {
    const scope = sideScope(sideNamed(side));
    const source = { scope, owners: { rows }, together: false, sought: this.#sought(scope, page) };
    return { source, page: orderedByNodes(scope, page), edge, node };
  }

  #pages(wanted: PageWanted): ReadonlyMap<StoredValue, PageRead> {
    const found = this.#found(wanted);
    const complete = this.#withLinks(
      [...found.values()].flatMap(({ rows }) => rows),
      wanted.node.links,
    );
    return new Map(
      Array.from(found, ([owner, { rows, count, tally }]) => [owner, pageRead(rows.map(complete), count, tally)]),
    );
  }

  #found(wanted: PageWanted): ReadonlyMap<StoredValue, FoundPage> {
    const { source, page } = wanted;
    const columns = columnsOf(wanted);
    const walks = groupBy(this.#all(pageStatement(source, page, columns)), ([owner = NOBODY]) =>
      source.together ? NOBODY : owner,
    );
    const asked = { scope: source.scope, columns, page };
    return new Map(Array.from(walks, ([owner, rows]) => [owner, foundPage(rows, asked)]));
  }

  /** Reads the links of all rows at once, and answers with what completes one of them. */
  #withLinks(rows: readonly FoundRow[], links: readonly LinkRead[]): (row: FoundRow) => Row {
    const pages = links.map((link) => ({ of: this.#linkPages(link, rows), empty: emptyPage(link.page) }));
    return ({ number, edge, node }) => ({ edge, node, links: pages.map(({ of, empty }) => of.get(number) ?? empty) });
  }

  #linkPages(link: LinkRead, parents: readonly FoundRow[]): ReadonlyMap<StoredValue, PageRead> {
    const owners = ownersOf(link, parents);
    return owners.length === 0 ? new Map() : this.#pages(this.#linked(link, owners));
  }

  #sought(scope: Scope, { seek }: Page): Sought | undefined {
    if (seek === undefined) return undefined;
    const { by } = seek;
    if ('referring' in seek) return { by, nodes: this.#nodesOf(seek.referring) };
    const values = [...new Set(seek.among)];
    const reference = scope.side && referenceBy(scope, { on: 'edge', attribute: by });
    return reference === undefined ? { by, values } : { by, nodes: { kind: reference.kind, ids: values } };
  }

  #nodesOf(seeds: Seeds): Nodes {
    if ('ids' in seeds) return { kind: seeds.kind, ids: [...new Set(seeds.ids)] };
    const statement = reachedStatement(sideNamed(seeds.through), this.#nodesOf(seeds.from), seeds.where);
    return { rows: this.#all(statement).map(([number]) => Number(number)) };
  }

  #all(statement: Sql): readonly StoredRow[] {
    this.#statements += 1;
    return this.connection.all(statement);
  }
}

/** One page, in the order of the index of words. */
function foundByWords({ kind, terms, where, first, limit, node }: Extract<ReadPlan, { read: 'found' }>): PageWanted {
  const scope = kindScope(kind);
  const words = wordSource(scope, terms, first);
  const page: Page = { ...(where && { where }), order: [], limit, count: false };
  return { source: { scope, owners: NONE, together: true, sought: undefined, words }, page, edge: [], node };
}

const pageOfIds = (ids: readonly string[]): Page => ({
  where: { is: 'compare', on: 'node', attribute: 'id', operator: 'in', value: ids },
  order: [{ on: 'node', attribute: 'id', descending: false }],
  limit: ids.length,
  count: false,
});

const emptyPage = ({ count, tally }: Page): PageRead =>
  pageRead([], count ? 0 : undefined, tally === undefined ? undefined : []);

const pageRead = (rows: readonly Row[], count: number | undefined, tally: readonly Group[] | undefined): PageRead => ({
  rows,
  ...(count !== undefined && { count }),
  ...(tally !== undefined && { tally }),
});

/** The id that ends an order stands in the node's row, whether a plan takes it from there or from the link. */
const orderedByNodes = ({ side: { itemId } }: SideScope, page: Page): Page => ({
  ...page,
  order: page.order.map((term) =>
    term.on === 'edge' && term.attribute === itemId ? { ...term, on: 'node', attribute: 'id' } : term,
  ),
});

function ownersOf({ onlyFor }: LinkRead, parents: readonly FoundRow[]): readonly number[] {
  const readers =
    onlyFor === undefined ? parents : parents.filter(({ variant }) => variant !== null && onlyFor.includes(variant));
  return [...new Set(readers.map(({ number }) => number))];
}

const columnsOf = ({ page, edge, node }: PageWanted): Columns => ({
  variant: node.links.some((link) => link.onlyFor !== undefined),
  order: page.order,
  edge: edge.map((attribute) => ({ on: 'edge', attribute })),
  node: node.attributes.map((attribute) => ({ on: 'node', attribute })),
});
