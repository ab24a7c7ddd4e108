import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page stands among all rows.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, {
    description: 'Read with `first`: there are rows after it. Read with `last`: `before` was given.',
  })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Read with `last`: there are rows before it. Read with `first`: `after` was given.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first row; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last row; null on an empty page.' })
  endCursor!: string | null;
}

/** A page of nodes as Relay knows it, with `nodes` as a short cut. */
export interface Connection<Node = unknown> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** What an edge says beside its node. */
export type EdgeFields = Readonly<Record<string, { readonly type: () => object; readonly description: string }>>;

function edgeOf(name: string, node: () => object, fields: EdgeFields): ClassType<object> {
  @ObjectType(`${name}Edge`, { description: 'A node and its place in the page.', simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'Pass it to `after` or `before` to go on from here.' })
    cursor!: string;

    @Field(node, { description: 'The node.' })
    node!: unknown;
  }
  for (const [field, { type, description }] of Object.entries(fields)) {
    Field(type, { description })(Edge.prototype, field);
  }
  return Edge;
}

/** The connection type `<name>Connection` over nodes of a type, and its edge type. */
export function connectionOf(name: string, node: () => object, fields: EdgeFields = {}): ClassType<Connection> {
  const Edge = edgeOf(name, node, fields);

  @ObjectType(`${name}Connection`, { description: 'A page of nodes, in a fixed order.', simpleResolvers: true })
  class NodeConnection implements Connection {
    @Field(() => [Edge], { description: 'The rows: nodes with their cursors and what the edge says.' })
    edges!: Connection['edges'];

    @Field(() => [node()], { description: 'The nodes alone.' })
    nodes!: Connection['nodes'];

    @Field(() => PageInfo, { description: 'Whether there are more rows, and where to go on.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many rows there are on all pages; counted only when it is asked for.' })
    totalCount!: number;
  }
  return NodeConnection;
}
