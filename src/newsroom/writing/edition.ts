import type { GraphTransaction } from '../../graph/graph-store.js';
import { groupBy } from '../../model/group-by.js';
import { mintId } from '../../model/ids.js';
import type { NodeOf } from '../../model/model.js';
import type { CheckedArticle } from '../intake/checked-article.js';
import type { UserError, UserErrorCode } from '../user-error.js';

/** What a client wants done with an article. */
export type Command =
  | { readonly does: 'record'; readonly article: CheckedArticle }
  | { readonly does: 'withdraw'; readonly uri: string };

/** What a command means for the article as it stands. */
export type Edition =
  /** Version `article` goes live, in place of `retired` if there was one. */
  | { readonly step: 'publish'; readonly article: CheckedArticle; readonly standing: Standing | undefined }
  /** A version older than the live one arrives late: it is kept, and changes nothing. */
  | { readonly step: 'archive'; readonly article: CheckedArticle }
  /** The live version goes, with all it supported. */
  | { readonly step: 'retire'; readonly standing: Standing }
  /** Nothing changes. */
  | { readonly step: 'leave'; readonly articleId: string; readonly versionId: string }
  | { readonly step: 'reject'; readonly error: UserError };

/** An article in the graph. `live` is absent when it has been withdrawn. */
export interface Standing {
  readonly article: NodeOf<'Article'>;
  readonly live: NodeOf<'ArticleVersion'> | undefined;
}

export const articleIdOf = (uri: string): string => mintId('article', uri);
export const versionIdOf = (uri: string, version: number): string => mintId('version', uri, String(version));

/** Decides each command by what the graph holds. No two commands speak of one article. */
export async function readEditions(
  transaction: GraphTransaction,
  commands: readonly Command[],
): Promise<readonly Edition[]> {
  const ids = commands.map((command) => articleIdOf(uriOf(command)));
  const articles = new Map((await transaction.find('Article', 'id', ids)).map((node) => [node.id, node]));
  const versions = groupBy(
    await transaction.linked('Article.versions', 'ArticleVersion', [...articles.keys()]),
    ({ owner }) => owner,
  );
  return commands.map((command, index) => {
    const article = articles.get(ids[index] ?? '');
    const known = versions.get(ids[index] ?? '')?.map(({ node }) => node) ?? [];
    return command.does === 'withdraw'
      ? withdrawal(command.uri, article, known)
      : recording(command.article, article, known);
  });
}

export const uriOf = (command: Command): string => (command.does === 'record' ? command.article.uri : command.uri);

const reject = (code: UserErrorCode, path: string, message: string): Edition => ({
  step: 'reject',
  error: { code, path: [path], message },
});

function standingOf(article: NodeOf<'Article'>, versions: readonly NodeOf<'ArticleVersion'>[]): Standing {
  const live = versions.find(({ number }) => number === article.version);
  return { article, live: article.withdrawnAt === null ? live : undefined };
}

function withdrawal(
  uri: string,
  article: NodeOf<'Article'> | undefined,
  versions: readonly NodeOf<'ArticleVersion'>[],
): Edition {
  if (article === undefined) {
    return reject('UNKNOWN_ARTICLE', 'uri', `Expected the uri of a recorded article, got ${JSON.stringify(uri)}.`);
  }
  const standing = standingOf(article, versions);
  const versionId = versionIdOf(uri, article.version);
  return standing.live === undefined
    ? { step: 'leave', articleId: article.id, versionId }
    : { step: 'retire', standing };
}

function recording(
  wanted: CheckedArticle,
  article: NodeOf<'Article'> | undefined,
  versions: readonly NodeOf<'ArticleVersion'>[],
): Edition {
  if (article === undefined) return { step: 'publish', article: wanted, standing: undefined };
  const same = versions.find(({ number }) => number === wanted.version);
  if (same !== undefined) return repetition(wanted, article, same);
  if (wanted.version < article.version) return { step: 'archive', article: wanted };
  return { step: 'publish', article: wanted, standing: standingOf(article, versions) };
}

function repetition(wanted: CheckedArticle, article: NodeOf<'Article'>, same: NodeOf<'ArticleVersion'>): Edition {
  const next = Math.max(article.version, wanted.version) + 1;
  if (same.digest !== wanted.digest) {
    const got = 'other content under the same number';
    return reject(
      'VERSION_CONFLICT',
      'version',
      `Expected version ${wanted.version} as recorded, got ${got}: send it as version ${next}.`,
    );
  }
  if (article.withdrawnAt !== null) {
    const got = `a version of an article withdrawn at ${article.withdrawnAt}`;
    return reject(
      'ARTICLE_WITHDRAWN',
      'version',
      `Expected a standing article, got ${got}: send version ${next} to publish it again.`,
    );
  }
  return { step: 'leave', articleId: article.id, versionId: same.id };
}
