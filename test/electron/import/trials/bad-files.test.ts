/** Files of trials as they come: cut, joined, hostile, in two encodings. What is good is kept, and each error has its line. */
import { describe, expect, it } from 'vitest';
import { decodeRecords } from '../../../../electron/import/decode-records.ts';
import { trialFixture, trialsOf } from './fixture.ts';

const study = (number: string, title: string) =>
  JSON.stringify({ protocolSection: { identificationModule: { nctId: number, briefTitle: title } } }, null, 1);
const numbers = (text: string) => trialsOf(text).records.map(({ registryId }) => registryId);
const told = (text: string) => trialsOf(text).problems.map(({ code, line }) => [code, line]);

describe('JSON', () => {
  const [first, second] = [study('NCT99000001', 'Måling av fjær'), study('NCT99000002', 'Second')];
  const list = `{"studies": [\n${first},\n${second}\n]}`;

  it('cut within a study keeps those before it, and tells the line that the cut one begins on', () => {
    const cut = list.slice(0, list.indexOf('Second'));
    expect(numbers(cut)).toEqual(['NCT99000001']);
    expect(told(cut)).toEqual([['file-truncated', 2 + first.split('\n').length]]);
  });

  it('cut between two studies keeps all that stand, and tells that the list is not closed', () => {
    const cut = list.slice(0, list.lastIndexOf('\n]'));
    expect(numbers(cut)).toEqual(['NCT99000001', 'NCT99000002']);
    expect(told(cut)).toEqual([['file-truncated', cut.split('\n').length]]);
  });

  it('damaged in the middle keeps the others', () => {
    const damaged = `{"studies": [\n${first.replace('"briefTitle":', '"briefTitle"')},\n${second}\n]}`;
    expect(numbers(damaged)).toEqual(['NCT99000002']);
    expect(told(damaged)).toEqual([['record-damaged', 2]]);
  });
});

it('XML with a document type is refused whole, with its line, before anything in it is read', () => {
  const text = trialFixture('isrctn.xml').replace('?>', '?>\n<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>\n');
  expect(numbers(text)).toEqual([]);
  expect(told(text)).toEqual([['file-hostile', 2]]);
});

it('a table that is cut within its last row tells its line, and keeps what stands of it', () => {
  const cut = 'NCT Number,Study Title,Study Status\nNCT99000001,First,COMPLETED\nNCT99000002,Sec';
  expect(numbers(cut)).toEqual(['NCT99000001', 'NCT99000002']);
  expect(told(cut)).toEqual([['file-truncated', 3]]);
  expect(told(`${cut}ond,RECRUITING`)).toEqual([]);
});

it('a table joined of two encodings has the letters of both', () => {
  const row = (number: string) => `${number},Måling på øya\n`;
  const bytes = Buffer.concat([
    Buffer.from(`NCT Number,Study Title\n${row('NCT99000001')}`),
    Buffer.from(row('NCT99000002'), 'latin1'),
  ]);
  const { records, problems } = trialsOf(decodeRecords(bytes)!);
  expect(records.map(({ registryId, title }) => [registryId, title])).toEqual([
    ['NCT99000001', 'Måling på øya'],
    ['NCT99000002', 'Måling på øya'],
  ]);
  expect(problems).toEqual([]);
});

it('a table with another table below it keeps its rows, and tells the lines of the other', () => {
  const { records, problems } = trialsOf(
    'NCT Number,Study Title\nNCT99000001,A\n\nTotal,1\nYear,Count\n2024,7\nNCT99000002,B\n',
  );
  expect(records.map(({ registryId }) => registryId)).toEqual(['NCT99000001', 'NCT99000002']);
  expect(problems.map(({ line }) => line)).toEqual([4, 5, 6]);
});
