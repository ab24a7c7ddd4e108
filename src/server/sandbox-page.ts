import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { OperationContext } from './operation-context.js';

const OFFLINE = 'you might be offline.';
const WAY_OUT = `${OFFLINE} <a href="/graphiql">GraphiQL</a> works without the internet.`;

/** Apollo Sandbox, for browsers that open the address of the API. Its page comes from the internet; where that fails, it says where to go. */
export function sandboxPage(): ApolloServerPlugin<OperationContext> {
  const plugin = ApolloServerPluginLandingPageLocalDefault({ embed: { runTelemetry: false } });
  return {
    async serverWillStart(service) {
      const listener = await plugin.serverWillStart?.(service);
      const page = await listener?.renderLandingPage?.();
      const html = page?.html ?? '';
      const render = async () => (typeof html === 'string' ? html : await html());
      return {
        ...listener,
        renderLandingPage: async () => ({ html: async () => (await render()).replace(OFFLINE, WAY_OUT) }),
      };
    },
  };
}
