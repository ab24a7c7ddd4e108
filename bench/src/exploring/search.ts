import { foldName } from '../../../src/model/names.js';
import { type Exploration, type Question, times } from './exploration.js';
import { bareWay, libraryWay, ourWays } from './ways.js';

const QUERY = `query ($text: String!) {
  search(text: $text, first: 10) { edges { score highlight { text } node { __typename id } } }
}`;

interface Data {
  readonly search: {
    readonly edges: readonly { readonly node: { readonly __typename: string; readonly id: string } }[];
  };
}

/** The ten best of each: entities as our API ranks them, articles and facts by the score of the index. */
const STATEMENT = `
  CALL () {
    CALL db.index.fulltext.queryNodes('name_words', $words, {limit: 500}) YIELD node
    MATCH (node)-[:NAMES]->(e:Entity)
    WITH e, max(CASE WHEN node.folded = $name THEN 1.0 WHEN node.folded STARTS WITH $name THEN 0.9 ELSE 0.8 END) AS score
    RETURN 'Entity' AS kind, e.id AS id, e.name AS text, score ORDER BY score DESC, e.articleCount DESC, e.id LIMIT 10
  UNION ALL
    CALL db.index.fulltext.queryNodes('articleversion_words', $words, {limit: 30}) YIELD node, score
    MATCH (node)<-[:HAS_TEXT]-(a:Article)
    RETURN 'Article' AS kind, a.id AS id, node.headline AS text, score ORDER BY score DESC LIMIT 10
  UNION ALL
    CALL db.index.fulltext.queryNodes('evidence_words', $words, {limit: 30}) YIELD node, score
    MATCH (node)-[:SUPPORTS]->(f:Fact)
    RETURN 'Fact' AS kind, f.id AS id, node.quote AS text, score ORDER BY score DESC LIMIT 10
  }
  RETURN kind, id, text, score`;

interface Row {
  readonly kind: string;
  readonly id: string;
}

const LIBRARY_QUERY = `query ($words: String!) {
  namesFound(phrase: $words, first: 10) { edges { score node { entities { id name } } } }
  versionsFound(phrase: $words, first: 10) { edges { score node { headline article { id } } } }
  evidenceFound(phrase: $words, first: 10) { edges { score node { quote facts { id } } } }
}`;

export const SEARCH: Exploration = {
  title: '`search` by the first two to six letters of names',
  questions: ({ entities }, rounds) =>
    times(5 * rounds, (chance) => ({ text: chance.pick(entities).name.slice(0, 2 + chance.below(5)) })),
  ways: (connected) => [
    ...ourWays<Data>(connected, QUERY, ({ search: { edges } }) => ({
      entities: edges.filter(({ node }) => !NO_ENTITIES.includes(node.__typename)).map(({ node }) => node.id),
    })),
    libraryWay(connected, LIBRARY_QUERY, {
      parameters: wordsOf,
      findings: () => ({}),
      differs: "three fields of `@fulltext`, in the order of the index's scores, nothing highlighted; not comparable",
    }),
    bareWay<Row>('g: Cypher by hand', connected, STATEMENT, {
      parameters: wordsOf,
      findings: (rows) => ({ entities: rows.filter(({ kind }) => kind === 'Entity').map(({ id }) => id) }),
      differs: 'highlights nothing; only the entities are compared',
    }),
  ],
};

const NO_ENTITIES: readonly string[] = ['Article', 'Event', 'State'];

/** The text as names are folded, and in the language of the index: all its words, the last of which may go on. */
function wordsOf({ text = '' }: Question): { readonly name: string; readonly words: string } {
  const name = foldName(text);
  return {
    name,
    words: `${name
      .split(' ')
      .map((word) => `+${word}`)
      .join(' ')}*`,
  };
}
