/** Writes what GraphQL Code Generator's client preset makes of the operation into the folder given. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse, printSchema } from 'graphql';

const folder = process.argv[2];
const schemaAst = buildSchema(readFileSync(new URL('../schema/schema.graphql', import.meta.url), 'utf8'));
const operation = readFileSync(new URL('operation.graphql', import.meta.url), 'utf8');
const schema = parse(printSchema(schemaAst));

const files = await preset.buildGeneratesSection({
  baseOutputDir: `${folder}/`,
  schema,
  schemaAst,
  documents: [{ location: 'operation.graphql', document: parse(operation), rawSDL: operation }],
  config: { useTypeImports: true, scalars: { DateTime: 'string', URL: 'string' } },
  plugins: [],
  pluginMap: {},
  presetConfig: { fragmentMasking: false },
  documentTransforms: [],
});
for (const file of files) {
  mkdirSync(dirname(file.filename), { recursive: true });
  writeFileSync(file.filename, await codegen(file));
}
