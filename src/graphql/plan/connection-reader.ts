import type { OrderTerm, PageRead, Row } from '../../graph/read-plan.js';
import type { Value } from '../../model/model.js';
import { Answer } from '../answer.js';
import { writeCursor } from './cursor.js';
import { edgeFieldReader } from './edge-fields.js';
import type { NodeReads, Reader } from './node-reads.js';
import { type PageRequest, walkIdentity } from './page-request.js';
import type { SelectedField } from './selected-field.js';

/** What a page is made of. */
export interface PageReads {
  readonly node: NodeReads;
  /** Reads attributes of the link; absent for a page that no single link leads to. */
  readonly edge?: (attribute: string) => Reader<Value>;
}

/** The rows of a page in the order in which they are shown, and whether there are more in the direction of reading. */
interface Shown {
  readonly rows: readonly Row[];
  readonly more: boolean;
  readonly count: number | undefined;
}

type Part = (shown: Shown) => unknown;
type ReadNode = (node: NodeReads, field: SelectedField) => Reader;

function show({ rows, count }: PageRead, { size, backward }: PageRequest): Shown {
  const page = rows.slice(0, size);
  return { rows: backward ? page.reverse() : page, more: rows.length > size, count };
}

/** The value of an order term in a row; where the link cannot be read, the node has what the link copies. */
function termReader(
  { on, attribute }: OrderTerm,
  { node, edge }: PageReads,
  itemId: string | undefined,
): Reader<Value> {
  if (on === 'node' || attribute === itemId) return node.attribute(on === 'node' ? attribute : 'id');
  return edge === undefined ? node.attribute(attribute) : edge(attribute);
}

function cursorReader({ walk }: PageRequest, reads: PageReads): Reader<string> {
  const identity = walkIdentity(walk);
  const terms = walk.order.map((term) => termReader(term, reads, walk.itemId));
  return (row) =>
    writeCursor(
      identity,
      terms.map((read) => read(row)),
    );
}

function pageInfoPart({ backward, continued }: PageRequest, cursor: Reader<string>): Part {
  const cursorAt = (row: Row | undefined): string | null => (row === undefined ? null : cursor(row));
  return ({ rows, more }) => ({
    hasNextPage: backward ? continued : more,
    hasPreviousPage: backward ? more : continued,
    startCursor: cursorAt(rows[0]),
    endCursor: cursorAt(rows.at(-1)),
  });
}

function edgeReader(field: SelectedField, request: PageRequest, reads: PageReads, readNode: ReadNode): Reader<Answer> {
  const readers = field.fields().map((part): readonly [string, Reader] => {
    switch (part.name) {
      case 'cursor':
        return [part.key, cursorReader(request, reads)];
      case 'node':
        return [part.key, readNode(reads.node, part)];
      default:
        return [part.key, edgeFieldReader(part.name, reads)];
    }
  });
  return (row) => new Answer('Edge', Object.fromEntries(readers.map(([key, read]) => [key, read(row)])));
}

function partOf(field: SelectedField, request: PageRequest, reads: PageReads, readNode: ReadNode): Part {
  switch (field.name) {
    case 'totalCount':
      return ({ count }) => count;
    case 'pageInfo':
      return pageInfoPart(request, cursorReader(request, reads));
    case 'nodes': {
      const read = readNode(reads.node, field);
      return ({ rows }) => rows.map(read);
    }
    default: {
      const read = edgeReader(field, request, reads, readNode);
      return ({ rows }) => rows.map(read);
    }
  }
}

/** Answers a connection from the page that was read for it. */
export function connectionReader(
  field: SelectedField,
  request: PageRequest,
  reads: PageReads,
  readNode: ReadNode,
): (page: PageRead) => Answer {
  const parts = field.fields().map((part) => [part.key, partOf(part, request, reads, readNode)] as const);
  return (page) => {
    const shown = show(page, request);
    return new Answer('Connection', Object.fromEntries(parts.map(([key, part]) => [key, part(shown)])));
  };
}
