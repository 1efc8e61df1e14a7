import { expect, it } from 'vitest';
import { amountInLanguage } from '../../../shared/costs/amount-in-language.ts';

const spaced = (text: string) => text.replace(/ /g, '\u00a0');

it.each([
  ['43,5 millioner', '43,5 millioner', '43.5 million'],
  ['1 mill.', '1 mill.', '1 million'],
  ['£1.2bn', '£1.2bn', '£1.2bn'],
  ['9000', '9000', '9000'],
  ['2 million', '2 millioner', '2 million'],
  ['1,2 mrd.', '1,2 mrd.', '1 200 000 000'],
  ['12 345,50', '12 345,50', '12 345.50'],
  ['12,345.50', '12 345,50', '12,345.50'],
  ['0,7', '0,7', '0.7'],
  ['500 tusen', '500 tusen', '500 000'],
  ['150 millioner', '150 millioner', '150 million'],
  ['−2,5', '−2,5', '−2.5'],
])('%s is %s in Norwegian and %s in English', (words, nb, en) => {
  expect(spaced(amountInLanguage(words, 'nb'))).toBe(spaced(nb));
  expect(spaced(amountInLanguage(words, 'en'))).toBe(spaced(en));
});

it.each(['', 'om lag ti', '1.234', 'kr 500'])('«%s» is left as it stands', (words) => {
  expect(amountInLanguage(words, 'en')).toBe(words);
});
