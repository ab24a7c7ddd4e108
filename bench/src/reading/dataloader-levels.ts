import DataLoader from 'dataloader';
import neo4j, { type Driver } from 'neo4j-driver';
import type { ArticleAnswer, EntityAnswer, EventAnswer, EvidenceAnswer, NestedQuestion, Peer } from './nested-query.js';

const ARTICLES = `
  MATCH (a:Article) WHERE a.publishedAt < $before AND a.withdrawnAt IS NULL
  RETURN { id: a.id, headline: a.headline } AS item
  ORDER BY a.publishedAt DESC, a.id DESC LIMIT $limit`;

const MENTIONS = `
  UNWIND $keys AS key
  MATCH (a:Article { id: key })
  CALL (a) {
    MATCH (a)-[r:MENTIONS]->(e:Entity)
    WITH r, e ORDER BY r.first, e.id LIMIT $limit
    RETURN collect({ id: e.id, name: e.name }) AS items
  }
  RETURN key, items`;

const EVENTS = `
  UNWIND $keys AS key
  MATCH (e:Entity { id: key })
  CALL (e) {
    MATCH (e)-[r:PARTICIPATES]->(f:Fact) WHERE r.kind = 'Event'
    WITH r, f ORDER BY r.at DESC, f.id DESC LIMIT $limit
    RETURN collect({ id: f.id, type: f.type, status: f.status }) AS items
  }
  RETURN key, items`;

const EVIDENCE = `
  UNWIND $keys AS key
  MATCH (f:Fact { id: key })
  CALL (f) {
    MATCH (f)<-[r:SUPPORTS]-(e:Evidence)
    WITH r, e ORDER BY r.publishedAt DESC, e.id DESC LIMIT $limit
    RETURN collect({ id: e.id, quote: e.quote }) AS items
  }
  RETURN key, items`;

const ARTICLE = `
  UNWIND $keys AS key
  MATCH (:Evidence { id: key })-[:QUOTES]->(a:Article)
  RETURN key, collect({ id: a.id, headline: a.headline }) AS items`;

/** The usual remedy for N+1 queries: a statement a level, written by hand, its keys gathered by DataLoader. */
export const dataloaderPeer = (name: string, driver: Driver): Peer => ({
  name,
  prepare: async (question) => async () => {
    const answer = await new Levels(driver, question).articles();
    return () => answer;
  },
});

class Levels {
  readonly #driver: Driver;
  readonly #question: NestedQuestion;
  readonly #mentions: DataLoader<string, readonly Omit<EntityAnswer, 'events'>[]>;
  readonly #events: DataLoader<string, readonly Omit<EventAnswer, 'evidence'>[]>;
  readonly #evidence: DataLoader<string, readonly Omit<EvidenceAnswer, 'article'>[]>;
  readonly #article: DataLoader<string, readonly EvidenceAnswer['article'][]>;

  constructor(driver: Driver, question: NestedQuestion) {
    this.#driver = driver;
    this.#question = question;
    this.#mentions = this.#loader(MENTIONS, question.mentions);
    this.#events = this.#loader(EVENTS, question.events);
    this.#evidence = this.#loader(EVIDENCE, question.evidence);
    this.#article = this.#loader(ARTICLE, 1);
  }

  async articles(): Promise<readonly ArticleAnswer[]> {
    const { before, articles } = this.#question;
    const records = await this.#run(ARTICLES, { before, limit: neo4j.int(articles) });
    const found: readonly Omit<ArticleAnswer, 'mentions'>[] = records.map((record) => record.get('item'));
    return Promise.all(found.map(async (article) => ({ ...article, mentions: await this.#mentionsOf(article.id) })));
  }

  async #mentionsOf(article: string): Promise<readonly EntityAnswer[]> {
    const found = await this.#mentions.load(article);
    return Promise.all(found.map(async (entity) => ({ ...entity, events: await this.#eventsOf(entity.id) })));
  }

  async #eventsOf(entity: string): Promise<readonly EventAnswer[]> {
    const found = await this.#events.load(entity);
    return Promise.all(found.map(async (event) => ({ ...event, evidence: await this.#evidenceOf(event.id) })));
  }

  async #evidenceOf(event: string): Promise<readonly EvidenceAnswer[]> {
    const found = await this.#evidence.load(event);
    return Promise.all(found.map(async (evidence) => ({ ...evidence, article: await this.#articleOf(evidence.id) })));
  }

  async #articleOf(evidence: string): Promise<EvidenceAnswer['article']> {
    const [article] = await this.#article.load(evidence);
    if (article === undefined) throw new Error('Expected the article of each piece of evidence, found none.');
    return article;
  }

  #loader<T>(text: string, limit: number): DataLoader<string, readonly T[]> {
    return new DataLoader(async (keys) => {
      const records = await this.#run(text, { keys, limit: neo4j.int(limit) });
      const items = new Map(records.map((record) => [record.get('key'), record.get('items')]));
      return keys.map((key) => items.get(key) ?? []);
    });
  }

  async #run(text: string, parameters: object) {
    const { records } = await this.#driver.executeQuery(text, parameters, { routing: neo4j.routing.READ });
    return records;
  }
}
