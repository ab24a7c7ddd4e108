import type { FactOutcome, Outcome } from '../../newsroom/outcome.js';
import type { UserError } from '../../newsroom/user-error.js';
import { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { planIds } from '../plan/root-plans.js';
import type { SelectedField } from '../plan/selected-field.js';
import { read } from '../read.js';

/** Finds what a field of a payload asks for; what lies in the graph has been read, for a whole batch at once. */
type Find<T> = (from: T) => unknown;

type FindFor<T> = (part: SelectedField) => Promise<Find<T>>;

/** Answers a field for each of a batch: every part of it is prepared once. */
async function answerer<T>(kind: string, field: SelectedField, findFor: FindFor<T>): Promise<(from: T) => Answer> {
  const finds: [string, Find<T>][] = [];
  for (const part of field.fields()) finds.push([part.key, await findFor(part)]);
  return (from) => new Answer(kind, Object.fromEntries(finds.map(([key, find]) => [key, find(from)])));
}

async function nodeFinder<T>(
  context: Context,
  field: SelectedField,
  batch: readonly T[],
  idOf: (from: T) => string | undefined,
): Promise<Find<T>> {
  const ids = batch.flatMap((from) => idOf(from) ?? []);
  // It has been written already: what it did is told, however much that is, within the bounds of one node.
  const found = await read(context, planIds(context, field, ids, 1));
  return (from) => found.get(idOf(from) ?? '') ?? null;
}

const done = (outcome: Outcome) => (outcome.outcome === 'REJECTED' ? undefined : outcome);
const factsOf = (outcome: Outcome): readonly FactOutcome[] => done(outcome)?.facts ?? [];

async function factsFinder(context: Context, field: SelectedField, batch: readonly Outcome[]): Promise<Find<Outcome>> {
  const facts = batch.flatMap(factsOf);
  const answer = await answerer<FactOutcome>('ChangedFact', field, async (part) =>
    part.name === 'fact'
      ? nodeFinder(context, part, facts, ({ id }) => id)
      : (fact) => fact[part.name as keyof FactOutcome],
  );
  return (outcome) => factsOf(outcome).map(answer);
}

async function outcomeFinder(context: Context, part: SelectedField, batch: readonly Outcome[]): Promise<Find<Outcome>> {
  switch (part.name) {
    case 'article':
      return nodeFinder(context, part, batch, (outcome) => done(outcome)?.articleId);
    case 'version':
      return nodeFinder(context, part, batch, (outcome) => done(outcome)?.versionId);
    case 'facts':
      return factsFinder(context, part, batch);
    case 'errors':
      return (outcome) => ('errors' in outcome ? outcome.errors : []);
    default:
      return ({ outcome }) => outcome;
  }
}

/** What a client asked to know of outcomes, read from the graph as the writes left it. */
function outcomeAnswerer(
  kind: string,
  context: Context,
  field: SelectedField,
  batch: readonly Outcome[],
): Promise<(outcome: Outcome) => Answer> {
  return answerer<Outcome>(kind, field, (part) => outcomeFinder(context, part, batch));
}

/** The answer to a call about one article. */
export async function answerOutcome(
  kind: string,
  context: Context,
  field: SelectedField,
  outcome: Outcome,
): Promise<Answer> {
  const answer = await outcomeAnswerer(kind, context, field, [outcome]);
  return answer(outcome);
}

/** The answer to a batch: a result for each outcome, and what was wrong with the call as a whole. */
export async function answerOutcomes(
  context: Context,
  field: SelectedField,
  outcomes: readonly Outcome[],
  errors: readonly UserError[],
): Promise<Answer> {
  const answer = await answerer<readonly Outcome[]>('RecordArticlesPayload', field, async (part) => {
    if (part.name === 'errors') return () => errors;
    const result = await outcomeAnswerer('RecordArticlePayload', context, part, outcomes);
    return (batch) => batch.map(result);
  });
  return answer(outcomes);
}
