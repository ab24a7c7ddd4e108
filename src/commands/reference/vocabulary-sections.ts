import { UnreachableCaseError } from '../../model/errors.js';
import type { FactKind } from '../../model/model.js';
import type { FactType, Projection, RelationshipType, RoleRule, Vocabulary } from '../../model/vocabulary.js';
import { code, codes, type Section } from './markdown.js';

const HOW_TO_READ_TYPES = `Roles in bold are principal: they tell two facts of the type apart. A fact of a symmetric type is the same whichever
principal stands in which role; one of a type marked "about" can speak of other facts. Relationships lead from each entity
on the left to each on the right, or between every two of those in brackets. Where nobody is on the left, a
symmetric one holds between every two on the right. Codes are those of PLOVER (Open Event Data Alliance, CC BY-SA 4.0).`;

/** What can be said in the graph, in the order of the vocabulary. */
export const vocabularySections = (vocabulary: Vocabulary): readonly Section[] => [
  { heading: 'Types of events', text: HOW_TO_READ_TYPES, ...typesTable('Event', vocabulary) },
  { heading: 'Types of states', text: 'To be read like those of events.', ...typesTable('State', vocabulary) },
  relationshipsSection(vocabulary),
  rolesSection(vocabulary),
];

function typesTable(kind: FactKind, { factTypes }: Vocabulary): Pick<Section, 'columns' | 'rows'> {
  return {
    columns: ['Type', 'English', 'German', 'Roles', 'Relationships', 'PLOVER', 'CAMEO', 'Further'],
    rows: [...factTypes.values()].filter((type) => type.kind === kind).map(typeRow),
  };
}

function typeRow({ name, label, roles, edges, plover, cameo, ...type }: FactType): string[] {
  return [
    code(name),
    label.en,
    label.de,
    [...roles.values()].map(roleText).join(', '),
    edges.map(edgeText).join('; '),
    plover ?? '',
    cameo ?? '',
    furtherText(type),
  ];
}

function roleText({ name, kinds, principal }: RoleRule): string {
  const text = principal ? `**${name}**` : name;
  return `${text} (${kinds.join(', ').toLowerCase()})`;
}

function edgeText(edge: Projection): string {
  const name = code(edge.type);
  switch (edge.tag) {
    case 'directed':
      return `${edge.from.join(', ')} ${name} ${edge.to.join(', ')}`;
    case 'mutual':
      return edge.lead === undefined
        ? `[${edge.among.join(', ')}] ${name}`
        : `${edge.lead} ${name} ${edge.among.join(', ')}`;
    default:
      throw new UnreachableCaseError(edge);
  }
}

function furtherText({ extends: parent, symmetric, about }: Pick<FactType, 'extends' | 'symmetric' | 'about'>): string {
  const marks = [parent === null ? '' : `extends ${code(parent)}`, symmetric ? 'symmetric' : '', about ? 'about' : ''];
  return marks.filter((mark) => mark !== '').join(', ');
}

function relationshipsSection({ relationshipTypes, factTypes }: Vocabulary): Section {
  return {
    heading: 'Types of relationships',
    text: 'Nobody records a relationship: it is what the facts between two entities add up to.',
    columns: ['Type', 'Source to target', 'Target to source', 'German', 'German, reversed', 'Symmetric', 'From facts'],
    rows: [...relationshipTypes.values()].map((type) => relationshipRow(type, [...factTypes.values()])),
  };
}

function relationshipRow({ name, label, reverse, symmetric }: RelationshipType, types: readonly FactType[]): string[] {
  const sources = types.filter(({ edges }) => edges.some(({ type }) => type === name)).map((type) => type.name);
  return [code(name), label.en, reverse.en, label.de, reverse.de, symmetric ? 'yes' : '', codes(sources)];
}

function rolesSection({ roles }: Vocabulary): Section {
  return {
    heading: 'Roles',
    text: 'As what an entity takes part in a fact.',
    columns: ['Role', 'English', 'German'],
    rows: [...roles].map(([name, { en, de }]) => [code(name), en, de]),
  };
}
