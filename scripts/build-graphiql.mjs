// Bundles the GraphiQL page with everything it needs into dist/graphiql, unless that is up to date.
import { copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'src/server/graphiql');
const target = join(root, 'dist/graphiql');
const page = join(target, 'index.html');

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const inputs = [
  fileURLToPath(import.meta.url),
  join(root, 'package-lock.json'),
  ...readdirSync(source, { recursive: true }).map((name) => join(source, name)),
];

const bundle = (options) =>
  build({ bundle: true, minify: true, target: 'es2022', outdir: target, logLevel: 'warning', ...options });

async function buildPage() {
  rmSync(target, { recursive: true, force: true });
  await bundle({
    entryPoints: { page: join(source, 'page.jsx') },
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.graphql': 'text', '.ttf': 'file', '.woff2': 'file' },
  });
  await bundle({
    entryPoints: {
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
    format: 'iife',
  });
  // Comes last: when it is there, all is.
  copyFileSync(join(source, 'index.html'), page);
}

if (changedAt(page) < Math.max(...inputs.map(changedAt))) await buildPage();
