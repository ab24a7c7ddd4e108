import type { KindName } from '../../model/model.js';
import type { FactOutcome, Outcome } from '../../newsroom/outcome.js';
import type { UserError } from '../../newsroom/user-error.js';
import type { Answer } from '../answer.js';
import { known, nodeReading, partsReading, type Reading } from '../batch-reading.js';
import type { Context } from '../context.js';
import type { SelectedField } from '../plan/selected-field.js';

/** How many nodes a write touches is not known yet, and all are told: they are bounded as one is. */
const node = <T>(context: Context, field: SelectedField, kind: KindName, idOf: (from: T) => string | undefined) =>
  nodeReading(context, field, [kind], 1, idOf);

const done = (outcome: Outcome) => (outcome.outcome === 'REJECTED' ? undefined : outcome);
const factsOf = (outcome: Outcome): readonly FactOutcome[] => done(outcome)?.facts ?? [];

function factsReading(context: Context, field: SelectedField): Reading<Outcome> {
  const reading = partsReading<FactOutcome>('ChangedFact', field, (part) =>
    part.name === 'fact'
      ? node(context, part, 'Fact', ({ id }) => id)
      : known((fact) => fact[part.name as keyof FactOutcome]),
  );
  return async (batch) => {
    const answer = await reading(batch.flatMap(factsOf));
    return (outcome) => factsOf(outcome).map(answer);
  };
}

function outcomeReading(context: Context, part: SelectedField): Reading<Outcome> {
  switch (part.name) {
    case 'article':
      return node(context, part, 'Article', (outcome) => done(outcome)?.articleId);
    case 'version':
      return node(context, part, 'ArticleVersion', (outcome) => done(outcome)?.versionId);
    case 'facts':
      return factsReading(context, part);
    case 'errors':
      return known((outcome) => ('errors' in outcome ? outcome.errors : []));
    default:
      return known(({ outcome }) => outcome);
  }
}

const outcomesReading = (kind: string, context: Context, field: SelectedField): Reading<Outcome, Answer> =>
  partsReading<Outcome>(kind, field, (part) => outcomeReading(context, part));

function resultsReading(context: Context, field: SelectedField): Reading<BatchOutcome> {
  const reading = outcomesReading('RecordArticlePayload', context, field);
  return async (batches) => {
    const answer = await reading(batches.flatMap(({ outcomes }) => outcomes));
    return ({ outcomes }) => outcomes.map(answer);
  };
}

/** What became of a batch, and what was wrong with the call as a whole. */
export interface BatchOutcome {
  readonly outcomes: readonly Outcome[];
  readonly errors: readonly UserError[];
}

/** Answers a call once it is known what became of it. */
export type AnswerCall<T> = (from: T) => Promise<Answer>;

const callOf =
  <T>(reading: Reading<T, Answer>): AnswerCall<T> =>
  async (from) =>
    (await reading([from]))(from);

/**
 * The answer to a call about one article, planned before anything is written.
 * @throws GraphQLError BAD_USER_INPUT or QUERY_TOO_LARGE
 */
export function planOutcome(kind: string, context: Context, field: SelectedField): AnswerCall<Outcome> {
  return callOf(outcomesReading(kind, context, field));
}

/**
 * The answer to a call about a batch, planned before anything is written.
 * @throws GraphQLError BAD_USER_INPUT or QUERY_TOO_LARGE
 */
export function planOutcomes(context: Context, field: SelectedField): AnswerCall<BatchOutcome> {
  return callOf(
    partsReading<BatchOutcome>('RecordArticlesPayload', field, (part) =>
      part.name === 'errors' ? known(({ errors }) => errors) : resultsReading(context, part),
    ),
  );
}
