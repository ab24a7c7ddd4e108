import type { GraphTransaction } from '../../graph/graph-store.js';
import { groupBy } from '../../model/group-by.js';
import { EntityRegister, nameId } from '../entities/entity-register.js';
import { type Mentioned, mentionedIn, readMentioned } from '../entities/mentioned.js';
import { byPlace, readTestimony, type Testimony, testify } from '../facts/claim.js';
import type { CheckedArticle } from '../intake/checked-article.js';
import type { Outcome } from '../outcome.js';
import { type Checked, Problems } from '../user-error.js';
import { originOf } from './draw-article.js';
import type { Edition, Standing } from './edition.js';

/** What an article version says: its claims, and whom it mentions. */
export interface Content {
  readonly testimonies: readonly Testimony[];
  readonly mentioned: readonly Mentioned[];
}

/** A command thought through to its end: what it will change, or that it is settled as it is. */
export type Draft =
  | { readonly does: 'nothing'; readonly outcome: Outcome }
  | { readonly does: 'archive'; readonly article: CheckedArticle }
  | { readonly does: 'retire'; readonly standing: Standing; readonly retiring: Content }
  | {
      readonly does: 'publish';
      readonly article: CheckedArticle;
      readonly publishing: Content;
      readonly standing: Standing | undefined;
      readonly retiring: Content;
    };

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly entitiesBefore: EntityRegister;
  readonly entitiesAfter: EntityRegister;
}

const NOTHING: Content = { testimonies: [], mentioned: [] };

/** Writes editions out in their order: an entity that one article brings is known to the next. */
export async function draftEditions(
  transaction: GraphTransaction,
  editions: readonly Edition[],
  now: string,
): Promise<Drafts> {
  const retiring = await readRetiring(transaction, editions);
  const entitiesBefore = new EntityRegister();
  const entitiesAfter = new EntityRegister();
  for (const node of await readEntities(transaction, editions, [...retiring.values()])) {
    entitiesBefore.load(node);
    entitiesAfter.load(node);
  }
  const drafts = editions.map((edition) => draft(edition, retiring, entitiesAfter, now));
  return { drafts, entitiesBefore, entitiesAfter };
}

const liveVersions = (editions: readonly Edition[]) =>
  editions.flatMap((edition) => {
    const live = 'standing' in edition ? edition.standing?.live : undefined;
    return live === undefined ? [] : [live];
  });

/** By id of the live version. */
async function readRetiring(
  transaction: GraphTransaction,
  editions: readonly Edition[],
): Promise<ReadonlyMap<string, Content>> {
  const versions = liveVersions(editions);
  if (versions.length === 0) return new Map();
  const ids = versions.map(({ id }) => id);
  const evidence = groupBy(await transaction.linked('ArticleVersion.evidence', 'Evidence', ids), ({ owner }) => owner);
  return new Map(
    versions.map(({ id, input }) => {
      const testimonies = (evidence.get(id) ?? []).map(({ node }) => readTestimony(node)).sort(byPlace);
      return [id, { testimonies, mentioned: readMentioned(input) }];
    }),
  );
}

/** Every entity that could be meant, that is mentioned no more, or that bears a name that may go. */
async function readEntities(
  transaction: GraphTransaction,
  editions: readonly Edition[],
  retiring: readonly Content[],
): Promise<EntityNodes> {
  const wanted = editions.flatMap((edition) => (edition.step === 'publish' ? edition.article.entities : []));
  const leaving = retiring.flatMap(({ mentioned }) => mentioned);
  const names = [
    ...wanted.flatMap(({ kind, name, aliases }) => [name, ...aliases].map((each) => nameId(kind, each))),
    ...leaving.flatMap(({ kind, names, aliases }) => [...names, ...aliases].map((name) => nameId(kind, name))),
  ];
  const externalIds = [...wanted, ...leaving].flatMap((each) => each.externalIds);
  const ids = [...wanted.flatMap(({ id }) => id ?? []), ...leaving.map(({ id }) => id)];
  return [
    ...(await linkedEntities(transaction, 'Name.entities', names)),
    ...(await linkedEntities(transaction, 'ExternalId.entities', externalIds)),
    ...(ids.length === 0 ? [] : await transaction.find('Entity', 'id', [...new Set(ids)])),
  ];
}

type EntityNodes = Awaited<ReturnType<typeof linkedEntities>>;

async function linkedEntities(transaction: GraphTransaction, side: string, owners: readonly string[]) {
  if (owners.length === 0) return [];
  return (await transaction.linked(side, 'Entity', [...new Set(owners)])).map(({ node }) => node);
}

function draft(edition: Edition, retiring: ReadonlyMap<string, Content>, entities: EntityRegister, now: string): Draft {
  switch (edition.step) {
    case 'reject':
      return { does: 'nothing', outcome: { outcome: 'REJECTED', errors: [edition.error] } };
    case 'leave': {
      const { articleId, versionId } = edition;
      return { does: 'nothing', outcome: { outcome: 'UNCHANGED', articleId, versionId, facts: [] } };
    }
    case 'archive':
      return { does: 'archive', article: edition.article };
    case 'retire': {
      const content = contentOf(edition.standing, retiring);
      for (const each of content.mentioned) entities.leave(each);
      return { does: 'retire', standing: edition.standing, retiring: content };
    }
    case 'publish':
      return draftPublication(edition, contentOf(edition.standing, retiring), entities, now);
  }
}

const contentOf = (standing: Standing | undefined, retiring: ReadonlyMap<string, Content>): Content =>
  retiring.get(standing?.live?.id ?? '') ?? NOTHING;

function draftPublication(
  { article, standing }: Extract<Edition, { step: 'publish' }>,
  retiring: Content,
  entities: EntityRegister,
  now: string,
): Draft {
  const resolved = resolveEntities(article, entities);
  if (!resolved.ok) return { does: 'nothing', outcome: { outcome: 'REJECTED', errors: resolved.errors } };
  const mentioned = mentionedIn(article, resolved.value);
  for (const each of mentioned) entities.enter(each);
  for (const each of retiring.mentioned) entities.leave(each);
  const testimonies = testify(article, originOf(article, now), resolved.value);
  return { does: 'publish', article, standing, retiring, publishing: { mentioned, testimonies } };
}

/** The id of each entity of an article, by its key there. */
function resolveEntities(article: CheckedArticle, entities: EntityRegister): Checked<(key: string) => string> {
  const problems = new Problems();
  const ids = new Map<string, string>();
  for (const [index, entity] of article.entities.entries()) {
    const resolution = entities.resolve(entity);
    if (resolution.ok) ids.set(entity.key, resolution.id);
    else problems.add(resolution.code, ['entities', index], resolution.message);
  }
  if (problems.all.length > 0) return { ok: false, errors: problems.all };
  return { ok: true, value: (key) => ids.get(key) ?? '' };
}
