import type { Outcome } from '../newsroom/outcome.js';

type Described = Outcome | { readonly outcome: 'UNREADABLE'; readonly reason: string };

/** What became of an article, for a person: a line, and one more for each thing to mend. */
export function describeOutcome(result: Described): string {
  switch (result.outcome) {
    case 'UNREADABLE':
      return `UNREADABLE, ${result.reason}`;
    case 'REJECTED':
      return [
        'REJECTED',
        ...result.errors.map(({ code, path, message }) => `  ${path.join('.')}: ${message} (${code})`),
      ].join('\n');
    default:
      return `${result.outcome} ${result.articleId}, facts: ${result.facts.length}`;
  }
}
