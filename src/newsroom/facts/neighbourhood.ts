import type { GraphTransaction } from '../../graph/graph-store.js';
import { groupBy } from '../../model/group-by.js';
import { readTestimony, type Testimony } from './claim.js';

type Groups = ReadonlyMap<string, readonly Testimony[]>;

/** The live claims of every group that a write can change the facts of, or their links, before it and after. */
export interface Neighbourhood {
  readonly before: Groups;
  readonly after: Groups;
}

/**
 * Reads what a write touches: the groups of the evidence that comes and goes, those whose claims speak of these, and
 * those that either speaks of. No fact outside changes, for facts are functions of their own group's claims.
 */
export async function readNeighbourhood(
  transaction: GraphTransaction,
  coming: readonly Testimony[],
  going: readonly Testimony[],
): Promise<Neighbourhood> {
  const standing = new Map<string, readonly Testimony[]>();
  await readGroups(transaction, [...coming, ...going].map(groupOf), standing);
  await readGroups(transaction, await readSpeakingOf(transaction, standing), standing);
  const all = [...coming, ...standing.values()].flat();
  await readGroups(
    transaction,
    all.flatMap(({ claim }) => claim.about.map(({ group }) => group)),
    standing,
  );

  const gone = new Set(going.map(({ evidence }) => evidence.id));
  const staying = [...standing.values()].flat().filter(({ evidence }) => !gone.has(evidence.id));
  return { before: standing, after: groupBy([...staying, ...coming], groupOf) };
}

/** Live evidence always has a group. */
const groupOf = ({ evidence }: Testimony): string => evidence.group ?? '';

async function readGroups(
  transaction: GraphTransaction,
  groups: readonly string[],
  standing: Map<string, readonly Testimony[]>,
): Promise<void> {
  const wanted = [...new Set(groups)].filter((group) => !standing.has(group));
  if (wanted.length === 0) return;
  const found = (await transaction.find('Evidence', 'group', wanted)).map(readTestimony);
  const grouped = groupBy(found, groupOf);
  for (const group of wanted) standing.set(group, grouped.get(group) ?? []);
}

/** The groups of live claims that are about claims of these groups. */
async function readSpeakingOf(transaction: GraphTransaction, standing: Groups): Promise<readonly string[]> {
  const ids = [...standing.values()].flat().map(({ evidence }) => evidence.id);
  if (ids.length === 0) return [];
  const speaking = await transaction.linked('Evidence.referredToBy', 'Evidence', ids);
  return speaking.flatMap(({ node }) => (node.group === null ? [] : [node.group]));
}
