/** Method alerts in nynorsk, with lettered or Roman sections, and with one value where a template has a list. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';

function recognise(name: string) {
  const text = readFileSync(new URL(`../../../fixtures/documents/kinds/${name}.txt`, import.meta.url), 'utf8');
  return recogniseDocument({ text, pages: [{ start: 0, end: text.length }], fileName: 'a.txt', format: 'text' });
}
const rowsOf = ({ fields }: ReturnType<typeof recognise>) =>
  fields!.map(({ section, label, text }) => [section, label, text]);
const nynorsk = recognise('alert-nynorsk');
const roman = recognise('alert-roman');

test('an alert in nynorsk with lettered sections is read whole', () => {
  expect([nynorsk.kind, nynorsk.language, nynorsk.title]).toEqual([
    'method-alert',
    'nn',
    'Pustetrening med app ved kols',
  ]);
  expect(nynorsk.sections.map(({ number }) => number)).toEqual([
    'A',
    'A.1',
    'A.2',
    'A.3',
    'A.4',
    'A.5',
    'B',
    'B.1',
    'C',
    'C.1',
    'C.2',
    'C.3',
    'C.4',
  ]);
  expect(nynorsk.pico).toEqual({
    population: ['vaksne med kols'],
    intervention: ['app for pustetrening'],
    comparator: ['vanleg oppfølging'],
    outcome: ['tungpust, gangdistanse, livskvalitet'],
  });
  expect(rowsOf(nynorsk)).toEqual([
    ['1.1', 'Oppsummering', 'Appen rettleier pasienten gjennom pusteøvingar (1).'],
    ['1.2', 'Metodetype', 'Medisinsk utstyr, diagnostikk og testar'],
    ['1.3', 'Fagområde', 'Lungesjukdommar'],
    ['B', 'Generisk namn', 'Pusteapp'],
    ['B', 'Produktnamn', 'LuftPå'],
    ['B', 'Produsentar', 'Luftveg AS'],
    ['B.1', 'Status og prinsipp for metoden', 'Appen måler pusten med mikrofon.'],
    ['B.1', 'Mogleg nytte', 'Mindre tungpust.'],
    ['B.1', 'Tryggleik og risiko', 'Ingen kjende biverknader.'],
    ['B.1', 'Sjukdomsskildring og pasientgrunnlag', 'Om lag 150 000 har kols i Noreg.'],
    ['B.1', 'Dagens behandling', 'Rehabilitering i grupper.'],
  ]);
  expect(nynorsk.checkboxes!.map(({ section, label, checked }) => [section, label, checked])).toEqual([
    ['A.4', 'Marknadsføringsløyve', false],
    ['A.4', 'CE-merking', true],
    ['A.5', 'Spesialisthelsetenesta', true],
    ['A.5', 'Folketrygd', false],
    ['A.5', 'Kommune', false],
  ]);
  expect(nynorsk.references).toHaveLength(2);
  expect(nynorsk.warnings.map(({ code }) => code)).toEqual([]);
});

test('parts with Roman numbers hold theirs, and one empty [] is a box', () => {
  expect(roman.title).toBe('Ultralydstyrt kryoablasjon ved små nyresvulster');
  expect(roman.sections.map(({ number }) => number)).toEqual([
    'I',
    'I.1',
    'I.2',
    'I.3',
    'I.4',
    'I.5',
    'II',
    'II.1',
    'II.2',
    'II.3',
    'III',
    'III.1',
    'IV',
    'IV.1',
    'IV.2',
  ]);
  expect(roman.checkboxes!.map(({ label, checked }) => [label, checked])).toEqual([
    ['Markedsføringstillatelse', false],
    ['FDA godkjenning', false],
    ['CE-merking', true],
  ]);
  expect(roman.warnings.map(({ code }) => code)).toEqual([]);
});

test('one value under Fagområde is its value, with boxes below it or not', () => {
  for (const name of ['alert-one-field', 'alert-roman', 'alert-nynorsk'])
    expect(rowsOf(recognise(name)).filter(([, label]) => label === 'Fagområde')).toHaveLength(1);
  expect(rowsOf(recognise('alert-one-field'))[2]).toEqual(['1.3', 'Fagområde', 'Ortopedi']);
});
