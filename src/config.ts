import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { z } from 'zod';
import { LOG_LEVELS, type LogLevel } from './server/logger.js';

export type StoreConfig =
  | { readonly is: 'sqlite'; readonly file: string }
  | {
      readonly is: 'neo4j';
      readonly uri: string;
      readonly user: string;
      /** Absent: the server asks for none. */
      readonly password?: string;
      /** Absent: the server's default database. */
      readonly database?: string;
    };

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly store: StoreConfig;
  readonly apiKeys: readonly string[];
  readonly corsOrigins: readonly string[];
  readonly logLevel: LogLevel;
  /** A vocabulary of the operator's own, on top of the one that comes along. */
  readonly vocabularyFile?: string;
  /** What an operator should look at, though the program can run. */
  readonly warnings: readonly string[];
}

/** Settings cannot be used. Names every problem, and repeats no value of a secret. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['The configuration cannot be used:', ...problems].join('\n  '));
    this.name = 'ConfigError';
  }
}

export type Settings = Readonly<Record<string, string | undefined>>;

/** Settings that may stand in a file instead, named by the setting with _FILE behind it. */
const SECRETS = ['NEO4J_PASSWORD', 'NEWSGRAPH_API_KEYS'] as const;

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
const path = z.string().regex(/\S/, 'Expected a path.');
const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: 'Expected origins such as https://example.org, separated by commas, without a path.',
});

const settings = z.object({
  PORT: z.coerce
    .number('Expected a port: a number from 0 to 65535.')
    .int('Expected a port: a whole number.')
    .min(0, 'Expected a port: 0 or more.')
    .max(65_535, 'Expected a port: at most 65535.')
    .default(4000)
    .describe('The port to listen on; 0 for any free one.'),
  NEWSGRAPH_HOST: z
    .string()
    .regex(/^\S+$/, 'Expected an address to listen on.')
    .default('127.0.0.1')
    .describe('The address to listen on.'),
  NEWSGRAPH_DATA: path.default('data/newsgraph.db').describe('The database file of the embedded store.'),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/, 'Expected neo4j://host:port or bolt://host:port.')
    .optional()
    .describe('The Neo4j server to use instead of the embedded store.'),
  NEO4J_USER: z.string().min(1, 'Expected the name of a user.').default('neo4j').describe('The user of Neo4j.'),
  NEO4J_PASSWORD: z.string().optional().describe('Its password; none for a server that asks for none.'),
  NEO4J_DATABASE: z
    .string()
    .min(1, 'Expected the name of a database.')
    .optional()
    .describe("The database of Neo4j; if absent, the user's own."),
  NEWSGRAPH_API_KEYS: list
    .refine((keys) => keys.every((key) => /^\S{16,}$/.test(key)), {
      error: 'Expected keys of 16 characters or more without spaces, separated by commas.',
    })
    .default([])
    .describe(
      'Keys for those who may change the graph, separated by commas; with none, only senders on this machine may.',
    ),
  NEWSGRAPH_CORS_ORIGINS: list
    .pipe(z.array(origin))
    .default(['https://studio.apollographql.com'])
    .describe('Origins of web pages, beside its own, that may read answers, separated by commas.'),
  NEWSGRAPH_LOG_LEVEL: z
    .enum(LOG_LEVELS, `Expected one of ${LOG_LEVELS.join(', ')}.`)
    .default('info')
    .describe(`How much is logged: ${LOG_LEVELS.join(', ')}.`),
  NEWSGRAPH_VOCABULARY: path.optional().describe('A vocabulary file of your own, on top of the one that comes along.'),
});

const NAMES = Object.keys(settings.shape);

export interface SettingText {
  readonly name: string;
  readonly about: string;
  /** The value if none is given, as it would be written; empty if there is none. */
  readonly standard: string;
  /** May stand in a file instead, named by the setting with _FILE behind it. */
  readonly secret: boolean;
}

/** Every setting, for people to read. */
export function describeSettings(): readonly SettingText[] {
  const standards = new Map<string, unknown>(Object.entries(settings.parse({})));
  const secrets: readonly string[] = SECRETS;
  return Object.entries(settings.shape).map(([name, { description = '' }]) => {
    return { name, about: description, standard: String(standards.get(name) ?? ''), secret: secrets.includes(name) };
  });
}

/**
 * The configuration from flags, else the environment, else the file `.env`, else defaults. An empty setting counts as
 * absent.
 * @throws ConfigError
 */
export function loadConfig(flags: Settings, env: Settings = process.env, envFile = '.env'): Config {
  const given = present({ ...loadEnvFile(envFile), ...present(env), ...present(flags) });
  const problems: string[] = [];
  const result = settings.safeParse({ ...given, ...loadSecrets(given, problems) });
  if (!result.success) {
    problems.push(...result.error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`));
  }
  if (!result.success || problems.length > 0) throw new ConfigError(problems);
  return { ...arrange(result.data), warnings: warnOfUnknown(given) };
}

function arrange(read: z.infer<typeof settings>): Omit<Config, 'warnings'> {
  return {
    host: read.NEWSGRAPH_HOST,
    port: read.PORT,
    store: chooseStore(read),
    apiKeys: read.NEWSGRAPH_API_KEYS,
    corsOrigins: read.NEWSGRAPH_CORS_ORIGINS,
    logLevel: read.NEWSGRAPH_LOG_LEVEL,
    ...(read.NEWSGRAPH_VOCABULARY !== undefined && { vocabularyFile: read.NEWSGRAPH_VOCABULARY }),
  };
}

function chooseStore(read: z.infer<typeof settings>): StoreConfig {
  if (read.NEO4J_URI === undefined) return { is: 'sqlite', file: read.NEWSGRAPH_DATA };
  return {
    is: 'neo4j',
    uri: read.NEO4J_URI,
    user: read.NEO4J_USER,
    ...(read.NEO4J_PASSWORD !== undefined && { password: read.NEO4J_PASSWORD }),
    ...(read.NEO4J_DATABASE !== undefined && { database: read.NEO4J_DATABASE }),
  };
}

function present(given: Settings): Settings {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
}

function loadEnvFile(file: string): Settings {
  return existsSync(file) ? present(parseEnv(readFileSync(file, 'utf8'))) : {};
}

function loadSecrets(given: Settings, problems: string[]): Settings {
  const secrets: Record<string, string> = {};
  for (const name of SECRETS) {
    const file = given[`${name}_FILE`];
    if (file === undefined) continue;
    if (given[name] !== undefined) problems.push(`Expected ${name} or ${name}_FILE, got both.`);
    else if (!existsSync(file)) problems.push(`${name}_FILE: Expected a file, got a path that leads to none.`);
    else secrets[name] = readFileSync(file, 'utf8').trim();
  }
  return secrets;
}

function warnOfUnknown(given: Settings): readonly string[] {
  const known = [...NAMES, ...SECRETS.map((name) => `${name}_FILE`)];
  return Object.keys(given)
    .filter((name) => name.startsWith('NEWSGRAPH_') && !known.includes(name))
    .map((name) => `${name} is no setting of this program. Did you mean ${closest(name, known)}?`);
}
