import type { ReadPlan, Row } from '../../graph/read-plan.js';
import { groupBy } from '../../model/group-by.js';
import { foldName } from '../../model/names.js';
import type { Planned } from '../plan/planned.js';
import { type Highlight, Highlighter } from './highlight.js';
import type { Hit } from './hit.js';
import type { Placed } from './search-page.js';
import type { SearchText } from './search-text.js';

/** What is read of what a hit was found in: the id, then the texts. */
const TEXTS = {
  Name: { kind: 'Entity', attributes: ['id', 'name', 'aliases'] },
  ArticleVersion: { kind: 'ArticleVersion', attributes: ['id', 'headline', 'lead', 'text'] },
  Evidence: { kind: 'Evidence', attributes: ['id', 'quote'] },
} as const;

const holderOf = (hit: Hit): string => (hit.in === 'Name' ? hit.id : hit.key);

/** The highlight of each hit; undefined when what it was found in has gone since. */
export function planHighlights(
  hits: readonly Placed[],
  { inNames, inTexts }: SearchText,
): Planned<(placed: Placed) => Highlight | undefined> {
  const names = new Highlighter(inNames.flatMap(({ terms }) => terms));
  const texts = new Highlighter(inTexts);
  return {
    plans: Array.from(
      groupBy(hits, ({ hit }) => hit.in),
      planTexts,
    ),
    answer: (pages) => {
      const rows = new Map(pages.flatMap((page) => page.rows.map((row) => [String(row.node[0]), row] as const)));
      return ({ hit }) => {
        const row = rows.get(holderOf(hit));
        if (row === undefined) return undefined;
        return hit.in === 'Name' ? names.name(nameIn(row, hit.key)) : texts.best(textsIn(row));
      };
    },
  };
}

const planTexts = ([found, hits]: readonly [Hit['in'], readonly Placed[]]): ReadPlan => ({
  read: 'ids',
  kind: TEXTS[found].kind,
  ids: hits.map(({ hit }) => holderOf(hit)),
  node: { attributes: TEXTS[found].attributes, links: [] },
});

/** The name of an entity that folds to the one that was found, the one to show before its aliases. */
function nameIn({ node: [, name, aliases] }: Row, folded: string): string {
  const names = [String(name), ...(aliases as readonly string[])];
  return names.find((each) => foldName(each) === folded) ?? String(name);
}

const textsIn = ({ node: [, ...texts] }: Row): readonly string[] =>
  texts.flatMap((text) => (typeof text === 'string' ? [text] : []));
