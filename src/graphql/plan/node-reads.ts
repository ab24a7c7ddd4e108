import type { GraphQLError } from 'graphql';
import type { LinkRead, Page, PageRead, Row, Selection } from '../../graph/read-plan.js';
import { type KindName, sideNamed, type Value } from '../../model/model.js';
import { queryTooLarge } from '../errors.js';

const MOST_LINKS = 64;
const MOST_ROWS = 10_000;
/** How many links a query may follow, one behind the other. */
export const DEEPEST_LINKS = 8;

/** Finds something in the row of an answer. */
export type Reader<T = unknown> = (row: Row) => T;

/** How many links the request reads so far. */
export interface Budget {
  links: number;
}

export interface LinkRequest {
  readonly side: string;
  readonly page: Page;
  readonly onlyFor?: readonly string[] | undefined;
  /** How many rows the client asked for under each node; 1 where it did not choose. */
  readonly size: number;
  /** Where in the query the link is asked for. */
  readonly path: string;
}

/** Attributes that are read, each once, in the order in which they were first asked for. */
class Columns {
  readonly names: string[] = [];

  indexOf(attribute: string): number {
    const index = this.names.indexOf(attribute);
    return index >= 0 ? index : this.names.push(attribute) - 1;
  }
}

/** A link that is read: its pages, the attributes of the link, and the nodes it leads to. */
export interface LinkReads {
  readonly rows: Reader<PageRead>;
  readonly node: NodeReads;
  edge(attribute: string): Reader<Value>;
}

const EMPTY: PageRead = { rows: [] };

/**
 * Collects what has to be read of a node, and hands out readers that find each piece in the row of the answer. The
 * bounds of a query are kept here, where everything that is read passes.
 */
export class NodeReads {
  readonly #columns = new Columns();
  readonly #links: { readonly request: LinkRequest; readonly edge: Columns; readonly node: NodeReads }[] = [];
  readonly #through = new Map<string, LinkReads>();

  constructor(
    readonly kind: KindName,
    private readonly budget: Budget,
    private readonly rows = 1,
    private readonly depth = 0,
  ) {}

  attribute(name: string): Reader<Value> {
    const index = this.#columns.indexOf(name);
    return (row) => row.node[index] ?? null;
  }

  /** @throws GraphQLError QUERY_TOO_LARGE */
  link(request: LinkRequest): LinkReads {
    const node = this.#below(request);
    const edge = new Columns();
    const index = this.#links.push({ request, edge, node }) - 1;
    return {
      node,
      rows: (row) => row.links[index] ?? EMPTY,
      edge: (attribute) => {
        const column = edge.indexOf(attribute);
        return (row) => row.edge[column] ?? null;
      },
    };
  }

  /** Reads the first node behind a link; all who ask for the same link share it. */
  through<T>(request: Omit<LinkRequest, 'size'>, read: (node: NodeReads) => Reader<T>): Reader<T | null> {
    const key = JSON.stringify([request.side, request.page, request.onlyFor]);
    const link = this.#through.get(key) ?? this.link({ ...request, size: 1 });
    this.#through.set(key, link);
    const answer = read(link.node);
    return (row) => {
      const first = link.rows(row).rows[0];
      return first === undefined ? null : answer(first);
    };
  }

  selection(): Selection {
    return { attributes: this.#columns.names, links: this.#links.map(linkRead) };
  }

  #below({ side, size, path }: LinkRequest): NodeReads {
    const rows = this.rows * Math.max(size, 1);
    spendLinks(this.budget, 1, path);
    if (rows > MOST_ROWS) throw tooMany(path, `at most ${MOST_ROWS} rows, page sizes multiplied`, `${rows}`);
    if (this.depth === DEEPEST_LINKS) throw tooMany(path, `at most ${DEEPEST_LINKS} links deep`, 'more');
    return new NodeReads(sideNamed(side).item, this.budget, rows, this.depth + 1);
  }
}

/**
 * Counts links, or something that costs as much to read, among those of the request.
 * @throws GraphQLError QUERY_TOO_LARGE
 */
export function spendLinks(budget: Budget, links: number, path: string): void {
  budget.links += links;
  if (budget.links > MOST_LINKS) throw tooMany(path, `at most ${MOST_LINKS} linked fields`, 'more');
}

function linkRead(
  { request, edge, node }: { readonly request: LinkRequest; readonly edge: Columns; readonly node: NodeReads },
  index: number,
): LinkRead {
  const { side, page, onlyFor } = request;
  const variants = onlyFor === undefined ? {} : { onlyFor };
  return { key: `k${index}`, side, ...variants, page, edge: edge.names, node: node.selection() };
}

function tooMany(path: string, expected: string, got: string): GraphQLError {
  return queryTooLarge(`${path}: Expected ${expected}, got ${got}. Ask for smaller pages or in several requests.`);
}
