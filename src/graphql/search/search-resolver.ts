import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { KINDS } from '../../model/model.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { badUserInput } from '../errors.js';
import { SelectedField } from '../plan/selected-field.js';
import { read } from '../read.js';
import type { NodeKind } from './hit.js';
import { findHits } from './hits.js';
import { planSearchAnswer } from './search-answer.js';
import { hitsFor, hitsFrom, searchPage } from './search-page.js';
import { readSearchText, type SearchText } from './search-text.js';
import { SearchArguments, SearchResultConnection } from './search-types.js';

const MOST_TERMS = 10;

const EVERY_KIND: readonly NodeKind[] = [...KINDS.Entity.variants, 'Article', ...KINDS.Fact.variants];

@Resolver()
export class SearchResolver {
  @Query(() => SearchResultConnection, {
    description:
      'What a text finds, as it is typed: entities by any of their names, then articles by their current headline, lead and \
text, and facts by the words of their evidence. Entities whose name is the text come first, then those with a name that begins \
with it, then those with a name that holds all words; in each, those that more articles name. Then articles and facts take \
turns, in an order that is up to the store: the latest recorded first on SQLite, the best match first on Neo4j. At most 200 \
entities, 200 articles and 200 or more facts are found; say more to find others.',
  })
  async search(
    @Args(() => SearchArguments) { text, kinds }: SearchArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    const field = SelectedField.resolved(info);
    const wanted = kinds ?? EVERY_KIND;
    const terms = readTerms(field, text);
    const page = searchPage(field, text, wanted);
    const planAnswer = planSearchAnswer(field, { context, page, text: terms });
    const hits = await findHits(context, terms, wanted, hitsFor(page));
    return read(context, planAnswer(hitsFrom(hits, page)));
  }
}

function readTerms(field: SelectedField, text: string): SearchText {
  const read = readSearchText(text);
  const terms = Math.max(read.inNames.length, read.inTexts.length);
  if (terms <= MOST_TERMS) return read;
  throw badUserInput(`${field.path}.text: Expected at most ${MOST_TERMS} words or phrases, got ${terms}.`, field.nodes);
}
