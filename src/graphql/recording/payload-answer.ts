import type { KindName } from '../../model/model.js';
import type { FactOutcome, Outcome } from '../../newsroom/outcome.js';
import type { UserError } from '../../newsroom/user-error.js';
import { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { planNodes } from '../plan/root-plans.js';
import type { SelectedField } from '../plan/selected-field.js';
import { read } from '../read.js';

/** Finds what a field of a payload asks for. */
type Find<T, R = unknown> = (from: T) => R;

/**
 * Reads from the graph what a field asks for of a whole batch. Making one plans the reading: what may not be asked is
 * refused then, before anything is written.
 */
type Reading<T, R = unknown> = (batch: readonly T[]) => Promise<Find<T, R>>;

/** All that is known without reading. */
const known =
  <T>(find: Find<T>): Reading<T> =>
  async () =>
    find;

/** Reads a field with all its parts. */
function partsReading<T>(
  kind: string,
  field: SelectedField,
  planPart: (part: SelectedField) => Reading<T>,
): Reading<T, Answer> {
  const parts = field.fields().map((part) => [part.key, planPart(part)] as const);
  return async (batch) => {
    const finds: [string, Find<T>][] = [];
    for (const [key, reading] of parts) finds.push([key, await reading(batch)]);
    return (from) => new Answer(kind, Object.fromEntries(finds.map(([key, find]) => [key, find(from)])));
  };
}

function nodeReading<T>(
  context: Context,
  field: SelectedField,
  kind: KindName,
  idOf: (from: T) => string | undefined,
): Reading<T> {
  // How many nodes a write touches is not known yet, and all are told: they are bounded as one is.
  const plan = planNodes(context, field, kind, 1);
  return async (batch) => {
    const ids = new Set(batch.flatMap((from) => idOf(from) ?? []));
    const found = ids.size === 0 ? undefined : await read(context, plan([...ids]));
    return (from) => found?.get(idOf(from) ?? '') ?? null;
  };
}

const done = (outcome: Outcome) => (outcome.outcome === 'REJECTED' ? undefined : outcome);
const factsOf = (outcome: Outcome): readonly FactOutcome[] => done(outcome)?.facts ?? [];

function factsReading(context: Context, field: SelectedField): Reading<Outcome> {
  const reading = partsReading<FactOutcome>('ChangedFact', field, (part) =>
    part.name === 'fact'
      ? nodeReading(context, part, 'Fact', ({ id }) => id)
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
      return nodeReading(context, part, 'Article', (outcome) => done(outcome)?.articleId);
    case 'version':
      return nodeReading(context, part, 'ArticleVersion', (outcome) => done(outcome)?.versionId);
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
