/** Short ways to make a graph to explore. */

import type { ChangeSet, LinkPut, NodePut } from '../../src/graph/change-set.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { endsBy } from '../../src/model/ends-by.js';
import type { NodeOf } from '../../src/model/model.js';
import { article, entity, fact, participate, relate, relationship } from '../graph/tiny-world.js';

interface Piece {
  readonly put: readonly NodePut[];
  readonly link: readonly LinkPut[];
}

export const person = (id: string, articleCount = 0): Piece => ({
  put: [entity(id, 'Person', id, { articleCount })],
  link: [],
});

/** `CALLED a b`: an edge from the one to the other, with an id of the same words. */
export function related(words: string, at: string, sourceCount = 1): Piece {
  const [type = '', from = '', to = ''] = words.split(' ');
  const put = relationship(words, type, from, to, at);
  return {
    put: [{ ...put, node: { ...put.node, sourceCount } } as NodePut],
    link: relate(words, type, from, to, at),
  };
}

/** An event that begins at a moment, without a known end unless told. */
export function event(id: string, at: string, who: readonly string[], more: Partial<NodeOf<'Fact'>> = {}): Piece {
  const roles = Object.fromEntries(who.map((each, index) => [`ROLE_${index}`, each]));
  const { start = at, end = null, sourceCount = 1 } = more;
  const link = participate(id, { type: 'MEETING', at, roles, endsBy: endsBy({ start, end }), sourceCount });
  return { put: [fact(id, 'MEETING', at, more)], link };
}

export const report = (id: string, at: string, who: readonly string[]): Piece => ({
  put: [article(id, id, at)],
  link: who.map((to) => ({
    link: 'MENTIONS',
    from: id,
    to,
    attributes: { publishedAt: at, count: 1, first: 0, spans: '[]' },
  })),
});

export function write(store: GraphStore, pieces: readonly Piece[]): Promise<void> {
  const changes: ChangeSet = {
    unlink: [],
    remove: [],
    put: pieces.flatMap(({ put }) => put),
    link: pieces.flatMap(({ link }) => link),
  };
  return store.transact((transaction) => transaction.apply(changes));
}
