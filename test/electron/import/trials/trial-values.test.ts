import { describe, expect, it } from 'vitest';
import { measuresFrom } from '../../../../electron/import/trials/csv-outcomes.ts';
import { parseTrials } from '../../../../electron/import/trials/parse-trials.ts';
import { countryOf } from '../../../../electron/import/trials/place-names.ts';
import { isoDate } from '../../../../electron/import/trials/trial-date.ts';
import { wholeNumber } from '../../../../electron/import/trials/trial-record.ts';

describe('dates of registries', () => {
  it.each([
    ['2024', '2024'],
    ['2024-02', '2024-02'],
    ['2024-02-29', '2024-02-29'],
    ['2024-2-9', '2024-02-09'],
    ['20240229', '2024-02-29'],
    ['2024-02-29T10:00:00.000Z', '2024-02-29'],
    ['March 4, 2021', '2021-03-04'],
    ['March 2021', '2021-03'],
    ['17 February 2031', '2031-02-17'],
    ['20/02/2020', '2020-02-20'],
    ['3/18/2031 4:05:06 PM', '2031-03-18'],
    ['03/04/2020', '2020-04-03'],
    ['2024-13', null],
    ['2024-02-30', null],
    ['Marchy 2021', '2021-03'],
    ['N/A', null],
    ['', null],
  ])('reads %j', (text, expected) => {
    expect(isoDate(text)).toBe(expected);
  });

  it('takes the order from the format only where it cannot be told', () => {
    expect(isoDate('03/04/2020', 'month-first')).toBe('2020-03-04');
    expect(isoDate('23/04/2020', 'month-first')).toBe('2020-04-23');
  });
});

describe('small readings', () => {
  it.each([
    ['1,200', 1200],
    ['1 200', 1200],
    ['40', 40],
    ['40-50', null],
    ['', null],
    ['99999999999', null],
  ])('counts %j', (text, expected) => {
    expect(wholeNumber(text)).toBe(expected);
  });

  it.each([
    ['Site, Oslo, Norway', 'Norway'],
    ['Site, Seoul, Korea, Republic of', 'Korea, Republic of'],
    ['A site alone', ''],
  ])('finds the country of %j', (place, expected) => {
    expect(countryOf(place)).toBe(expected);
  });

  it('leaves a measure whole where no time follows its last comma', () => {
    expect(measuresFrom('Pain, mild')).toEqual([{ measure: 'Pain, mild', timeFrame: '' }]);
  });
});

describe('what is no trial record', () => {
  it.each([
    ['prose that cites trials', 'Vi fant NCT99000001 og EudraCT 2099-000001-11 i registrene.\n\nSponsor: ingen.'],
    ['other JSON', '{"title":"x","studies":"none"}'],
    ['a list of numbers', '[1,2,3]'],
    ['other XML', '<html><body>NCT99000001</body></html>'],
    ['other CSV', 'Name,Value\nNCT99000001,1\n'],
    ['nothing', ''],
    ['binary', '\u0000\u0001PK\u0003'],
  ])('leaves %s alone', (_name, text) => {
    expect(parseTrials(text, 'file.json')).toBeNull();
  });
});
