import type { EntityKind, FactKind } from './model.js';

/**
 * What can be said in the graph: the types of facts, the roles in them, and the relationships they add up to. It is
 * data, written in schema/vocabulary.yaml and read by load-vocabulary.ts, so that it grows without a line of TypeScript.
 */

/** How a person reads a name of the vocabulary, in the languages that the vocabulary is written in. */
export interface Labels {
  readonly en: string;
  readonly de: string;
}

export interface RoleRule {
  readonly name: string;
  /** The kinds of entity that can take the role; never empty. */
  readonly kinds: readonly EntityKind[];
  /** Whoever takes a principal role tells two facts of a type apart; a mediator or a place does not. */
  readonly principal: boolean;
}

/** How the entities in the roles of a fact are related by it. */
export type Projection =
  /** From each entity in one of the roles `from` to each in one of the roles `to`. */
  | {
      readonly tag: 'directed';
      readonly type: string;
      readonly from: readonly string[];
      readonly to: readonly string[];
    }
  /** From each entity in the role `lead` to each among the others; without a lead, between every two of the others. */
  | {
      readonly tag: 'mutual';
      readonly type: string;
      readonly lead: string | undefined;
      readonly among: readonly string[];
    };

export interface FactType {
  readonly name: string;
  readonly kind: FactKind;
  readonly label: Labels;
  /** The type whose roles, edges and codes it takes over where it gives none itself. */
  readonly extends: string | null;
  /** PLOVER type and mode such as "CONSULT/phone"; null where the code book has none. */
  readonly plover: string | null;
  /** CAMEO code such as "041"; null where the code book has none. */
  readonly cameo: string | null;
  /** Two facts of the type are the same whichever of the principals stands in which role. */
  readonly symmetric: boolean;
  /** A fact of the type may speak of other facts. */
  readonly about: boolean;
  /** By name. The order has a meaning: of two roles that reports give one entity, the earlier one wins. */
  readonly roles: ReadonlyMap<string, RoleRule>;
  readonly edges: readonly Projection[];
}

export interface RelationshipType {
  readonly name: string;
  /** Read from source to target: "called". */
  readonly label: Labels;
  /** Read from target to source: "was called by". */
  readonly reverse: Labels;
  /** Its ends can change places; exactly the symmetric types stem from mutual projections. */
  readonly symmetric: boolean;
}

/** Each map is keyed by name and keeps the order of the files. Every name that one part uses is defined in another. */
export interface Vocabulary {
  readonly roles: ReadonlyMap<string, Labels>;
  readonly relationshipTypes: ReadonlyMap<string, RelationshipType>;
  readonly factTypes: ReadonlyMap<string, FactType>;
}
