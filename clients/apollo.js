/** Asks a server, by Apollo Client, for the relationships of an entity page by page; prints what its cache then holds. */
import { readFileSync } from 'node:fs';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { parse } from 'graphql';

const [uri, id] = process.argv.slice(2);
const query = parse(readFileSync(new URL('operation.graphql', import.meta.url), 'utf8'));
const cache = new InMemoryCache({
  possibleTypes: { Entity: ['Person', 'Country', 'Organization', 'Group', 'Place'] },
  typePolicies: { Entity: { fields: { relationships: relayStylePagination() } } },
});
const client = new ApolloClient({ link: new HttpLink({ uri }), cache });

const asked = client.watchQuery({ query, variables: { id } });
let { data } = await asked.refetch();
while (data.node.relationships.pageInfo.hasNextPage) {
  await asked.fetchMore({ variables: { after: data.node.relationships.pageInfo.endCursor } });
  ({ data } = await client.query({ query, variables: { id }, fetchPolicy: 'cache-only' }));
}
process.stdout.write(JSON.stringify(data.node));
client.stop();
