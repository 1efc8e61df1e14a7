/** Arms of a trial told by a name and a bare count count only where they add up to all who were randomised. */
import { expect, test } from 'vitest';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';

function armsOf(results: string) {
  const text = `Randomised trial of a cooling cap

Abstract

Methods. A randomised controlled trial, NCT01234567.

Results. ${results}

The primary outcome was hair loss.
`;
  const { kind, trial } = recogniseDocument({
    text,
    pages: [{ start: 0, end: text.length }],
    fileName: 'a.txt',
    format: 'text',
  });
  expect(kind).toBe('trial-report');
  return trial?.arms.map(({ label, n, start, end }) => [label, n, text.slice(start, end)]);
}

test.each([
  ['200 patients were randomised to cooling cap (120) or usual care (80).', 'cooling cap', 'usual care'],
  [
    '200 pasienter ble randomisert til kjølehette (120) eller vanlig behandling (80).',
    'kjølehette',
    'vanlig behandling',
  ],
  ['200 pasienter ble randomisert: kjølehette (120), vanlig behandling (80).', 'kjølehette', 'vanlig behandling'],
  ['200 patients were randomised to cooling cap (120, 60 %) or usual care (80, 40 %).', 'cooling cap', 'usual care'],
])('%s', (results, first, second) => {
  expect(armsOf(results)).toEqual([
    [first, 120, expect.stringMatching(`^${first} \\(120`)],
    [second, 80, expect.stringMatching(`^${second} \\(80`)],
  ]);
});

test.each([
  [
    'We randomly assigned 214 adults with gout and a healed sore toe to cold baths (n = 107) or usual baths (n = 107).',
    ['cold baths', 'usual baths'],
  ],
  [
    'Totalt 96 voksne med gikt og en sår tå ble randomisert til kalde fotbad (n = 49) eller vanlig oppfølging (n = 47).',
    ['kalde fotbad', 'vanlig oppfølging'],
  ],
  [
    '148 adults were randomised to continuous toe monitoring (CTM) (n = 75) or self-monitoring (control group, n = 73).',
    ['continuous toe monitoring', 'self-monitoring'],
  ],
  [
    'We randomised 87 patients: exercise added to usual care (n = 44) or usual care alone (n = 43).',
    ['exercise added to usual care', 'usual care alone'],
  ],
  [
    'Vi randomiserte 87 pasienter til to grupper: trening lagt til vanlig oppfølging (n = 44) og vanlig oppfølging (n = 43).',
    ['trening lagt til vanlig oppfølging', 'vanlig oppfølging'],
  ],
  [
    '120 people were randomly assigned to diet, exercise and advice by telephone (n = 60) or usual care (n = 60).',
    ['diet, exercise and advice by telephone', 'usual care'],
  ],
  [
    'Of 80 patients, 40 were assigned to a nurse-led programme of structured home visits and weekly telephone calls (n = 40) and 40 to a leaflet (n = 40).',
    ['a nurse-led programme of structured home visits and weekly telephone calls', 'a leaflet'],
  ],
])('the names of arms are whole, without the people: %s', (results, names) => {
  expect(armsOf(results)?.map(([label]) => label)).toEqual(names);
});

test('rows of number and share under a head that says so', () => {
  const table =
    'Treatment group   n (%)\nCooling cap   120 (60.0)\nUsual care   80 (40.0)\n\nSex   n (%)\nWomen   90 (45.0)';
  expect(armsOf(`200 patients were randomised.\n\n${table}`)).toEqual([
    ['Cooling cap', 120, 'Cooling cap   120 (60.0)'],
    ['Usual care', 80, 'Usual care   80 (40.0)'],
  ]);
});

test.each([
  ['counts that do not add up', '200 patients were randomised to cooling cap (120) or usual care (90).'],
  ['counts of something else', '200 patients were randomised. There were women (120) and men (80).'],
  ['rows of something else', '200 patients were randomised.\n\nSex   n (%)\nWomen   120 (60.0)\nMen   80 (40.0)'],
])('%s are no arms', (_, results) => {
  expect(armsOf(results)).toEqual([]);
});
