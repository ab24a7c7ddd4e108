import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Newsgraph } from './newsgraph.js';

describe('the vocabulary', () => {
  let newsgraph: Newsgraph;
  beforeAll(async () => {
    newsgraph = await Newsgraph.open();
  });
  afterAll(() => newsgraph.close());

  test('tells all that can be said, in both languages', async () => {
    const { vocabulary } = await newsgraph.data(`{
      vocabulary {
        factTypes {
          name kind en: label de: label(language: DE) plover cameo symmetric
          roles { name kinds principal }
          relationships { name label reverseLabel(language: DE) symmetric }
        }
        relationshipTypes { name }
      }
    }`);
    const named = (name: string) => vocabulary.factTypes.find((type: { readonly name: string }) => type.name === name);
    expect(named('LOCATED_IN')).toEqual({
      ...{ name: 'LOCATED_IN', kind: 'STATE', en: 'location', de: 'Lage', plover: null, cameo: null, symmetric: false },
      roles: [
        { name: 'SITUATED', kinds: ['PLACE', 'ORGANIZATION', 'GROUP', 'COUNTRY'], principal: true },
        { name: 'AREA', kinds: ['PLACE', 'COUNTRY'], principal: true },
      ],
      relationships: [
        { name: 'LOCATED_IN', label: 'is located in', reverseLabel: 'ist Standort von', symmetric: false },
      ],
    });
    expect(named('PHONE_CALL')).toMatchObject({ kind: 'EVENT', de: 'Telefonat', cameo: '041', symmetric: true });
    expect(vocabulary.relationshipTypes.length).toBeGreaterThan(50);
  });
});
