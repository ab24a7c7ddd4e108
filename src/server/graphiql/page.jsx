import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './page.css';
import { sendWhatIsWritten } from './send-what-is-written.js';
import { STARTERS } from './starters.js';

const WORKERS = { json: 'json.worker.js', graphql: 'graphql.worker.js' };

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(`/graphiql/${WORKERS[label] ?? 'editor.worker.js'}`),
};

const subscriptionUrl = new URL('/graphql', location.href.replace(/^http/, 'ws')).href;

createRoot(document.getElementById('page')).render(
  <GraphiQL
    fetcher={sendWhatIsWritten(createGraphiQLFetcher({ url: '/graphql', subscriptionUrl }))}
    defaultTabs={STARTERS.map((query) => ({ query }))}
  />,
);
