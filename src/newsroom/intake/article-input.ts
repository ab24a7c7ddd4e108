import { z } from 'zod';
import { WHOLE_TEXT, WHOLE_TEXT_REASON } from '../../model/text.js';

/**
 * The recording format: an article version with its finished facts, as the seeds, the command line and the mutation
 * `recordArticle` take it. What a schema can say stands here (and becomes seeds/article.schema.json); what needs the
 * vocabulary or the text is checked by check-article.ts.
 */

export const FACT_STATUSES = ['PLANNED', 'ONGOING', 'OCCURRED', 'CANCELLED', 'DENIED'] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];

export const ENTITY_KINDS = ['PERSON', 'COUNTRY', 'ORGANIZATION', 'GROUP', 'PLACE'] as const;

const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((written) => WHOLE_TEXT.test(written), { error: WHOLE_TEXT_REASON });
const offset = z.int().min(0);

const externalId = z
  .strictObject({
    scheme: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,31}$/)
      .describe('Whose ids these are: "wikidata", "iso3166" (alpha-2), "viaf".'),
    value: text(200).describe('The id in that scheme: "Q7747", "RU".'),
  })
  .describe('An id that others have given the entity.');

const mention = z
  .strictObject({
    quote: text(500)
      .nullish()
      .describe('The words that name the entity; without offsets, every place where they stand in the text.'),
    start: offset.nullish().describe('Offset of the first character in UTF-16 code units.'),
    end: offset.nullish().describe('Offset behind the last character.'),
  })
  .describe('Where the text names the entity: a quote, or start and end, or both.');

const entity = z.strictObject({
  key: text(100).describe('A name for use within this article, for the roles of its facts.'),
  kind: z.enum(ENTITY_KINDS).describe('GROUP is a collective without a name of its own: "NATO members".'),
  name: text(300).describe('The name to show, the same in every article: "Wladimir Putin".'),
  aliases: z.array(text(300)).max(100).nullish().describe('Further names by which it is found.'),
  externalIds: z.array(externalId).max(20).nullish().describe('Who has one in common is one entity.'),
  id: text(100).nullish().describe('The id of a known entity, when it is known.'),
  description: text(1000).nullish().describe('A few words that tell it from others of the same name.'),
  mentions: z.array(mention).max(1000).nullish().describe('Where the text names it.'),
});

const quote = z
  .strictObject({
    quote: text(5000).describe('The exact words of the text.'),
    start: offset.nullish().describe('Offset in UTF-16 code units; may be left out if the words occur exactly once.'),
    end: offset.nullish().describe('Offset behind the last character.'),
  })
  .describe('The words that say so: text.slice(start, end) === quote.');

const fact = z.strictObject({
  key: text(100).nullish().describe('A name within this article, for the "about" of other facts.'),
  type: text(100).describe('A fact type of the vocabulary: "PHONE_CALL".'),
  roles: z
    .array(
      z.strictObject({
        role: text(100).describe('A role of the fact type: "INITIATOR".'),
        entity: text(100).describe('The key of an entity of this article.'),
      }),
    )
    .max(40)
    .describe('Who takes part as what; at most 40.'),
  time: text(100)
    .nullish()
    .describe('"2025", "2025-05", "2025-W20", "2025-05-19", "2025-05-19T14:00Z", "2025-02-11/2025-02-20", "2022/.."'),
  status: z.enum(FACT_STATUSES).describe('How the article presents it. DENIED: it says that this is not so.'),
  detail: text(300).nullish().describe('What the type does not say: the office held, the subject of the talks.'),
  speaker: text(100).nullish().describe('The key of the entity that says so, when it is not the article itself.'),
  about: z.array(text(100)).max(10).nullish().describe('Keys of the facts of this article that it speaks of.'),
  confidence: z.number().min(0).max(1).nullish().describe('1 when left out.'),
  extractor: text(100).nullish().describe('Who found it: "manual" when left out.'),
  quotes: z.array(quote).min(1).max(50).describe('The passages that say so, each a piece of evidence.'),
});

export const articleInput = z
  .strictObject({
    uri: text(2000).describe('The stable address: an http(s) URL or a URN such as urn:newsml:…'),
    version: z.int().min(1).max(1_000_000).describe('1, and higher for each correction.'),
    source: z
      .strictObject({
        name: text(200).describe('The same in every article of the source.'),
        url: text(2000).nullish().describe('Its home page, an http(s) URL.'),
      })
      .describe('Who published it.'),
    language: text(35).describe('BCP 47: "de", "en-GB".'),
    headline: text(1000).describe('The headline of this version.'),
    lead: text(5000).nullish().describe('The opening paragraph, or a summary by the source.'),
    text: text(1_000_000).describe('The whole text; offsets and quotes refer to it.'),
    publishedAt: text(40).describe('When this version was published, RFC 3339: "2025-05-17T21:11:00+02:00".'),
    entities: z.array(entity).max(1000).describe('Whom and what it speaks of.'),
    facts: z.array(fact).max(1000).describe('What it reports, in any order.'),
  })
  .describe('An article version with the facts it reports.');

export type ArticleInput = z.infer<typeof articleInput>;
export type EntityInput = ArticleInput['entities'][number];
export type FactInput = ArticleInput['facts'][number];
export type QuoteInput = FactInput['quotes'][number];
export type MentionInput = NonNullable<EntityInput['mentions']>[number];
