import type { ChangeSet, LinkPut, NodePut } from '../../graph/change-set.js';
import { groupBy } from '../../model/group-by.js';
import type { NodeOf } from '../../model/model.js';
import { type ChangeEntry, type ChangeKind, changeId, writeEntries } from '../changes/logged-change.js';
import type { GraphPiece } from './graph-piece.js';

/** What becomes of a part of the graph. */
export interface Transition {
  readonly before: GraphPiece;
  readonly after: GraphPiece;
  /** What makes the one of the other. */
  readonly changes: ChangeSet;
}

/**
 * What the change log gains by some changes: one node a transaction, with what becomes of facts, then of relationships.
 * Sequence numbers rise by one in the order of commits, for there is one writer at a time.
 * @param articles the ids of the articles that were published or withdrawn; without any, nothing is logged
 * @param head the head of the log as it is to be, but for its sequence
 */
export function logEntry(
  articles: readonly string[],
  head: NodeOf<'ChangeLog'>,
  transition: Transition,
  now: string,
): readonly NodePut[] {
  if (articles.length === 0) return [];
  const sequence = head.sequence + 1;
  const entries = writeEntries([...factEntries(transition), ...relationshipEntries(transition)]);
  return [
    { kind: 'ChangeLog', node: { ...head, sequence } },
    { kind: 'Change', node: { id: changeId(sequence), sequence, recordedAt: now, articles, entries } },
  ];
}

function factEntries(transition: Transition): readonly ChangeEntry[] {
  const { before, after, changes } = transition;
  const touched = [...changes.unlink, ...changes.link].filter(isParticipation).map(({ to }) => to);
  const [earlier, later] = [participantsIn(before), participantsIn(after)];
  return changedNodes('Fact', transition, touched).map(({ change, node: { id, type, status, sourceCount } }) => {
    const entities = new Set([...(later.get(id) ?? []), ...(earlier.get(id) ?? [])]);
    return { change, id, type, status, sourceCount, entities: [...entities] };
  });
}

function relationshipEntries(transition: Transition): readonly ChangeEntry[] {
  return changedNodes('Relationship', transition, []).map(({ change, node }) => {
    const { id, type, status, sourceCount, sourceId, targetId } = node;
    return { change, id, type, status, sourceCount, entities: [...new Set([sourceId, targetId])] };
  });
}

const isParticipation = ({ link }: LinkPut): boolean => link === 'PARTICIPATES';

/** Who takes part in the facts of a piece, by the id of the fact. */
function participantsIn(piece: GraphPiece): ReadonlyMap<string, readonly string[]> {
  const byFact = groupBy(piece.linksNamed('PARTICIPATES'), ({ to }) => to);
  return new Map([...byFact].map(([id, each]) => [id, each.map(({ from }) => from)]));
}

type Logged = 'Fact' | 'Relationship';
type Changed<K extends Logged> = { readonly change: ChangeKind; readonly node: NodeOf<K> };

/**
 * The nodes of a kind that a transition changes: those that are there afterwards as they are then, the others as they were.
 * @param touched ids of nodes that count as changed even if none of their attributes is
 */
function changedNodes<K extends Logged>(
  kind: K,
  { before, after, changes }: Transition,
  touched: readonly string[],
): readonly Changed<K>[] {
  const put = changes.put.filter((each) => each.kind === kind).map(({ node }) => node.id);
  const removed = changes.remove.filter((each) => each.kind === kind).map(({ id }) => id);
  return [...new Set([...put, ...touched, ...removed])].map((id) => {
    const [was, is] = [before, after].map((piece) => piece.find(kind, id));
    const node = is ?? was;
    if (node === undefined) throw new Error(`Expected ${id} among what was drawn, got nothing.`);
    return { change: changeOf(was, is), node };
  });
}

function changeOf(was: object | undefined, is: object | undefined): ChangeKind {
  if (is === undefined) return 'WITHDRAWN';
  return was === undefined ? 'ADDED' : 'CHANGED';
}
