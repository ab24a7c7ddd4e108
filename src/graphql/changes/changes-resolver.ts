import { setImmediate } from 'node:timers/promises';
import { Args, Extensions, Resolver, Root, type SubscribeResolverData, Subscription } from 'type-graphql';
import type { ChangeFeed } from '../../newsroom/changes/change-feed.js';
import type { LoggedChange, LogPlace } from '../../newsroom/changes/logged-change.js';
import type { Answer } from '../answer.js';
import { known, nodeReading, partsReading, type Reading } from '../batch-reading.js';
import type { Context } from '../context.js';
import { badUserInput } from '../errors.js';
import { SelectedField } from '../plan/selected-field.js';
import { Change } from '../types/change.js';
import { cancellable } from './cancellable.js';
import { ChangesArguments } from './change-arguments.js';
import { changeFilter } from './change-filter.js';
import { isTokenOf, parseToken, writeToken } from './token.js';

/** Changes that are told together share one reading of their nodes. */
const BATCH = 20;

/** Of what a client asks for, only nodes have to be read. */
function changesReading(context: Context, field: SelectedField): Reading<LoggedChange, Answer> {
  return partsReading<LoggedChange>('Change', field, (part) => {
    if (part.name === 'node') return nodeReading(context, part, ['Fact', 'Relationship'], BATCH, ({ id }) => id);
    if (part.name === 'token') return known(writeToken);
    return known((change) => change[part.name as keyof LoggedChange]);
  });
}

/** Where a subscription begins. */
async function startOf(feed: ChangeFeed, after: string | null | undefined, path: string): Promise<LogPlace> {
  if (typeof after !== 'string') return feed.end();
  const place = parseToken(after);
  if (place === undefined) throw badUserInput(`${path}.after: Expected the token of a change, got other text.`);
  const change = await feed.find(place);
  if (change === undefined || !isTokenOf(after, change)) {
    throw badUserInput(`${path}.after: Expected a token of this graph, got one that none of its changes has.`);
  }
  return { ...place, index: place.index + 1 };
}

function* inBatches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

type Subscribing = SubscribeResolverData<unknown, object, Context>;

/**
 * Tells changes as they are asked for, each once and in the order of the log. Reads ahead no further than a batch.
 * @throws GraphQLError BAD_USER_INPUT or QUERY_TOO_LARGE, before the first
 */
async function subscribe({ context, info }: Subscribing): Promise<AsyncIterable<Answer>> {
  const field = SelectedField.resolved(info);
  const { where, after } = field.args as ChangesArguments;
  const { changes: feed } = context.newsroom;
  const isAskedFor = changeFilter(where ?? {});
  const reading = changesReading(context, field);
  const start = await startOf(feed, after, field.path);
  return cancellable(async function* (stop) {
    for await (const changes of feed.follow(start, stop)) {
      for (const batch of inBatches(changes.filter(isAskedFor))) {
        // However much one subscriber has to hear, others get their turn.
        await setImmediate();
        const answer = await reading(batch);
        for (const change of batch) yield answer(change);
      }
    }
  });
}

@Resolver()
export class ChangesResolver {
  @Subscription(() => Change, {
    description:
      'What is added, changed and withdrawn, by whichever server: facts and relationships, in the order in which they ' +
      'were recorded. After a break, go on with the token of the last change: none is lost, none is told twice.',
    subscribe,
  })
  // type-graphql checks arguments only once there is a change to resolve; the planner does when it is asked for them.
  @Extensions({ argumentsType: () => ChangesArguments })
  changes(@Root() change: Answer, @Args(() => ChangesArguments) _arguments: ChangesArguments): Answer {
    return change;
  }
}
