import { expect, test } from 'vitest';
import { addressParts } from '../../../shared/text/address-parts.ts';

const linked = (text: string) =>
  addressParts(text).flatMap(({ text: shown, address }) => (address === null ? [] : [[shown, address]]));

test.each([
  ['Se https://eksempel.no/a_(b)?c=1, og', [['https://eksempel.no/a_(b)?c=1', 'https://eksempel.no/a_(b)?c=1']]],
  ['(https://eksempel.no/a).', [['https://eksempel.no/a', 'https://eksempel.no/a']]],
  ['«HTTP://EKSEMPEL.NO»', [['HTTP://EKSEMPEL.NO', 'HTTP://EKSEMPEL.NO']]],
  ['doi:10.9999/S0000-1(20)3-5. 12 s.', [['10.9999/S0000-1(20)3-5', 'https://doi.org/10.9999/S0000-1(20)3-5']]],
  ['(doi 10.9999/abc)', [['10.9999/abc', 'https://doi.org/10.9999/abc']]],
  ['https://doi.org/10.9999/abc', [['https://doi.org/10.9999/abc', 'https://doi.org/10.9999/abc']]],
  ['PMID: 99000001;', [['PMID: 99000001', 'https://pubmed.ncbi.nlm.nih.gov/99000001/']]],
  [
    'NCT99000001/ISRCTN99000001',
    [
      ['NCT99000001', 'https://clinicaltrials.gov/study/NCT99000001'],
      ['ISRCTN99000001', 'https://www.isrctn.com/ISRCTN99000001'],
    ],
  ],
  ['2099-500001-12-00', [['2099-500001-12-00', 'https://euclinicaltrials.eu/ctis-public/view/2099-500001-12-00']]],
  ['nct99000001', [['nct99000001', 'https://clinicaltrials.gov/study/NCT99000001']]],
  ['XNCT99000001 NCT990000012 side 10.2/3, 12099-500001-12, javascript:alert(1), eksempel.no', []],
])('“%s”', (text, expected) => expect(linked(text)).toEqual(expected));

test('an address ends where the writing is turned around or a character is not seen', () => {
  for (const hidden of ['\u202e', '\u2066', '\u200b', '\u00ad', '\0']) {
    expect(linked(`https://eksempel.no/${hidden}fdp.exe`)).toEqual([['https://eksempel.no/', 'https://eksempel.no/']]);
  }
});

test('the parts put together are the text, in a time that grows with it', () => {
  const text = `${'https://eksempel.no/'.repeat(2000)}${')'.repeat(20_000)} 10.9999/${'.'.repeat(20_000)} NCT99000001`;
  expect(
    addressParts(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});
