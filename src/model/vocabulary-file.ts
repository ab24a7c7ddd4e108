import { z } from 'zod';
import { type EntityKind, type FactKind, KINDS } from './model.js';
import type { VocabularyProblem } from './vocabulary-error.js';
import { type Entry, VocabularySource } from './vocabulary-source.js';

/** One file of a vocabulary as it is written: its shape is right, what its names refer to is not known yet. */
export interface VocabularyFile {
  readonly roles: readonly Entry<WrittenRole>[];
  readonly relationships: readonly Entry<WrittenRelationship>[];
  /** The roles that every event type has, after its own. */
  readonly everyEvent: readonly Entry<WrittenRule>[];
  readonly types: readonly Entry<WrittenType>[];
}

const ACTORS = ['Person', 'Country', 'Organization', 'Group'] as const satisfies readonly EntityKind[];

/** How kinds are written in the file. */
const KIND_NAMES: Readonly<Record<string, readonly EntityKind[]>> = {
  ...Object.fromEntries(KINDS.Entity.variants.map((kind) => [kind.toUpperCase(), [kind]])),
  ACTOR: ACTORS,
  ANY: KINDS.Entity.variants,
};

/** A list; where it holds one name only, that name will do. */
const list = <T extends z.ZodType<string>>(name: T) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(name).min(1));

const label = z.string({ error: 'Expected a label in quotation marks or plain words.' }).trim().min(1);
const labels = z.strictObject({ en: label, de: label });

const relationship = z
  .strictObject({ en: label, de: label, reverse: labels.optional(), symmetric: z.boolean().default(false) })
  .refine(({ reverse, symmetric }) => symmetric || reverse !== undefined, {
    path: ['reverse'],
    error: 'Expected labels for the reverse direction; only a symmetric type that reads alike both ways needs none.',
  });

const rule = z
  .strictObject({ kinds: list(z.enum(Object.keys(KIND_NAMES))), principal: z.boolean().default(false) })
  .transform(({ kinds, principal }) => ({
    kinds: [...new Set(kinds.flatMap((kind) => KIND_NAMES[kind] ?? []))],
    principal,
  }));

const directed = z
  .strictObject({ type: z.string(), from: list(z.string()), to: list(z.string()) })
  .transform((edge) => ({ tag: 'directed' as const, ...edge }));

const mutual = z
  .strictObject({ type: z.string(), lead: z.string().optional(), among: list(z.string()) })
  .transform(({ type, lead, among }) => ({ tag: 'mutual' as const, type, lead, among }));

const edge = z.union([directed, mutual], { error: 'Expected { type, from, to } or { type, lead, among }.' });

const factType = (kind: FactKind) =>
  z
    .strictObject({
      extends: z.string().optional(),
      en: label,
      de: label,
      plover: z
        .string()
        .regex(/^[A-Z]+(\/[a-z-]+)?$/, 'Expected a code such as CONSULT/phone.')
        .nullish(),
      cameo: z
        .string({ error: 'Expected a code in quotation marks such as "041".' })
        .regex(/^\d{2,4}$/, 'Expected a code such as "041".')
        .nullish(),
      symmetric: z.boolean().optional(),
      about: z.boolean().optional(),
      roles: z.record(z.string(), rule).default({}),
      edges: z.array(edge).optional(),
    })
    .transform((written) => ({ kind, ...written }));

export type WrittenRole = z.infer<typeof labels>;
export type WrittenRelationship = z.infer<typeof relationship>;
export type WrittenRule = z.infer<typeof rule>;
export type WrittenType = z.infer<ReturnType<typeof factType>>;

/**
 * Reads one file. Problems of spelling and shape are added to `problems`; an entry that has one is kept without its
 * content, so that what refers to it is not blamed as well.
 */
export function readVocabularyFile(file: string, problems: VocabularyProblem[]): VocabularyFile {
  const source = new VocabularySource(file, problems);
  source.reportSectionsBut(['roles', 'relationships', 'everyEvent', 'events', 'states']);
  return {
    roles: source.entries('roles', labels),
    relationships: source.entries('relationships', relationship),
    everyEvent: source.entries('everyEvent', rule),
    types: [...source.entries('events', factType('Event')), ...source.entries('states', factType('State'))],
  };
}
