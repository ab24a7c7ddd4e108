import type { Seeds } from '../../graph/read-plan.js';
import { PLACE_ROLE } from '../../newsroom/facts/claim.js';
import { sourceIdOf } from '../../newsroom/writing/draw-article.js';
import { type Clause, clausesOf, valuesOf } from './clauses.js';
import { entitySeeds, externalIdSeeds, nameSeeds } from './seeds.js';
import type { SubjectKind } from './subject.js';

/** A way to the nodes of a kind from the few nodes that a clause names, instead of through the list of all. */
export interface Route {
  /** The clause that names them. */
  readonly field: string;
  readonly seeds: (value: unknown, path: string, others: readonly Clause[]) => Seeds | undefined;
  /** The side over which they lead to the kind. */
  readonly side: string;
  /** What the clause says beside, and what the other clauses are, once the nodes are read over the side. */
  readonly clauses: (value: unknown, others: readonly Clause[]) => readonly Clause[];
}

const others: Route['clauses'] = (_value, clauses) => clauses;
const entitiesOf = (value: unknown): { readonly entity?: unknown; readonly role?: unknown } => value as object;

/** Read from one end of a relationship, a condition on the opposite end is one on the other. */
const fromEnd =
  (end: string, opposite: string): Route['clauses'] =>
  (_value, clauses) => [
    { field: 'end', value: { eq: end } },
    ...clauses.map((clause) => (clause.field === opposite ? { field: 'other', value: clause.value } : clause)),
  ];

function sourceSeeds(value: unknown, path: string): Seeds | undefined {
  const [clause, ...more] = clausesOf(value, path);
  const values = clause === undefined || more.length > 0 ? undefined : valuesOf(clause.value);
  if (clause === undefined || values === undefined) return undefined;
  if (clause.field === 'id') return { kind: 'Source', ids: values };
  return clause.field === 'name' ? { kind: 'Source', ids: values.map(sourceIdOf) } : undefined;
}

function namedBy(seeds: (values: readonly string[], others: readonly Clause[]) => Seeds): Route['seeds'] {
  return (value, _path, clauses) => {
    const values = valuesOf(value);
    return values && seeds(values, clauses);
  };
}

/** By kind, the most selective first. */
const ROUTES: Readonly<Record<SubjectKind, readonly Route[]>> = {
  Article: [
    { field: 'mentions', seeds: entitySeeds, side: 'Entity.mentionedIn', clauses: others },
    { field: 'source', seeds: sourceSeeds, side: 'Source.articles', clauses: others },
  ],
  Entity: [
    { field: 'externalId', seeds: namedBy(externalIdSeeds), side: 'ExternalId.entities', clauses: others },
    { field: 'name', seeds: namedBy(nameSeeds), side: 'Name.entities', clauses: others },
  ],
  Fact: [
    {
      field: 'participant',
      seeds: (value, path) => entitySeeds(entitiesOf(value).entity, path),
      side: 'Entity.facts',
      clauses: (value, clauses) => {
        const { role } = entitiesOf(value);
        return role === undefined ? clauses : [...clauses, { field: 'role', value: role }];
      },
    },
    { field: 'with', seeds: entitySeeds, side: 'Entity.facts', clauses: others },
    {
      field: 'place',
      seeds: entitySeeds,
      side: 'Entity.facts',
      clauses: (_value, clauses) => [...clauses, { field: 'role', value: { eq: PLACE_ROLE } }],
    },
  ],
  Relationship: [
    { field: 'source', seeds: entitySeeds, side: 'Entity.relationships', clauses: fromEnd('SOURCE', 'target') },
    { field: 'target', seeds: entitySeeds, side: 'Entity.relationships', clauses: fromEnd('TARGET', 'source') },
    { field: 'with', seeds: entitySeeds, side: 'Entity.relationships', clauses: others },
  ],
  Source: [],
};

export const routesTo = (kind: SubjectKind): readonly Route[] => ROUTES[kind];
