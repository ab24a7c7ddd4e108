import { type ClassType, Extensions, Field, InputType } from 'type-graphql';
import { KINDS, type Kind, type KindName } from '../../model/model.js';
import { OrderDirectionEnum } from '../enums.js';

interface OrderBy {
  /** The attribute of the kind that is compared. */
  readonly attribute: string;
  readonly description: string;
}

const ORDERS = {
  Article: {
    publishedAt: { attribute: 'publishedAt', description: 'When it was published.' },
  },
  Entity: {
    name: { attribute: 'sortName', description: 'The name, in the order of the alphabet.' },
    articleCount: { attribute: 'articleCount', description: 'How many articles name it.' },
  },
  Fact: {
    time: { attribute: 'at', description: 'When it begins; if no time is known, when it was first reported.' },
    sourceCount: { attribute: 'sourceCount', description: 'How many sources report it.' },
  },
  Relationship: {
    lastAt: { attribute: 'at', description: 'When its newest fact begins, or was first reported.' },
    factCount: { attribute: 'factCount', description: 'How many facts it stands on.' },
    sourceCount: { attribute: 'sourceCount', description: 'How many sources report them.' },
  },
} as const satisfies Partial<Record<KindName, Readonly<Record<string, OrderBy>>>>;

function orderInput(name: string, kind: keyof typeof ORDERS): ClassType<object> {
  const orders: Readonly<Record<string, OrderBy>> = ORDERS[kind];
  const { tieBreaker }: Kind = KINDS[kind];
  const first = Object.keys(orders).find((field) => orders[field]?.attribute === tieBreaker);
  @Extensions({ oneOf: true })
  @InputType(name, {
    description: `One thing to order by; ${first === undefined ? '' : `${first}, then `}the id breaks ties, in the same direction.`,
  })
  class Order {}
  for (const [field, { description }] of Object.entries(orders)) {
    Field(() => OrderDirectionEnum, { nullable: true, description })(Order.prototype, field);
  }
  return Order;
}

export const ArticleOrder = orderInput('ArticleOrder', 'Article');
export const EntityOrder = orderInput('EntityOrder', 'Entity');
export const EventOrder = orderInput('EventOrder', 'Fact');
export const RelationshipOrder = orderInput('RelationshipOrder', 'Relationship');

/** The attribute behind a field of an order input. */
export function orderedAttribute(kind: KindName, field: string): string {
  const orders: Partial<Record<KindName, Readonly<Record<string, OrderBy>>>> = ORDERS;
  const order = orders[kind]?.[field];
  if (order === undefined) throw new Error(`Expected something that ${kind} is ordered by, got "${field}".`);
  return order.attribute;
}
