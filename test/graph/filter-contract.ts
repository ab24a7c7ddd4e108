import { describe, expect, test } from '@jest/globals';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { Filter } from '../../src/graph/read-plan.js';
import type { KindName } from '../../src/model/model.js';
import { compare, idIs, idsOf, list, readOne } from './plans.js';

const all = (...of: Filter[]): Filter => ({ is: 'all', of });
const any = (...of: Filter[]): Filter => ({ is: 'any', of });
const not = (of: Filter): Filter => ({ is: 'not', of });
const linked = (side: string, where: Filter): Filter => ({ is: 'linked', side, where });
const refers = (attribute: string, where: Filter): Filter => ({
  is: 'refers',
  on: 'node',
  attribute,
  kind: 'Entity',
  where,
});

const nameIs = (name: string) => compare('node', 'name', 'eq', name);
const description = (operator: 'eq' | 'contains' | 'startsWith' | 'gt', value: string) =>
  compare('node', 'description', operator, value);
const count = (operator: 'eq' | 'gt' | 'gte' | 'lt' | 'lte', value: number) =>
  compare('node', 'articleCount', operator, value);

const [ADA, BEN, OZ, ACME] = ['person_ada', 'person_ben', 'country_oz', 'organization_acme'] as const;
const EVERYBODY = [OZ, ACME, ADA, BEN];

const ENTITIES: readonly [string, Filter, readonly string[]][] = [
  ['eq', nameIs('Ada'), [ADA]],
  ['eq minds case', nameIs('ada'), []],
  ['eq of a number', count('eq', 1), [OZ]],
  ['gt', count('gt', 2), [ADA]],
  ['gte', count('gte', 2), [ACME, ADA, BEN]],
  ['lt', count('lt', 2), [OZ]],
  ['lte', count('lte', 2), [OZ, ACME, BEN]],
  ['gt of text, by code and not by locale', description('gt', 'Z'), [BEN]],
  ['in', compare('node', 'name', 'in', ['Oz', 'Ada', 'Oz', 'Nobody']), [OZ, ADA]],
  ['in nothing', compare('node', 'name', 'in', []), []],
  ['contains', description('contains', 'ma'), [ADA]],
  ['contains, wildcards being text', description('contains', '%'), [ACME]],
  ['contains an underscore', description('contains', 'a_c'), [ACME]],
  ['contains nothing', description('contains', ''), [ACME, ADA, BEN]],
  ['startsWith', description('startsWith', 'a '), [BEN]],
  ['startsWith minds case', description('startsWith', 'A '), [ADA]],
  ['startsWith at the start only', description('startsWith', 'pilot'), []],
  ['has', compare('node', 'aliases', 'has', 'The Countess'), [ADA]],
  ['has a whole value', compare('node', 'aliases', 'has', 'Countess'), []],
  ['has in an empty list', not(compare('node', 'externalIds', 'has', 'wikidata:Q1')), [OZ, ACME, ADA]],
  ['known', compare('node', 'description', 'known', true), [ACME, ADA, BEN]],
  ['not known', compare('node', 'description', 'known', false), [OZ]],
  ['not, where null is neither', not(description('eq', 'a pilot')), [ACME, ADA]],
  ['not in, where null is neither', not(compare('node', 'iso2', 'in', ['AA'])), [OZ]],
  ['not known, negated', not(compare('node', 'description', 'known', false)), [ACME, ADA, BEN]],
  ['all', all(count('gte', 2), description('contains', 'pilot')), [BEN]],
  ['all of nothing', all(), EVERYBODY],
  ['any', any(nameIs('Oz'), description('contains', 'pilot')), [OZ, BEN]],
  ['any of nothing', any(), []],
  ['any with null', any(description('eq', 'x'), count('eq', 1)), [OZ]],
  ['not any', not(any(nameIs('Oz'), count('eq', 2))), [ADA]],
  ['all within any within not', not(any(all(nameIs('Ada'), count('eq', 3)), idIs(BEN))), [OZ, ACME]],
  ['linked', linked('Entity.names', compare('node', 'folded', 'eq', 'ada')), [ADA]],
  ['linked by what the link says', linked('Entity.facts', compare('edge', 'role', 'eq', 'PLACE')), [OZ]],
  [
    'linked by both at once',
    linked('Entity.facts', all(compare('edge', 'role', 'eq', 'PLACE'), compare('node', 'type', 'eq', 'PHONE_CALL'))),
    [],
  ],
  ['linked to anything', linked('Entity.facts', all()), EVERYBODY],
  ['not linked', not(linked('Entity.relationships', all())), [ACME]],
  ['linked twice over', linked('Entity.facts', linked('Fact.participants', idIs(ACME))), [ACME, ADA]],
];

const OTHERS: readonly [string, KindName, Filter, readonly string[]][] = [
  ['eq of a boolean', 'Fact', compare('node', 'disputed', 'eq', true), ['event_meet']],
  ['has, of several', 'Fact', compare('node', 'sources', 'has', 'source_daily'), ['event_meet']],
  ['refers', 'Relationship', refers('targetId', compare('node', 'kind', 'eq', 'Country')), ['relationship_visited']],
  [
    'refers, twice',
    'Relationship',
    all(refers('sourceId', nameIs('Ada')), refers('targetId', nameIs('Ben'))),
    ['relationship_called', 'relationship_met'],
  ],
  ['not refers', 'Relationship', not(refers('sourceId', nameIs('Ada'))), ['relationship_visited']],
  [
    'refers from a link',
    'Relationship',
    linked('Relationship.ends', {
      is: 'refers',
      on: 'edge',
      attribute: 'otherId',
      kind: 'Entity',
      where: compare('node', 'iso2', 'eq', 'OZ'),
    }),
    ['relationship_visited'],
  ],
];

export function describeFilters(store: () => GraphStore): void {
  const matching = async (kind: KindName, where: Filter) => idsOf(await readOne(store(), list(kind, { where })));

  describe('filters', () => {
    test.each(ENTITIES)('%s', async (_, where, ids) => {
      expect(await matching('Entity', where)).toEqual(ids);
    });

    test.each(OTHERS)('%s', async (_, kind, where, ids) => {
      expect(await matching(kind, where)).toEqual(ids);
    });

    test('know the attributes of the model only', async () => {
      await expect(matching('Entity', compare('node', 'secret"', 'eq', 1))).rejects.toThrow('secret');
      await expect(matching('Entity', compare('edge', 'role', 'eq', 1))).rejects.toThrow('role');
      await expect(matching('Entity', linked('Entity.secrets', all()))).rejects.toThrow('Entity.secrets');
    });
  });
}
