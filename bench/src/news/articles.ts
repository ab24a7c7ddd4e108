import type { FactType, Vocabulary } from '../../../src/model/vocabulary.js';
import type { ArticleInput, FactInput } from '../../../src/newsroom/intake/article-input.js';
import { type Actor, createCast } from './cast.js';
import { Chance, SkewedDraw } from './chance.js';
import { assignRoles } from './roles.js';
import { timeBefore } from './when.js';

export interface NewsSize {
  readonly articles: number;
  readonly entities: number;
}

/** What a later article may report again. */
interface Reported {
  readonly type: FactType;
  readonly actors: readonly Actor[];
  readonly fact: Omit<FactInput, 'quotes'>;
}

const FIRST_DAY = Date.UTC(2019, 0, 1);
const LAST_DAY = Date.UTC(2025, 0, 1);
const SOURCES = Array.from({ length: 40 }, (_, number) => ({ name: `Courier ${number + 1}` }));
const STATUSES = ['OCCURRED', 'OCCURRED', 'OCCURRED', 'OCCURRED', 'ONGOING', 'PLANNED', 'CANCELLED', 'DENIED'] as const;
const FRESH_FACTS = 5;
const REMEMBERED = 2_000;

/**
 * The news of six years, oldest first and always the same: each article speaks of 9 to 13 entities and reports five new
 * facts; four of five also report again what another has reported lately. A third of them speak of the hub, which takes
 * part in every second fact there.
 */
export function* articles({ articles: count, entities }: NewsSize, vocabulary: Vocabulary): Generator<ArticleInput> {
  const writer = new Writer(entities, vocabulary);
  for (let number = 0; number < count; number++) {
    yield writer.write(number, new Date(FIRST_DAY + Math.floor(((LAST_DAY - FIRST_DAY) / count) * number)));
  }
}

class Writer {
  readonly #chance = new Chance(2);
  readonly #hub: Actor;
  readonly #actors: SkewedDraw<Actor>;
  readonly #types: SkewedDraw<FactType>;
  readonly #sources = new SkewedDraw(SOURCES, { flatTop: 2, steepness: 1 });
  readonly #lately: Reported[] = [];

  constructor(entities: number, vocabulary: Vocabulary) {
    const [hub, ...others] = createCast(entities);
    if (hub === undefined) throw new Error('Expected at least one entity, got 0.');
    this.#hub = hub;
    this.#actors = new SkewedDraw(others, { flatTop: 20, steepness: 0.9 });
    this.#types = new SkewedDraw([...vocabulary.factTypes.values()], { flatTop: 1, steepness: 1 });
  }

  write(number: number, publishedAt: Date): ArticleInput {
    const repeated = this.#chance.happens(0.8) ? this.#recall() : undefined;
    const cast = this.#cast(repeated?.actors ?? []);
    const fresh = Array.from({ length: FRESH_FACTS }, () => this.#report(cast, publishedAt));
    const facts = [...fresh, ...(repeated === undefined ? [] : [repeated])];
    for (const each of fresh) this.#remember(each);
    const sentences = facts.map((each, index) => sentenceOf(each, number, index));
    const others = `Also spoken of were ${cast.map(({ input }) => input.name).join(', ')}.`;
    return {
      uri: `https://courier.example/${number}`,
      version: 1,
      source: this.#sources.draw(this.#chance),
      language: 'en',
      headline: `${fresh[0]?.type.label.en ?? 'News'} and more (${number})`,
      text: [...sentences, others].join(' '),
      publishedAt: publishedAt.toISOString(),
      entities: cast.map(({ input }) => input),
      facts: facts.map(({ fact }, index) => ({ ...fact, quotes: [{ quote: sentences[index] ?? '' }] })),
    };
  }

  #recall(): Reported | undefined {
    return this.#lately.length === 0 ? undefined : this.#chance.pick(this.#lately);
  }

  #remember(reported: Reported): void {
    if (this.#lately.length < REMEMBERED) this.#lately.push(reported);
    else this.#lately[this.#chance.below(REMEMBERED)] = reported;
  }

  #cast(needed: readonly Actor[]): readonly Actor[] {
    const cast = new Set(needed);
    if (this.#chance.happens(0.35)) cast.add(this.#hub);
    const size = 9 + this.#chance.below(5);
    while (cast.size < size) cast.add(this.#actors.draw(this.#chance));
    return [...cast];
  }

  #report(cast: readonly Actor[], publishedAt: Date): Reported {
    for (;;) {
      const type = this.#types.draw(this.#chance);
      const roles = assignRoles(type, cast, this.#hub, this.#chance);
      if (roles === undefined) continue;
      return {
        type,
        actors: roles.map(({ actor }) => actor),
        fact: {
          type: type.name,
          roles: roles.map(({ role, actor }) => ({ role, entity: actor.input.key })),
          time: timeBefore(publishedAt, type.kind, this.#chance),
          status: this.#chance.pick(STATUSES),
        },
      };
    }
  }
}

function sentenceOf({ type, actors }: Reported, article: number, index: number): string {
  const names = actors.map(({ input }) => input.name).join(' and ');
  return `In paragraph ${index + 1} of report ${article} we learn of a ${type.label.en} with ${names}.`;
}
