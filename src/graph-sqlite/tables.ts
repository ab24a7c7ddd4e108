/**
 * The tables that hold the graph: one a kind, one a link, named and with columns named as in the model. Nodes are numbered
 * as they come, and links hold these numbers: they take a tenth of the room of ids, and what came together stands
 * together. An index is kept for every order in which a page is read; only rows that are alike in it are sorted, by the
 * ids of their nodes.
 */
import {
  type AttributeType,
  KINDS,
  type Kind,
  type KindName,
  LINKS,
  type Link,
  type LinkEnd,
  type LinkName,
  orderOfKind,
} from '../model/model.js';

export interface Table {
  readonly name: string;
  readonly holds: 'nodes' | 'links';
  readonly columns: Readonly<Record<string, AttributeType>>;
  /** The columns that hold the number of a node instead of its id, and the kind of that node. */
  readonly references: Readonly<Record<string, KindName>>;
  /** The columns that tell its rows apart. */
  readonly key: readonly string[];
  /** The columns of each further index, those of equality first, then the order, then what breaks ties. */
  readonly indexes: readonly (readonly string[])[];
  /** The columns by whose words its rows are found; none for a table that is not searched. */
  readonly searched: readonly string[];
}

function nodeTable(name: KindName, kind: Kind): Table {
  const ordered = [...(kind.alwaysSought ? [] : [[]]), ...kind.seeks.map((seek) => [seek])].flatMap((sought) =>
    kind.orders.map((order) => [...sought, ...orderOfKind(name, order)]),
  );
  const lookups = (kind.lookups ?? []).map((lookup) => [lookup]);
  const { attributes: columns, searched = [] } = kind;
  return { name, holds: 'nodes', columns, references: {}, key: ['id'], indexes: [...ordered, ...lookups], searched };
}

/** Each way in which pages are read tells the links apart. The shortest is the key, which every other index holds as well. */
function linkTable(name: string, link: Link): Table {
  const columns: Record<string, AttributeType> = {
    [link.out.id]: 'text',
    [link.in.id]: 'text',
    ...link.attributes,
  };
  const [key, ...indexes] = [...pageIndexes(link.out, link.in), ...pageIndexes(link.in, link.out)].sort(
    (one, other) => one.length - other.length,
  );
  if (key === undefined) throw new Error(`Expected ${name} to be read from one of its ends, found it is from none.`);
  return { name, holds: 'links', columns, references: referencesOf(link), key, indexes, searched: [] };
}

function referencesOf({ from, to, out, in: into, attributes }: Link): Readonly<Record<string, KindName>> {
  const others = Object.keys(attributes).filter((name) => attributes[name] === 'entity');
  return { [out.id]: from, [into.id]: to, ...Object.fromEntries(others.map((name) => [name, 'Entity'] as const)) };
}

function pageIndexes(near: LinkEnd, far: LinkEnd): readonly (readonly string[])[] {
  if (near.name === undefined) return [];
  const order = near.order === undefined ? [] : [near.order.by];
  const sought = [...(near.alwaysSought ? [] : [[]]), ...(near.seeks ?? []).map((seek) => [seek])];
  const columns = sought.map((seek) => [near.id, ...seek, ...order, far.id]);
  return columns.map((index, position) => (position === 0 ? [...index, ...(near.counted ?? [])] : index));
}

export const nameOfIndex = ({ name }: Table, columns: readonly string[]): string => [name, ...columns].join('_');

/** The index of a table that begins with the columns; undefined where that is the table itself, by its key. */
export function indexBeginning(table: Table, columns: readonly string[]): string | undefined {
  const found = table.indexes.find((index) => columns.every((column, position) => index[position] === column));
  return found && nameOfIndex(table, found);
}

const NODE_TABLES = new Map<string, Table>(
  Object.entries(KINDS).map(([name, kind]) => [name, nodeTable(name as KindName, kind)]),
);
const LINK_TABLES = new Map<string, Table>(Object.entries(LINKS).map(([name, link]) => [name, linkTable(name, link)]));

export const TABLES: readonly Table[] = [...NODE_TABLES.values(), ...LINK_TABLES.values()];

export const tableOfKind = (kind: KindName): Table => known(NODE_TABLES.get(kind), kind);
export const tableOfLink = (link: LinkName): Table => known(LINK_TABLES.get(link), link);

/** @throws Error for a name that the model does not have: a mistake in the program, never in its input. */
export function typeOfColumn(table: Table, column: string): AttributeType {
  const type = Object.hasOwn(table.columns, column) ? table.columns[column] : undefined;
  return known(type, `${table.name}.${column}`);
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`Expected a name of the model, got "${name}".`);
  return found;
}
