import type { ArticleInput, EntityInput, FactInput } from '../../src/newsroom/intake/article-input.js';

/** A small piece of news in the recording format: two presidents and their calls, talks in Istanbul, an office. */

const ENTITIES: Readonly<Record<string, Omit<EntityInput, 'key' | 'mentions'>>> = {
  trump: {
    kind: 'PERSON',
    name: 'Donald Trump',
    aliases: ['Trump'],
    externalIds: [{ scheme: 'wikidata', value: 'Q22686' }],
  },
  putin: {
    kind: 'PERSON',
    name: 'Wladimir Putin',
    aliases: ['Vladimir Putin', 'Putin'],
    externalIds: [{ scheme: 'wikidata', value: 'Q7747' }],
  },
  selenskyj: { kind: 'PERSON', name: 'Wolodymyr Selenskyj', aliases: ['Selenskyj', 'Zelenskyy'] },
  peskow: { kind: 'PERSON', name: 'Dmitri Peskow', aliases: ['Peskow'], description: 'Sprecher des Kreml' },
  russland: { kind: 'COUNTRY', name: 'Russland', externalIds: [{ scheme: 'iso3166', value: 'RU' }] },
  ukraine: { kind: 'COUNTRY', name: 'Ukraine', externalIds: [{ scheme: 'iso3166', value: 'UA' }] },
  tuerkei: { kind: 'COUNTRY', name: 'Türkei', externalIds: [{ scheme: 'iso3166', value: 'TR' }] },
  istanbul: { kind: 'PLACE', name: 'Istanbul' },
  nato: { kind: 'ORGANIZATION', name: 'NATO' },
};

type Said = Omit<FactInput, 'quotes' | 'roles'> & { readonly roles: Readonly<Record<string, string>> };

interface Report {
  readonly name: string;
  readonly version?: number;
  readonly source: string;
  readonly publishedAt: string;
  /** The sentences of the text, the headline first; each is the quote of the fact beside it. */
  readonly sentences: readonly (readonly [sentence: string, fact?: Said])[];
}

const call = (first: string, second: string, time: string, status: Said['status'] = 'OCCURRED'): Said => ({
  type: 'PHONE_CALL',
  roles: { [first]: 'INITIATOR', [second]: 'PARTICIPANT' },
  time,
  status,
});

const REPORTS: readonly Report[] = [
  {
    name: 'anruf-angekuendigt',
    source: 'Sample Wire DE',
    publishedAt: '2025-05-17T19:00:00Z',
    sentences: [
      [
        'Trump will mit Putin telefonieren.',
        { ...call('trump', 'putin', '2025-05-19T14:00Z', 'PLANNED'), key: 'call' },
      ],
      ['Schon am 18. März sprach Trump mit Putin.', call('trump', 'putin', '2025-03-18')],
      [
        'Kremlsprecher Peskow bestätigte das Gespräch.',
        {
          type: 'CONFIRMATION',
          roles: { peskow: 'SPEAKER' },
          time: '2025-05-17',
          status: 'OCCURRED',
          about: ['call'],
          speaker: 'peskow',
        },
      ],
    ],
  },
  {
    name: 'call-held',
    source: 'Sample Daily',
    publishedAt: '2025-05-19T18:00:00Z',
    sentences: [
      ['Trump called Vladimir Putin on Monday.', call('trump', 'putin', '2025-05-19T14:00Z')],
      ['Before, Trump had called Zelenskyy.', call('trump', 'selenskyj', '2025-05-19')],
      ['Two months earlier he had called Zelenskyy too, said Trump.', call('trump', 'selenskyj', '2025-03-19')],
    ],
  },
  {
    name: 'no-call',
    source: 'Sample Tribune',
    publishedAt: '2025-03-20T08:00:00Z',
    sentences: [
      ['No call with Putin took place on 18 March, Trump said.', call('trump', 'putin', '2025-03-18', 'DENIED')],
    ],
  },
  {
    name: 'istanbul',
    source: 'Sample Wire DE',
    publishedAt: '2025-05-16T17:00:00Z',
    sentences: [
      [
        'Russland und die Ukraine verhandelten am Freitag in Istanbul.',
        {
          type: 'NEGOTIATION',
          roles: { russland: 'PARTICIPANT', ukraine: 'PARTICIPANT', istanbul: 'PLACE' },
          time: '2025-05-16',
          status: 'OCCURRED',
        },
      ],
      [
        'Istanbul liegt in der Türkei.',
        { type: 'LOCATED_IN', roles: { istanbul: 'SITUATED', tuerkei: 'AREA' }, status: 'ONGOING' },
      ],
      [
        'Putin ist seit 2012 wieder Präsident von Russland.',
        {
          type: 'HOLDS_OFFICE',
          roles: { putin: 'OFFICEHOLDER', russland: 'INSTITUTION' },
          time: '2012-05-07/..',
          status: 'ONGOING',
          detail: 'president',
        },
      ],
      ['Die NATO äußerte sich nicht.'],
    ],
  },
  {
    name: 'ohne-zeit',
    source: 'Sample Daily',
    publishedAt: '2025-04-01T06:00:00Z',
    sentences: [
      [
        'Selenskyj will irgendwann mit Putin telefonieren.',
        { type: 'PHONE_CALL', roles: { selenskyj: 'INITIATOR', putin: 'PARTICIPANT' }, status: 'PLANNED' },
      ],
    ],
  },
  {
    name: 'korrigiert',
    source: 'Sample Daily',
    publishedAt: '2025-05-20T06:00:00Z',
    sentences: [['Trump rief Putin am 20. Mai an.', call('trump', 'putin', '2025-05-20')]],
  },
  {
    name: 'korrigiert',
    version: 2,
    source: 'Sample Daily',
    publishedAt: '2025-05-20T09:00:00Z',
    sentences: [['Trump rief Putin am Montag an.', call('trump', 'putin', '2025-05-19T14:00Z')]],
  },
  {
    name: 'zurueckgezogen',
    source: 'Sample Tribune',
    publishedAt: '2025-05-21T06:00:00Z',
    sentences: [['Trump rief Putin am 21. Mai an.', call('trump', 'putin', '2025-05-21')]],
  },
];

const addressOf = (name: string): string => `https://sample.example/${name}`;

function entitiesIn(report: Report, text: string): readonly EntityInput[] {
  const inRoles = report.sentences.flatMap(([, fact]) => Object.keys(fact?.roles ?? {}));
  return Object.entries(ENTITIES).flatMap(([key, entity]) => {
    const form = [entity.name, ...(entity.aliases ?? [])].find((name) => text.includes(name));
    if (form === undefined && !inRoles.includes(key)) return [];
    return [{ key, ...entity, mentions: form === undefined ? [] : [{ quote: form }] }];
  });
}

function factOf(sentence: string, { roles, ...fact }: Said): FactInput {
  const cast = Object.entries(roles).map(([entity, role]) => ({ entity, role }));
  return { ...fact, roles: cast, quotes: [{ quote: sentence }] };
}

function articleOf(report: Report): ArticleInput {
  const sentences = report.sentences.map(([sentence]) => sentence);
  const text = sentences.join(' ');
  return {
    uri: addressOf(report.name),
    version: report.version ?? 1,
    source: { name: report.source, url: `https://${report.source.toLowerCase().replaceAll(' ', '-')}.example` },
    language: /\b(called|call)\b/.test(text) ? 'en' : 'de',
    headline: sentences[0] ?? '',
    lead: sentences[1] ?? null,
    text,
    publishedAt: report.publishedAt,
    entities: [...entitiesIn(report, text)],
    facts: report.sentences.flatMap(([sentence, fact]) => (fact === undefined ? [] : [factOf(sentence, fact)])),
  };
}

/** The articles in the order in which they come; `zurueckgezogen` is withdrawn afterwards. */
export const WORLD: readonly ArticleInput[] = REPORTS.map(articleOf);
export const WITHDRAWN = addressOf('zurueckgezogen');
