import { ask, type BadRequest, ENTITIES, json, RECORD, record, recordFact, where } from './bad-request.js';

/** What is no request, or does not fit the schema. */
export const MALFORMED_REQUESTS: Readonly<Record<string, readonly BadRequest[]>> = {
  'what is no request': [
    [
      'no JSON',
      { body: '{"query":' },
      "400 BAD_REQUEST : Body is not valid JSON but content-type is set to 'application/json'",
    ],
    [
      'a number',
      { body: '5' },
      '400 BAD_REQUEST : POST body missing, invalid Content-Type, or JSON object has no keys.',
    ],
    [
      'null',
      { body: 'null' },
      '400 BAD_REQUEST : POST body missing, invalid Content-Type, or JSON object has no keys.',
    ],
    ['a batch', json([{ query: '{ __typename }' }]), '400 BAD_REQUEST : Operation batching disabled.'],
    [
      'a prototype',
      { body: '{"query":"{ __typename }","__proto__":{}}' },
      "400 BAD_REQUEST : Body is not valid JSON but content-type is set to 'application/json'",
    ],
    ['a query that is a number', json({ query: 5 }), '400 BAD_REQUEST : GraphQL queries must be strings.'],
    ['no query', json({}), '400 BAD_REQUEST : POST body missing, invalid Content-Type, or JSON object has no keys.'],
    [
      'variables that are a list',
      json({ query: '{ __typename }', variables: [] }),
      '400 BAD_REQUEST : `variables` in a POST body must be an object if provided.',
    ],
    [
      'variables that are text',
      json({ query: '{ __typename }', variables: '{}' }),
      '400 BAD_REQUEST : `variables` in a POST body should be provided as an object, not a recursively JSON-encoded string.',
    ],
    [
      'an operation that is a number',
      json({ query: '{ __typename }', operationName: 5 }),
      '400 BAD_REQUEST : `operationName` in a POST body must be a string if provided.',
    ],
    [
      'an operation that is not there',
      json({ query: 'query A { __typename }', operationName: 'B' }),
      '400 OPERATION_RESOLUTION_FAILURE : Unknown operation named "B".',
    ],
    [
      'one of two operations',
      ask('query A { __typename } query B { __typename }'),
      '400 OPERATION_RESOLUTION_FAILURE : Must provide operation name if query contains multiple operations.',
    ],
    ['no GraphQL', ask('{'), '400 GRAPHQL_PARSE_FAILED : Syntax Error: Expected Name, found <EOF>.'],
    [
      'a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={__typename}' },
      '415 UNSUPPORTED_MEDIA_TYPE : Unsupported Media Type',
    ],
    [
      'GraphQL as such',
      { headers: { 'content-type': 'application/graphql' }, body: '{ __typename }' },
      '415 UNSUPPORTED_MEDIA_TYPE : Unsupported Media Type',
    ],
    [
      'a mutation by GET',
      {
        method: 'GET',
        query: '?query=mutation{withdrawArticle(input:{uri:"https://sample.example/1"}){outcome}}',
        headers: { 'apollo-require-preflight': '1' },
      },
      '405 BAD_REQUEST : GET requests only support query operations, not mutation operations',
    ],
    ['another method', { method: 'DELETE' }, '405 METHOD_NOT_ALLOWED : Expected GET or POST, got DELETE.'],
    [
      'a subscription',
      ask('subscription { changes { token } }'),
      '400 BAD_REQUEST : Expected a query or a mutation, got a subscription: plain HTTP gives one answer only. ' +
        'Send it to /graphql over a WebSocket (graphql-transport-ws), or to /graphql/stream for server-sent events.',
    ],
    [
      'an answer in a picture',
      { headers: { accept: 'image/png' }, body: '{"query":"{ __typename }"}' },
      "406 BAD_REQUEST : An 'accept' header was provided for this request which does not accept application/json; charset=utf-8 or application/graphql-response+json; charset=utf-8",
    ],
  ],
  'unknown fields': [
    [
      'of a type',
      ask('{ entities { nodes { nope } } }'),
      '400 GRAPHQL_VALIDATION_FAILED : Cannot query field "nope" on type "Entity". Did you mean "name"?',
    ],
    [
      'of a filter',
      ask('{ entities(where: { nope: 1 }) { totalCount } }'),
      '400 GRAPHQL_VALIDATION_FAILED : Field "nope" is not defined by type "EntityWhere". Did you mean "name" or "not"?',
    ],
    [
      'of a filter in a variable',
      where({ nope: 1 }),
      '400 BAD_USER_INPUT : Variable "$where" got invalid value { nope: 1 }; Field "nope" is not defined by type "EntityWhere". Did you mean "name" or "not"?',
    ],
    [
      'of an article',
      record({ nope: 1 }),
      '400 BAD_USER_INPUT : Variable "$article" got invalid value { uri: "https://sample.example/bad", version: 1, source: { name: "Sample 1" }, language: "en", headline: "Article 1", text: "Ada called Ben. Ben met Cia.", publishedAt: "2025-05-11T12:00:00Z", entities: [[Object], [Object], [Object]], facts: [[Object], [Object]], nope: 1 }; Field "nope" is not defined by type "ArticleVersionInput".',
    ],
    [
      'the field __proto__',
      { body: `{"query":${JSON.stringify(ENTITIES)},"variables":{"where":{"__proto__":1}}}` },
      "400 BAD_REQUEST : Body is not valid JSON but content-type is set to 'application/json'",
    ],
    [
      'arguments',
      ask('{ entities(nope: 1) { totalCount } }'),
      '400 GRAPHQL_VALIDATION_FAILED : Unknown argument "nope" on field "Query.entities".',
    ],
  ],
  'wrong types': [
    [
      'text for a number',
      where({ articleCount: { gt: '1' } }),
      '400 BAD_USER_INPUT : Variable "$where" got invalid value "1" at "where.articleCount.gt"; Int cannot represent non-integer value: "1"',
    ],
    [
      'a number too large',
      where({ articleCount: { gt: 2 ** 31 } }),
      '400 BAD_USER_INPUT : Variable "$where" got invalid value 2147483648 at "where.articleCount.gt"; Int cannot represent non 32-bit signed integer value: 2147483648',
    ],
    [
      'a number for text',
      where({ name: { eq: 1 } }),
      '400 BAD_USER_INPUT : Variable "$where" got invalid value 1 at "where.name.eq"; String cannot represent a non string value: 1',
    ],
    [
      'a list for text',
      where({ name: { eq: ['x'] } }),
      '400 BAD_USER_INPUT : Variable "$where" got invalid value ["x"] at "where.name.eq"; String cannot represent a non string value: ["x"]',
    ],
    [
      'null for a condition',
      where({ name: null }),
      '400 BAD_USER_INPUT entities: entities.where.name: Expected a value, or nothing at all, got null.',
    ],
    [
      'null in a list',
      where({ or: [null] }),
      '400 BAD_USER_INPUT : Variable "$where" got invalid value null at "where.or[0]"; Expected non-nullable type "EntityWhere!" not to be null.',
    ],
    [
      'null for one of several orders',
      ask('query ($by: OrderDirection) { entities(orderBy: [{ name: $by }]) { totalCount } }', { by: null }),
      '400 BAD_USER_INPUT entities: Argument "orderBy" has invalid value [{name: $by}].',
    ],
    [
      'two orders in one',
      ask('{ entities(orderBy: [{ name: ASC, articleCount: ASC }]) { totalCount } }'),
      '400 GRAPHQL_VALIDATION_FAILED : OneOf Input Object "EntityOrder" must specify exactly one key.',
    ],
    [
      'no variable',
      ask('query ($id: ID!) { node(id: $id) { id } }'),
      '400 BAD_USER_INPUT : Variable "$id" of required type "ID!" was not provided.',
    ],
    [
      'an article that is text',
      ask(RECORD, { article: 'x' }),
      '400 BAD_USER_INPUT : Variable "$article" got invalid value "x"; Expected type "ArticleVersionInput" to be an object.',
    ],
    [
      'a version that is text',
      record({ version: '1' }),
      '400 BAD_USER_INPUT : Variable "$article" got invalid value "1" at "article.version"; Int cannot represent non-integer value: "1"',
    ],
    ['version nought', record({ version: 0 }), '200 INVALID_INPUT version: Too small: expected number to be >=1'],
    [
      'an id that is none',
      ask('{ node(id: "person_1") { id } }'),
      '400 BAD_USER_INPUT node: node: Expected an id such as "person_…", got "person_1".',
    ],
    [
      'an id of what has no page',
      ask('{ nodes(ids: ["receipt_aaaaaaaaaaaaaaaaaaaa"]) { id } }'),
      '400 BAD_USER_INPUT nodes: nodes: Expected an id such as "person_…", got "receipt_aaaaaaaaaaaaaaaaaaaa".',
    ],
    [
      'an id and a name',
      ask('{ person(id: "person_aaaaaaaaaaaaaaaaaaaa", name: "Ada") { id } }'),
      '400 BAD_USER_INPUT person: person: Expected one argument of id, name, got "id" and "name".',
    ],
    [
      'neither id nor name',
      ask('{ person { id } }'),
      '400 BAD_USER_INPUT person: person: Expected one argument of id, name, got none.',
    ],
    [
      'a longer text',
      where({ name: { eq: 'x'.repeat(1_001) } }),
      '400 BAD_USER_INPUT entities: entities.where.name.eq: eq must be shorter than or equal to 1000 characters',
    ],
    [
      'emoji to order by',
      where({ name: { gt: '😀' } }),
      '400 BAD_USER_INPUT entities: entities.where.name.gt: Expected text of characters up to U+D7FF to compare with, got others.',
    ],
    [
      'a key too long',
      ask(
        'mutation ($key: String) { withdrawArticle(input: { uri: "https://sample.example/1", idempotencyKey: $key }) { outcome } }',
        { key: 'x'.repeat(201) },
      ),
      '400 BAD_USER_INPUT withdrawArticle: withdrawArticle.idempotencyKey: idempotencyKey must be shorter than or equal to 200 characters',
    ],
  ],
  'dates that do not exist': [
    [
      'in a filter',
      ask('{ events(where: { time: { gte: "2025-02-30" } }) { totalCount } }'),
      '400 BAD_USER_INPUT events: events.where.time.gte: Expected a time such as "2025", "2025-05", "2025-W20", "2025-05-19", "2025-05-19T14:00Z", "2025-02-11/2025-02-20" or "2022/..", got "2025-02-30".',
    ],
    [
      'a span in a filter',
      ask('{ events(where: { time: { gte: "2025/2026" } }) { totalCount } }'),
      '400 BAD_USER_INPUT events: events.where.time.gte: Expected one date or moment, got the span "2025/2026".',
    ],
    [
      'of a publication',
      record({ publishedAt: '2025-02-30T12:00:00Z' }),
      '400 BAD_USER_INPUT : Variable "$article" got invalid value "2025-02-30T12:00:00Z" at "article.publishedAt"; DateTime cannot represent an invalid date-time-string 2025-02-30T12:00:00Z.',
    ],
    [
      'of a fact',
      recordFact({ time: '2025-02-30' }),
      '200 INVALID_TIME facts.0.time: Expected a time such as "2025", "2025-05", "2025-W20", "2025-05-19", "2025-05-19T14:00Z", "2025-02-11/2025-02-20" or "2022/..", got "2025-02-30".',
    ],
  ],
};
