// Makes the secrets that docker-compose.yml hands to its containers, each once: the password of Neo4j (and the form of
// it that Neo4j's image takes) and a key for those who may change the graph. Prints where they are, never what they are.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'secrets');
const password = randomBytes(24).toString('hex');
const secrets = [
  { 'neo4j-password': password, 'neo4j-auth': `neo4j/${password}` },
  { 'api-keys': randomBytes(24).toString('hex') },
];

mkdirSync(folder, { recursive: true, mode: 0o700 });
for (const together of secrets) {
  const names = Object.keys(together);
  const missing = names.every((name) => !existsSync(join(folder, name)));
  // Readable for the users that the containers run as, who are others than the one who starts them.
  if (missing) for (const name of names) writeFileSync(join(folder, name), together[name], { mode: 0o644 });
  console.log(`${missing ? 'made' : 'kept'}  secrets/${names.join(', secrets/')}`);
}
