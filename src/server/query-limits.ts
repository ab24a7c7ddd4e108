import {
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { queryTooLarge } from '../graphql/errors.js';
import { DEEPEST_LINKS } from '../graphql/plan/node-reads.js';
import { UnreachableCaseError } from '../model/errors.js';

/** How large something that a query selects is, all fragments written out. */
interface Size {
  readonly depth: number;
  /** Fields on the level itself. */
  readonly width: number;
  /** Fields on all levels. */
  readonly fields: number;
  readonly aliases: number;
}

/**
 * What one request may read is bounded by its links; no query within that bound may fail for its levels. A link takes
 * three of them (`events { edges { node`), before the first are at most four (`recordArticles { results { facts { fact`)
 * and behind the last at most two (`time { text`).
 */
const DEEPEST = 4 + 3 * DEEPEST_LINKS + 2;

const LIMITS = [
  { of: 'depth', most: DEEPEST, what: 'levels of fields' },
  { of: 'width', most: 20, what: 'root fields' },
  { of: 'fields', most: 1_000, what: 'fields' },
  { of: 'aliases', most: 100, what: 'aliases' },
] as const satisfies readonly { of: keyof Size; most: number; what: string }[];

/** How many words and signs a document may have. */
export const MOST_TOKENS = 2_000;

/** A validation rule: refuses operations that are too deep or too broad before anything runs. Introspection has its own limits. */
export const limitQueries: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const size = new Ruler((name) => context.getFragment(name)).measure(operation.selectionSet);
    for (const { of, most, what } of LIMITS) {
      if (size[of] <= most) continue;
      const message = `Expected at most ${most} ${what}, got ${size[of]}. Ask in several requests.`;
      context.reportError(queryTooLarge(message, [operation]));
    }
  },
});

const NOTHING: Size = { depth: 0, width: 0, fields: 0, aliases: 0 };

function together(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    width: one.width + other.width,
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
  };
}

/** Measures each fragment once, however often it is used. */
class Ruler {
  readonly #fragments = new Map<string, Size>();

  constructor(private readonly findFragment: (name: string) => FragmentDefinitionNode | null | undefined) {}

  measure(set: SelectionSetNode | undefined): Size {
    return (set?.selections ?? []).map((selection) => this.#selection(selection)).reduce(together, NOTHING);
  }

  #selection(selection: SelectionNode): Size {
    switch (selection.kind) {
      case Kind.FIELD: {
        const isIntrospection = selection.name.value.startsWith('__');
        const below = isIntrospection ? NOTHING : this.measure(selection.selectionSet);
        const aliases = below.aliases + (selection.alias === undefined ? 0 : 1);
        return { depth: below.depth + 1, width: 1, fields: below.fields + 1, aliases };
      }
      case Kind.INLINE_FRAGMENT:
        return this.measure(selection.selectionSet);
      case Kind.FRAGMENT_SPREAD:
        return this.#fragment(selection.name.value);
      default:
        throw new UnreachableCaseError(selection);
    }
  }

  #fragment(name: string): Size {
    const known = this.#fragments.get(name);
    if (known !== undefined) return known;
    // A fragment that holds itself is refused by another rule; here it only must come to an end.
    this.#fragments.set(name, NOTHING);
    const size = this.measure(this.findFragment(name)?.selectionSet);
    this.#fragments.set(name, size);
    return size;
  }
}
