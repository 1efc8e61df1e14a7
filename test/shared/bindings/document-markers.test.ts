import { expect, test } from 'vitest';
import { documentMarkers } from '../../../shared/bindings/document-markers.ts';
import type { ListedSource } from '../../../shared/bindings/listed-sources.ts';

const listed = (...markers: string[]): ListedSource[] =>
  markers.map((marker) => ({ marker, words: `Oppføring ${marker}`, csl: { type: 'document' } }));
const found = (text: string, sources: ListedSource[] = []) =>
  documentMarkers(text, sources).map(({ keys, start, end }) => `${text.slice(start, end)} = ${keys.join(' ')}`);

test.each<[what: string, text: string, sources: string[], expected: string[]]>([
  ['numbers and ranges in brackets', 'Effekt [1, 2] og skade [4–6].', [], ['[1, 2] = 1 2', '[4–6] = 4 5 6']],
  ['parentheses where there are no brackets', 'Mindre smerte (1). Færre fall (2;3).', [], ['(1) = 1', '(2;3) = 2 3']],
  ['no years, sums and sizes', 'I fjor (2024) var det (n=84) av (310 000 kr).', [], []],
  ['no points of an enumeration', 'Vi spør om: (1) effekt, (2) skade og (3) kostnad.', [], []],
  ['raised numbers of a list', 'Effekten er liten.¹⁻² Kniven er 3 cm² stor.', ['1', '2'], ['¹⁻² = 1 2']],
  ['no raised numbers without a list', 'Effekten er liten.¹', [], []],
  ['what the list lacks as well', 'En [1], to [2], tre [3].', ['1', '2'], ['[1] = 1', '[2] = 2', '[3] = 3']],
  ['no numbers that mostly are none of the list', 'Trinn (1). Trinn (2). Trinn (3).', ['40'], []],
  ['nor in brackets', 'Trinn [1]. Trinn [2]. Trinn [3].', ['40'], []],
  ['of brackets that mostly are none, those of the list', 'Trinn [1], [2], [3]. Se [40].', ['40'], ['[40] = 40']],
  ['no raised numbers of which the list lacks one', 'Effekten er liten.¹⁻³', ['1', '2'], []],
  [
    'names and years of a list without numbers',
    'Lite smerte (Hansen et al., 2020; Lie & Berg 2019). Moe mfl. (2018a) fant mer, se (Ås 2001).',
    ['hansen 2020', 'lie 2019', 'moe 2018a'],
    ['(Hansen et al., 2020; Lie & Berg 2019) = hansen 2020 lie 2019', 'Moe mfl. (2018a) = moe 2018a'],
  ],
])('%s', (_, text, sources, expected) => {
  expect(found(text, listed(...sources))).toEqual(expected);
});

test('what stands within the list cites nothing', () => {
  const text = 'Effekt [1].\n[1] Hansen K. Lapper.\n[2] Lie B. Salver.';
  const sources = listed('1', '2').map((source, at) => ({
    ...source,
    start: at === 0 ? 12 : 33,
    end: at === 0 ? 33 : 50,
  }));
  expect(found(text, sources)).toEqual(['[1] = 1']);
});
