import type { FactOutcome, Outcome } from '../../newsroom/outcome.js';
import type { UserError } from '../../newsroom/user-error.js';
import { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { planIds } from '../plan/root-plans.js';
import type { SelectedField } from '../plan/selected-field.js';
import { read } from '../read.js';

type Fields = Record<string, unknown>;

/** The answer whose fields `find` finds, one after the other. */
async function answerOf(kind: string, field: SelectedField, find: (part: SelectedField) => unknown): Promise<Answer> {
  const fields: Fields = {};
  for (const part of field.fields()) fields[part.key] = await find(part);
  return new Answer(kind, fields);
}

async function readNode(context: Context, field: SelectedField, id: string | undefined): Promise<Answer | null> {
  if (id === undefined) return null;
  return (await read(context, planIds(context, field, [id]))).get(id) ?? null;
}

/** What a client asked to know of an outcome, read from the graph as the write left it. */
export function answerOutcome(kind: string, context: Context, field: SelectedField, outcome: Outcome): Promise<Answer> {
  const done = outcome.outcome === 'REJECTED' ? undefined : outcome;
  return answerOf(kind, field, (part) => {
    switch (part.name) {
      case 'article':
        return readNode(context, part, done?.articleId);
      case 'version':
        return readNode(context, part, done?.versionId);
      case 'facts':
        return answerFacts(context, part, done?.facts ?? []);
      case 'errors':
        return 'errors' in outcome ? outcome.errors : [];
      default:
        return outcome.outcome;
    }
  });
}

/** The facts of a payload, each response key of `fact` read in one go for all of them. */
async function answerFacts(
  context: Context,
  field: SelectedField,
  facts: readonly FactOutcome[],
): Promise<readonly Answer[]> {
  const ids = facts.map(({ id }) => id);
  const parts = field.fields();
  const found = new Map<SelectedField, ReadonlyMap<string, Answer>>();
  for (const part of parts.filter(({ name }) => name === 'fact')) {
    found.set(part, await read(context, planIds(context, part, ids)));
  }
  const find = (part: SelectedField, fact: FactOutcome): unknown =>
    part.name === 'fact' ? (found.get(part)?.get(fact.id) ?? null) : fact[part.name as keyof FactOutcome];
  return facts.map(
    (fact) => new Answer('ChangedFact', Object.fromEntries(parts.map((part) => [part.key, find(part, fact)]))),
  );
}

/** The answer to a batch: a result for each outcome, and what was wrong with the call as a whole. */
export function answerOutcomes(
  context: Context,
  field: SelectedField,
  outcomes: readonly Outcome[],
  errors: readonly UserError[],
): Promise<Answer> {
  return answerOf('RecordArticlesPayload', field, async (part) => {
    if (part.name === 'errors') return errors;
    const results: Answer[] = [];
    for (const outcome of outcomes) results.push(await answerOutcome('RecordArticlePayload', context, part, outcome));
    return results;
  });
}
