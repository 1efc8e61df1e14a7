import { expect, it } from 'vitest';
import { compareTexts } from '../../../shared/versions/compare-texts.ts';

const before = 'Innledning\n\nLappen varsler om væske i lungene.\nPrisen er 84 512 kroner.\n\nVedlegg';

it.each([
  ['nothing', before, [['same'], ['same'], ['same'], ['same']]],
  [
    'a word',
    before.replace('væske', 'vann'),
    [
      ['same'],
      ['changed', 'Lappen varsler om væske i lungene.', 'Lappen varsler om vann i lungene.'],
      ['same'],
      ['same'],
    ],
  ],
  [
    'a paragraph less and one more',
    before.replace('Prisen er 84 512 kroner.', 'Utvalget møttes i mars.'),
    [
      ['same'],
      ['same'],
      ['removed', 'Prisen er 84 512 kroner.', null],
      ['added', null, 'Utvalget møttes i mars.'],
      ['same'],
    ],
  ],
  ['all of it', 'Noe annet', [['removed'], ['removed'], ['removed'], ['removed'], ['added', null, 'Noe annet']]],
] as const)('tells what changed, paragraph by paragraph: %s', (_what, after, expected) => {
  const told = compareTexts(before, after).map((each) => [
    each.kind,
    each.before && before.slice(each.before.start, each.before.end),
    each.after && after.slice(each.after.start, each.after.end),
  ]);
  expect(told).toEqual(expected.map((each) => (each.length === 1 ? expect.arrayContaining([each[0]]) : [...each])));
});

it('tells every paragraph of both once and in order', () => {
  const after = `Forord\n\n${before.replace('Innledning\n\n', '')}`;
  const told = compareTexts(before, after);
  const places = (side: 'before' | 'after') => told.flatMap((each) => each[side]?.start ?? []);
  for (const side of ['before', 'after'] as const) expect(places(side)).toEqual(places(side).toSorted((a, b) => a - b));
  expect([places('before').length, places('after').length]).toEqual([4, 4]);
});
