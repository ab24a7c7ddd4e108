import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { loadVocabulary } from '../../src/model/load-vocabulary.js';
import { KINDS, LINKS } from '../../src/model/model.js';
import type { FactType, Vocabulary } from '../../src/model/vocabulary.js';
import { VocabularyError, type VocabularyProblem } from '../../src/model/vocabulary-error.js';

const BUILT_IN = 'schema/vocabulary.yaml';

const SMALL = `roles:
  CALLER: { en: caller, de: Anrufer }
  PLACE: { en: place, de: Ort }
relationships:
  CALLED: { en: called, de: rief an, symmetric: true }
  VISITED: { en: visited, de: besuchte, reverse: { en: was visited by, de: wurde besucht von } }
everyEvent:
  PLACE: { kinds: PLACE }
events:
  CALL: { en: call, de: Anruf, roles: { CALLER: { kinds: PERSON, principal: true } }, edges: [{ type: CALLED, among: CALLER }] }
states:
  SILENCE: { en: silence, de: Funkstille, roles: { CALLER: { kinds: ACTOR } } }
`;

const folder = mkdtempSync(join(tmpdir(), 'vocabulary-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, yaml: string): string {
  const file = join(folder, name);
  writeFileSync(file, yaml);
  return file;
}

const small = write('small.yaml', SMALL);

function problemsOf(files: readonly string[]): readonly VocabularyProblem[] {
  try {
    loadVocabulary(files);
  } catch (error) {
    if (error instanceof VocabularyError) return error.problems;
    throw error;
  }
  return [];
}

/** What a second file that says this is blamed for, as "line: reason". */
function blamed(yaml: string): readonly string[] {
  const file = write('second.yaml', yaml);
  const problems = problemsOf([small, file]);
  expect(problems.filter((problem) => problem.file !== file)).toEqual([]);
  return problems.map(({ line, reason }) => `${line}: ${reason}`);
}

const typesOf = ({ factTypes }: Vocabulary, kind: FactType['kind']): readonly FactType[] =>
  [...factTypes.values()].filter((type) => type.kind === kind);

describe('the vocabulary of the project', () => {
  const vocabulary = loadVocabulary([BUILT_IN]);

  test('covers general news', () => {
    expect(typesOf(vocabulary, 'Event').length).toBeGreaterThanOrEqual(45);
    expect(typesOf(vocabulary, 'State').length).toBeGreaterThanOrEqual(12);
  });

  test('defines nothing that it does not use', () => {
    const types = [...vocabulary.factTypes.values()];
    const roles = new Set(types.flatMap((type) => [...type.roles.keys()]));
    const edges = new Set(types.flatMap((type) => type.edges.map((edge) => edge.type)));
    expect([...vocabulary.roles.keys()].filter((role) => !roles.has(role))).toEqual([]);
    expect([...vocabulary.relationshipTypes.keys()].filter((type) => !edges.has(type))).toEqual([]);
  });

  test('tells facts of a type apart by at least one principal', () => {
    const without = [...vocabulary.factTypes.values()].filter(
      (type) => ![...type.roles.values()].some((role) => role.principal),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test('relates a caller to each of those called', () => {
    expect(vocabulary.factTypes.get('PHONE_CALL')).toMatchObject({
      kind: 'Event',
      label: { en: 'phone call', de: 'Telefonat' },
      plover: 'CONSULT/phone',
      cameo: '041',
      symmetric: true,
      edges: [{ tag: 'mutual', type: 'CALLED', lead: 'INITIATOR', among: ['PARTICIPANT'] }],
    });
    expect(vocabulary.relationshipTypes.get('CALLED')?.reverse).toEqual({
      en: 'was called by',
      de: 'wurde angerufen von',
    });
  });

  test('says for every relationship how it reads, symmetric or not, from both ends', () => {
    expect(vocabulary.relationshipTypes.get('MET_WITH')).toEqual({
      name: 'MET_WITH',
      label: { en: 'met with', de: 'traf sich mit' },
      reverse: { en: 'met with', de: 'traf sich mit' },
      symmetric: true,
    });
  });

  test('has the relationships of a war and of the diplomacy around it', () => {
    const expected = [
      ...['CALLED', 'TALKED_TO', 'MET_WITH', 'NEGOTIATED_WITH', 'VISITED', 'AGREED_WITH', 'AGREED_TO_PROPOSAL_OF'],
      ...[
        'REJECTED',
        'ACCUSED',
        'CRITICIZED',
        'WAGES_WAR_ON',
        'DEFENDS_AGAINST',
        'AIDED',
        'REDUCED_AID_TO',
        'SANCTIONED',
      ],
      ...['RESUMED_CONTACT_WITH', 'NO_CONTACT_WITH', 'SOUGHT_CLOSENESS_TO', 'BROUGHT_OUT_OF_ISOLATION', 'HOLDS_OFFICE'],
      ...['LEADS', 'SPOKESPERSON_OF', 'PREDECESSOR_OF', 'LOCATED_IN', 'NEIGHBOR_OF'],
    ];
    expect(expected.filter((type) => !vocabulary.relationshipTypes.has(type))).toEqual([]);
  });

  test('never gives a relationship the name of a link of the graph', () => {
    expect(Object.keys(LINKS).filter((link) => vocabulary.relationshipTypes.has(link))).toEqual([]);
  });
});

describe('loadVocabulary', () => {
  test('lets a second file build on the first', () => {
    const second = write(
      'more.yaml',
      'events:\n  VIDEO_CALL: { extends: CALL, en: video call, de: Videotelefonat, cameo: "041" }\n',
    );
    const call = loadVocabulary([small, second]).factTypes.get('VIDEO_CALL');
    expect(call).toMatchObject({
      extends: 'CALL',
      plover: null,
      cameo: '041',
      edges: [{ type: 'CALLED', lead: undefined }],
    });
    expect([...(call?.roles.values() ?? [])]).toEqual([
      { name: 'CALLER', kinds: ['Person'], principal: true },
      { name: 'PLACE', kinds: ['Place'], principal: false },
    ]);
  });

  test('takes over roles and codes through several generations, the own ones first', () => {
    const second = write(
      'generations.yaml',
      `events:
  A: { en: a, de: a, plover: CONSULT, cameo: "040", about: true, roles: { CALLER: { kinds: ANY } } }
  B: { extends: A, en: b, de: b, cameo: null }
  C: { extends: B, en: c, de: c, roles: { CALLER: { kinds: [PERSON, GROUP] } }, edges: [] }
`,
    );
    const type = loadVocabulary([small, second]).factTypes.get('C');
    expect(type).toMatchObject({ plover: 'CONSULT', cameo: null, about: true, edges: [] });
    expect(type?.roles.get('CALLER')?.kinds).toEqual(['Person', 'Group']);
  });

  test('gives the roles of every event to events only', () => {
    const { factTypes } = loadVocabulary([small]);
    expect([...(factTypes.get('CALL')?.roles.keys() ?? [])]).toEqual(['CALLER', 'PLACE']);
    expect([...(factTypes.get('SILENCE')?.roles.keys() ?? [])]).toEqual(['CALLER']);
  });

  test('reads ACTOR as all kinds but places and ANY as all kinds', () => {
    const second = write(
      'any.yaml',
      'states:\n  S: { en: s, de: s, roles: { PLACE: { kinds: ANY }, CALLER: { kinds: ACTOR } } }\n',
    );
    const roles = loadVocabulary([small, second]).factTypes.get('S')?.roles;
    expect(roles?.get('PLACE')?.kinds).toEqual(KINDS.Entity.variants);
    expect(roles?.get('CALLER')?.kinds.toSorted()).toEqual(['Country', 'Group', 'Organization', 'Person']);
  });
});

describe('loadVocabulary refuses', () => {
  test.each<[string, string, string]>([
    [
      'a role without label',
      'events:\n  E:\n    en: e\n    de: e\n    roles:\n      NOBODY: { kinds: ANY }',
      '6: E.roles.NOBODY: Expected a role',
    ],
    [
      'an unknown role in an edge',
      edge('{ type: VISITED, from: CALLER, to: NOBODY }'),
      '3: E.edges.0: Expected roles of E (CALLER, PLACE), got NOBODY.',
    ],
    [
      'an unknown relationship',
      edge('{ type: HUGGED, from: CALLER, to: PLACE }'),
      '3: E.edges.0: Expected a type that',
    ],
    [
      'a directed edge of a symmetric type',
      edge('{ type: CALLED, from: CALLER, to: PLACE }'),
      '3: E.edges.0: Expected lead and among',
    ],
    [
      'a mutual edge of a directed type',
      edge('{ type: VISITED, among: CALLER }'),
      '3: E.edges.0: Expected lead and among',
    ],
    ['an edge of no known shape', edge('{ type: CALLED }'), '3: E.edges.0: Expected { type, from, to }'],
    ['an unknown kind', 'everyEvent:\n  CALLER: { kinds: [ROBOT] }', '2: CALLER.kinds.0: Invalid option'],
    ['a role without kinds', 'everyEvent:\n  CALLER: { kinds: [] }', '2: CALLER.kinds: Too small'],
    ['a role of every event without label', 'everyEvent:\n  NOBODY: { kinds: ANY }', '2: NOBODY: Expected a role'],
    [
      'a role defined again',
      'roles:\n  CALLER: { en: caller, de: Anrufer }',
      `2: CALLER: Expected a new name, but ${small}:2`,
    ],
    [
      'a relationship defined again',
      'relationships:\n  CALLED: { en: c, de: c, symmetric: true }',
      '2: CALLED: Expected a new name',
    ],
    [
      'a state named like an event',
      'states:\n  CALL: { extends: SILENCE, en: call, de: Anruf }',
      '2: CALL: Expected a new name',
    ],
    [
      'a relationship named like a link',
      'relationships:\n  ABOUT: { en: a, de: a, symmetric: true }',
      '2: ABOUT: Expected a name that is no link',
    ],
    [
      'a type that extends an unknown one',
      'events:\n  E: { extends: X, en: e, de: e }',
      '2: E.extends: Expected a type that the vocabulary defines, got X.',
    ],
    [
      'an event that extends a state',
      'events:\n  E: { extends: SILENCE, en: e, de: e }',
      '2: E.extends: Expected events to extend events',
    ],
    [
      'a type that extends itself',
      'events:\n  E: { extends: E, en: e, de: e }',
      '2: E.extends: Expected a type that does not itself extend E',
    ],
    ['a type without roles', 'states:\n  S: { en: s, de: s }', '2: S: Expected at least one role'],
    ['a missing label', 'events:\n  E: { extends: CALL, en: e }', '2: E.de: Expected a label'],
    ['an empty label', 'events:\n  E: { extends: CALL, en: e, de: " " }', '2: E.de: Expected a label'],
    [
      'a missing reverse',
      'relationships:\n  LIKED: { en: liked, de: mochte }',
      '2: LIKED.reverse: Expected labels for the reverse',
    ],
    ['a name in small letters', 'roles:\n  caller: { en: c, de: c }', '2: caller: Expected a name in capitals'],
    [
      'an unknown key',
      'events:\n  E: { extends: CALL, en: e, de: e, colour: red }',
      '2: E: Unrecognized key: "colour"',
    ],
    ['an unknown section', 'verbs: {}', '1: Expected one of the sections roles, '],
    ['a section that is a list', 'events: [E]', '1: Expected names with their entries in events'],
    [
      'a code that YAML takes for a number',
      'events:\n  E: { extends: CALL, en: e, de: e, cameo: 041 }',
      '2: E.cameo: Expected a code in quotation marks',
    ],
    ['two entries of one name', 'roles:\n  A: { en: a, de: a }\n  A: { en: a, de: a }', '3: Map keys must be unique'],
    ['what is no YAML', 'events: {\n', '2: Flow map in block collection'],
    ['an alias of nothing', 'events: *x', '1: Expected aliases that lead to an anchor'],
    ['what is no map', '- events', '1: Expected sections'],
  ])('%s', (_what, yaml, expected) => {
    const problems = blamed(yaml);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });

  function edge(written: string): string {
    return `events:\n  E: { en: e, de: e, roles: { CALLER: { kinds: ANY } }, edges: [\n    ${written}] }`;
  }

  test('a circle, at each of its types', () => {
    const circle = blamed(
      'events:\n  A: { extends: B, en: a, de: a }\n  B: { extends: A, en: b, de: b }\n  C: { extends: A, en: c, de: c }',
    );
    expect(circle.map((problem) => problem.slice(0, 12))).toEqual(['2: A.extends', '3: B.extends']);
  });

  test('a file that cannot be read', () => {
    const missing = join(folder, 'missing.yaml');
    expect(problemsOf([small, missing])).toMatchObject([
      { file: missing, line: 1, reason: expect.stringContaining('ENOENT') },
    ]);
  });

  test('all at once, in the order of the lines, and blames nothing for the problems of others', () => {
    const problems = blamed(`roles:
  friend: { en: friend, de: Freund }
  ENEMY: { en: enemy }
states:
  S: { en: s, de: s, roles: { ENEMY: { kinds: ACTOR }, friend: { kinds: ROBOT } } }
  T: { extends: S, en: t, de: t, edges: [{ type: VISITED, from: ENEMY, to: friend }] }
  U: { extends: CALL, en: u, de: u }
`);
    expect(problems.map((problem) => problem.split(': ').slice(0, 2).join(' '))).toEqual([
      ...['2 friend', '3 ENEMY.de', '5 S.roles.friend.kinds.0', '7 U.extends'],
    ]);
  });

  test('with a message that names file and line', () => {
    const file = write('message.yaml', 'verbs: {}');
    expect(() => loadVocabulary([small, file])).toThrow(`${file}:1: Expected one of the sections`);
  });
});
