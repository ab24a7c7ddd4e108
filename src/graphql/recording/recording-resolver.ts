import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver, type ResolverData } from 'type-graphql';
import type { Receipt } from '../../newsroom/newsroom.js';
import type { Outcome } from '../../newsroom/outcome.js';
import type { Answer } from '../answer.js';
import { checkOwnRules } from '../check-input.js';
import type { Context } from '../context.js';
import { SelectedField } from '../plan/selected-field.js';
import { planOutcome, planOutcomes } from './payload-answer.js';
import { RecordArticlePayload, RecordArticlesPayload, WithdrawArticlePayload } from './payloads.js';
import {
  type ArticleVersionInput,
  RecordArticleInput,
  RecordArticlesInput,
  WithdrawArticleInput,
} from './record-inputs.js';

/** The recording format of an article that came as a GraphQL input. */
function recordingFormat({ publishedAt, entities, ...article }: ArticleVersionInput): unknown {
  return {
    ...article,
    publishedAt: publishedAt.toISOString(),
    entities: entities.map((entity) => ({ ...entity, kind: entity.kind.toUpperCase() })),
  };
}

/** @throws GraphQLError FORBIDDEN */
function mustBeAllowed({ mayWrite }: Context): void {
  if (mayWrite) return;
  const expected =
    'Expected "Authorization: Bearer <API key>", or where no keys are configured a request from this machine.';
  throw new GraphQLError(expected, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
}

/** Does the work, or finds in the receipts that it has been done. */
function once(
  { newsroom }: Context,
  input: { readonly idempotencyKey?: string | null },
  work: () => Promise<readonly Outcome[]>,
): Promise<Receipt> {
  const { idempotencyKey, ...payload } = input;
  if (typeof idempotencyKey === 'string') return newsroom.once(idempotencyKey, payload, work);
  return work().then((outcomes) => ({ ok: true, outcomes }));
}

/** The outcome of a call about one article. */
function single(receipt: Receipt): Outcome {
  if (!receipt.ok) return { outcome: 'REJECTED', errors: [receipt.error] };
  const [outcome] = receipt.outcomes;
  if (outcome === undefined) throw new Error('Expected an outcome for the article, got none.');
  return outcome;
}

/** Batches are large, and have no rules inside: the newsroom checks articles. */
const task = {
  description: 'What to do, and the key under which to do it once.',
  validateFn: (input: object, _type: unknown, { info }: Pick<ResolverData, 'info'>) =>
    checkOwnRules(input, info.fieldName),
};

@Resolver()
export class RecordingResolver {
  @Mutation(() => RecordArticlePayload, {
    description:
      'Records a version of an article with its facts: all of it or nothing. The same version again changes nothing; ' +
      'a higher version of the same uri is a correction.',
  })
  async recordArticle(
    @Arg('input', () => RecordArticleInput, task) input: RecordArticleInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    mustBeAllowed(context);
    const answer = planOutcome('RecordArticlePayload', context, SelectedField.resolved(info));
    const work = () => context.newsroom.recordArticles([recordingFormat(input.article)]);
    return answer(single(await once(context, input, work)));
  }

  @Mutation(() => RecordArticlesPayload, {
    description: 'Records versions of several articles, each all or nothing: one that is refused harms no other.',
  })
  async recordArticles(
    @Arg('input', () => RecordArticlesInput, task) input: RecordArticlesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    mustBeAllowed(context);
    const answer = planOutcomes(context, SelectedField.resolved(info));
    const work = () => context.newsroom.recordArticles(input.articles.map(recordingFormat));
    const receipt = await once(context, input, work);
    return answer(receipt.ok ? { outcomes: receipt.outcomes, errors: [] } : { outcomes: [], errors: [receipt.error] });
  }

  @Mutation(() => WithdrawArticlePayload, {
    description: 'Takes an article back: the graph becomes what it would be had the article never come.',
  })
  async withdrawArticle(
    @Arg('input', () => WithdrawArticleInput, task) input: WithdrawArticleInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    mustBeAllowed(context);
    const answer = planOutcome('WithdrawArticlePayload', context, SelectedField.resolved(info));
    const work = async () => [await context.newsroom.withdrawArticle(input.uri)];
    return answer(single(await once(context, input, work)));
  }
}
