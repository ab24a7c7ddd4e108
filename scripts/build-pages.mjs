// Bundles the pages with everything they need, GraphiQL into dist/graphiql and the explorer into dist/explorer-page, each
// unless it is up to date.
import { copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (path) => join(root, path);
const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const PAGES = [
  {
    source: inRoot('src/server/graphiql'),
    target: inRoot('dist/graphiql'),
    bundles: [
      {
        entryPoints: { page: inRoot('src/server/graphiql/page.jsx') },
        format: 'esm',
        splitting: true,
        jsx: 'automatic',
        define: { 'process.env.NODE_ENV': '"production"' },
        loader: { '.graphql': 'text', '.ttf': 'file', '.woff2': 'file' },
      },
      {
        entryPoints: {
          'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
          'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
          'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
        },
        format: 'iife',
      },
    ],
  },
  {
    source: inRoot('src/explorer'),
    target: inRoot('dist/explorer-page'),
    bundles: [{ entryPoints: { page: inRoot('src/explorer/page.tsx') }, format: 'esm' }],
  },
];

async function buildPage({ source, target, bundles }) {
  rmSync(target, { recursive: true, force: true });
  for (const options of bundles)
    await build({ bundle: true, minify: true, target: 'es2022', outdir: target, logLevel: 'warning', ...options });
  // Comes last: when it is there, all is.
  copyFileSync(join(source, 'index.html'), join(target, 'index.html'));
}

const isBuilt = ({ source, target }) => {
  const inputs = [
    fileURLToPath(import.meta.url),
    inRoot('package-lock.json'),
    ...readdirSync(source, { recursive: true }).map((name) => join(source, name)),
  ];
  return changedAt(join(target, 'index.html')) >= Math.max(...inputs.map(changedAt));
};

for (const page of PAGES) if (!isBuilt(page)) await buildPage(page);
