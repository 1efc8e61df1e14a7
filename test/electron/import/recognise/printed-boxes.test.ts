import { expect, test } from 'vitest';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';

const boxesOf = (text: string) =>
  (
    recogniseDocument({ text, pages: [{ start: 0, end: text.length }], format: 'text', fileName: 'a.txt' })
      .checkboxes ?? []
  ).map(({ label, checked, start, end }) => [label, checked, text.slice(start, end)]);

test.each([
  [
    'before its words',
    '☒ Utstyr\n☐ Legemiddel',
    [
      ['Utstyr', true, '☒ Utstyr'],
      ['Legemiddel', false, '☐ Legemiddel'],
    ],
  ],
  [
    'several on a line',
    '☒ Ja ☐ Nei',
    [
      ['Ja', true, '☒ Ja'],
      ['Nei', false, '☐ Nei'],
    ],
  ],
  ['after its words', 'I bruk  ☒', [['I bruk', true, 'I bruk  ☒']]],
  [
    'after each of several words',
    'Ja ☐ Nei ☒',
    [
      ['Ja', false, 'Ja ☐'],
      ['Nei', true, 'Nei ☒'],
    ],
  ],
  ['as brackets', '[x] Utstyr', [['Utstyr', true, '[x] Utstyr']]],
  [
    'as a tick beside empty boxes',
    '✓ Utstyr\n□ Legemiddel\n□ Vaksine',
    [
      ['Utstyr', true, '✓ Utstyr'],
      ['Legemiddel', false, '□ Legemiddel'],
      ['Vaksine', false, '□ Vaksine'],
    ],
  ],
  [
    'under its prompt',
    'Er det i bruk? Ja / Nei\n[ ] [x]',
    [
      ['Ja', false, 'Er det i bruk? Ja / Nei\n[ ]'],
      ['Nei', true, 'Er det i bruk? Ja / Nei\n[ ] [x]'],
    ],
  ],
  [
    'of two behind a prompt that names no choice',
    'Er det i bruk?  [ ] [x]',
    [
      ['Er det i bruk?', false, 'Er det i bruk?  [ ]'],
      ['Er det i bruk?', true, 'Er det i bruk?  [ ] [x]'],
    ],
  ],
  [
    'as two round brackets, one of them empty, where others are drawn',
    '☒ Annet\n(x) Utstyr\n( ) Vaksine',
    [
      ['Annet', true, '☒ Annet'],
      ['Utstyr', true, '(x) Utstyr'],
      ['Vaksine', false, '( ) Vaksine'],
    ],
  ],
  ['nowhere: round brackets of a sentence', 'Se (x) i figuren\nFyll ut ( ) her', []],
  [
    'as round brackets, where empty ones stand too',
    '(x) Utstyr\n( ) Legemiddel\n( ) Vaksine',
    [
      ['Utstyr', true, '(x) Utstyr'],
      ['Legemiddel', false, '( ) Legemiddel'],
      ['Vaksine', false, '( ) Vaksine'],
    ],
  ],
  [
    'nowhere: a list with ticks beside boxes ticked otherwise',
    '☒ Utstyr\n☐ Vaksine\n☐ Annet\n✓ lest',
    [
      ['Utstyr', true, '☒ Utstyr'],
      ['Vaksine', false, '☐ Vaksine'],
      ['Annet', false, '☐ Annet'],
    ],
  ],
  ['nowhere: a list with ticks', '✓ Utstyr\n✓ Vaksine', []],
  ['without words', '☐\nTekst uten boks', []],
  ['before a long text', `☐ ${'ord '.repeat(100)}`, []],
])('a box %s', (_, text, boxes) => {
  expect(boxesOf(`Skjema for melding av utstyr\n\n${text}\n`)).toEqual(
    boxes.map((box) => [box[0], box[1], expect.stringContaining(String(box[2]))]),
  );
});
