import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeEachStore } from '../stores/every-store.js';
import { Newsgraph } from './newsgraph.js';

const TRUMP = 'person_7hbvhyodriakxm4bnchw';
const PUTIN = 'person_jhiwb6rqfgzdwfzinesv';
const UKRAINE = 'country_ejsgc4zcznym65qwc5ro';
const NOBODY = 'person_aaaaaaaaaaaaaaaaaaaa';

const paths = (from: string, to: string, selection: string, more = ''): string =>
  `{ paths(from: "${from}", to: "${to}" ${more}) { ${selection} } }`;

describeEachStore('paths', (stores) => {
  let newsgraph: Newsgraph;
  beforeAll(async () => {
    newsgraph = await Newsgraph.open(stores);
  });
  afterAll(() => newsgraph.close());

  const names = async (from: string, to: string, more = ''): Promise<unknown> => {
    const data = await newsgraph.data(paths(from, to, 'complete paths { length nodes { name } }', more));
    return {
      complete: data.paths.complete,
      paths: data.paths.paths.map(({ nodes }: { readonly nodes: readonly { readonly name: string }[] }) =>
        nodes.map(({ name }) => name).join(' – '),
      ),
    };
  };

  test('are the shortest first, whichever way the relationships point', async () => {
    const DIRECT = 'Donald Trump – Wladimir Putin';
    const INDIRECT = 'Donald Trump – Wolodymyr Selenskyj – Wladimir Putin';
    expect(await names(TRUMP, PUTIN)).toEqual({ complete: true, paths: [DIRECT, INDIRECT] });
    expect(await names(TRUMP, PUTIN, 'first: 1')).toEqual({ complete: true, paths: [DIRECT] });
    expect(await names(TRUMP, PUTIN, 'maxLength: null, first: null')).toEqual({
      complete: true,
      paths: [DIRECT, INDIRECT],
    });
  });

  test('go only over relationships that satisfy the conditions', async () => {
    expect(await names(TRUMP, UKRAINE)).toMatchObject({ paths: [expect.any(String), expect.any(String)] });
    const where = (condition: string): string => `where: { ${condition} }`;
    expect(await names(TRUMP, UKRAINE, where('type: { in: [CALLED, NEGOTIATED_WITH] }'))).toMatchObject({ paths: [] });
    expect(await names(TRUMP, UKRAINE, where('lastAt: { gte: "2025-05" }'))).toMatchObject({ paths: [] });
    expect(await names(TRUMP, UKRAINE, where('not: { with: { name: { eq: "Selenskyj" } } }'))).toMatchObject({
      paths: ['Donald Trump – Wladimir Putin – Russland – Ukraine'],
    });
    expect(await names(TRUMP, PUTIN, where('with: { name: { eq: "Selenskyj" } }'))).toMatchObject({
      paths: ['Donald Trump – Wolodymyr Selenskyj – Wladimir Putin'],
    });
  });

  test('to someone who is not there are none, and that is all', async () => {
    const { answer, reads } = await newsgraph.ask(paths(TRUMP, NOBODY, 'complete paths { length }'));
    expect({ answer, reads }).toEqual({ answer: { data: { paths: { complete: true, paths: [] } } }, reads: 1 });
    expect(await names(NOBODY, PUTIN)).toEqual({ complete: true, paths: [] });
    expect(await names(TRUMP, UKRAINE, 'maxLength: 2')).toEqual({ complete: true, paths: [] });
  });

  test('are read for each place in which they are selected', async () => {
    const data = await newsgraph.data(
      paths(
        TRUMP,
        PUTIN,
        `all: paths { ids: nodes { id } names: nodes { __typename name } relationships { type facts(first: 1) { nodes { type } } } }
         lengths: paths { length }
         certain: complete`,
        'first: 1',
      ),
    );
    expect(data.paths).toEqual({
      all: [
        {
          ids: [{ id: TRUMP }, { id: PUTIN }],
          names: [
            { __typename: 'Person', name: 'Donald Trump' },
            { __typename: 'Person', name: 'Wladimir Putin' },
          ],
          relationships: [{ type: 'CALLED', facts: { nodes: [{ type: 'PHONE_CALL' }] } }],
        },
      ],
      lengths: [{ length: 1 }],
      certain: true,
    });
  });

  test('take one read a step: the ends, the ties between, what is shown', async () => {
    const selection = 'paths { nodes { name } relationships { type } }';
    expect(await newsgraph.ask(paths(TRUMP, PUTIN, selection, 'first: 1'))).toMatchObject({ reads: 3 });
    expect(await newsgraph.ask(paths(TRUMP, PUTIN, 'complete', 'first: 1'))).toMatchObject({ reads: 2 });
  });
});
