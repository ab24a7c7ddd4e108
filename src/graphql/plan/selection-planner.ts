import type { LinkRead, Row } from '../../graph/read-plan.js';
import { UnreachableCaseError } from '../../model/errors.js';
import { KINDS, type KindName, type Side, sideNamed } from '../../model/model.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { Answer } from '../answer.js';
import { accessSide } from '../where/access.js';
import { type Clause, clausesOfArgument } from '../where/clauses.js';
import { connectionReader } from './connection-reader.js';
import { type DerivedField, derivedField, type Step, stepPage } from './derived-fields.js';
import type { NodeReads, Reader } from './node-reads.js';
import { sideOrder } from './orders.js';
import { pageRequest } from './page-request.js';
import type { SelectedField } from './selected-field.js';

/** The types of the schema that nodes of a kind have. */
function typesOf(kind: KindName): readonly string[] {
  const { variants } = { variants: [kind], ...KINDS[kind] };
  return variants;
}

type NamedReader = readonly [key: string, read: Reader];
type Newest = Extract<DerivedField, { readonly is: 'newest' }>;

/** A field of a node that is read. */
interface Part {
  readonly reads: NodeReads;
  readonly field: SelectedField;
  /** The types it is asked for; absent: for all that the node can have. */
  readonly onlyFor: LinkRead['onlyFor'];
}

/**
 * Turns the selection of a field into what has to be read, and into readers that find the answer in what was read.
 * A name is looked for among the derived fields, then the attributes, then the sides of its kind.
 */
export class SelectionPlanner {
  constructor(private readonly vocabulary: Vocabulary) {}

  /** Reads a node as the type that it has. */
  node(reads: NodeReads, field: SelectedField): Reader<Answer> {
    const types = field.objectTypes.filter(({ name }) => typesOf(reads.kind).includes(name));
    const readers = new Map(types.map(({ name }) => [name, [] as NamedReader[]]));
    for (const part of field.fields(types)) {
      const onlyFor = part.onTypes.length === types.length ? undefined : part.onTypes;
      const reader = this.#part({ reads, field: part, onlyFor });
      for (const type of part.onTypes) readers.get(type)?.push([part.key, reader]);
    }
    const typeOf = 'variants' in KINDS[reads.kind] ? reads.attribute('kind') : () => reads.kind;
    return (row) => {
      const type = String(typeOf(row));
      return new Answer(type, fieldsOf(row, readers.get(type) ?? []));
    };
  }

  #part(part: Part): Reader {
    const { reads, field } = part;
    const derived = derivedField(reads.kind, field.name);
    if (derived !== undefined) return this.#derived(derived, part);
    if (field.name in KINDS[reads.kind].attributes) return reads.attribute(field.name);
    const side = sideNamed(`${reads.kind}.${field.name}`);
    return side.one ? this.#one([{ side: side.name }], part) : this.#page(side, [], part);
  }

  #derived(derived: DerivedField, part: Part): Reader {
    switch (derived.is) {
      case 'value':
        return derived.read(part.reads, part.field, this.vocabulary);
      case 'page':
        return this.#page(sideNamed(derived.side), derived.clauses, part);
      case 'one':
        return this.#one(derived.steps, part);
      case 'newest':
        return this.#newest(derived, part);
      default:
        throw new UnreachableCaseError(derived);
    }
  }

  #one([step, ...further]: readonly Step[], { reads, field, onlyFor }: Part): Reader {
    if (step === undefined) return this.node(reads, field);
    const request = { side: step.side, page: stepPage(step), path: field.path, onlyFor };
    return reads.through(request, (node) => this.#one(further, { reads: node, field, onlyFor: undefined }));
  }

  #page(asked: Side, fixed: readonly Clause[], { reads, field, onlyFor }: Part): Reader {
    const path = `${field.path}.where`;
    const clauses = [...fixed, ...clausesOfArgument(field.args.where, path)];
    const { side, ...access } = accessSide(asked, clauses, { path, of: 'owner' });
    const walk = { of: [side.name], ...access, order: sideOrder(side), itemId: side.itemId };
    const request = pageRequest(field, walk);
    const link = reads.link({ side: side.name, page: request.page, size: request.size, path: field.path, onlyFor });
    const answer = connectionReader(field, request, link, (node, part) => this.node(node, part));
    return (row) => answer(link.rows(row));
  }

  #newest({ side, where, most, attributes }: Newest, { reads, field, onlyFor }: Part): Reader {
    const page = stepPage({ side, where }, most);
    const { node, rows } = reads.link({ side, page, size: 1, path: field.path, onlyFor });
    const readers = field.fields().map((part): NamedReader => {
      const attribute = attributes[part.name];
      return [part.key, attribute === undefined ? this.node(node, part) : node.attribute(attribute)];
    });
    return (row) =>
      rows(row)
        .rows.toReversed()
        .map((found) => new Answer('StatusReport', fieldsOf(found, readers)));
  }
}

/** What objects of the answer inherit: nothing, or the response key `__proto__` would not be one like any other. */
const BARE: object = Object.create(null);

function fieldsOf(row: Row, readers: readonly NamedReader[]): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = Object.create(BARE);
  for (const [key, read] of readers) fields[key] = read(row);
  return fields;
}
