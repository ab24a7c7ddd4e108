/** The question that is asked in every way: articles, whom they mention, what happened there, who says so. */

export interface NestedSize {
  readonly articles: number;
  readonly mentions: number;
  readonly events: number;
  readonly evidence: number;
}

export interface NestedQuestion extends NestedSize {
  /** Only articles that were published before this instant. */
  readonly before: string;
}

export interface ArticleAnswer {
  readonly id: string;
  readonly headline: string;
  readonly mentions: readonly EntityAnswer[];
}

export interface EntityAnswer {
  readonly id: string;
  readonly name: string;
  readonly events: readonly EventAnswer[];
}

export interface EventAnswer {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly evidence: readonly EvidenceAnswer[];
}

export interface EvidenceAnswer {
  readonly id: string;
  readonly quote: string;
  readonly article: { readonly id: string; readonly headline: string };
}

export type NestedAnswer = readonly ArticleAnswer[];

/** A way to ask. */
export interface Peer {
  readonly name: string;
  /** Asked in one round of so many; absent: in each. */
  readonly every?: number;
  /** Does what need not be done again for each read; what it resolves to is measured. */
  prepare(question: NestedQuestion): Promise<Read>;
}

/** From the question to its answer in memory; the answer is then there for whoever wants to compare it. */
export type Read = () => Promise<Answered>;
export type Answered = () => NestedAnswer | Promise<NestedAnswer>;

/** As a client asks our API. */
export const NESTED_QUERY = `query Nested($before: String!, $articles: Int!, $mentions: Int!, $events: Int!, $evidence: Int!) {
  articles(first: $articles, where: { publishedAt: { lt: $before } }) {
    nodes {
      id
      headline
      mentions(first: $mentions) {
        nodes {
          id
          name
          events(first: $events) {
            nodes {
              id
              type
              status
              evidence(first: $evidence) {
                nodes {
                  id
                  quote
                  article { id headline }
                }
              }
            }
          }
        }
      }
    }
  }
}`;

interface Nodes<T> {
  readonly nodes: readonly T[];
}

/** What our API answers with. */
export interface NestedData {
  readonly articles: Nodes<{
    readonly id: string;
    readonly headline: string;
    readonly mentions: Nodes<{
      readonly id: string;
      readonly name: string;
      readonly events: Nodes<{
        readonly id: string;
        readonly type: string;
        readonly status: string;
        readonly evidence: Nodes<EvidenceAnswer>;
      }>;
    }>;
  }>;
}

export const answerOfData = ({ articles }: NestedData): NestedAnswer =>
  articles.nodes.map(({ mentions, ...article }) => ({
    ...article,
    mentions: mentions.nodes.map(({ events, ...entity }) => ({
      ...entity,
      events: events.nodes.map(({ evidence, ...event }) => ({ ...event, evidence: evidence.nodes })),
    })),
  }));
