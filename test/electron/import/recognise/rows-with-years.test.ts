/** Rows whose names end in a figure: wide gaps tell the name from the cells. */
import { expect, test } from 'vitest';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';

function recognise(text: string) {
  return recogniseDocument({
    text,
    pages: [{ start: 0, end: text.length }],
    fileName: 'a.pdf',
    format: 'pdf',
  });
}

test('a year at the end of a row’s name is no cell where gaps part the cells', () => {
  const { tables, warnings } = recognise(`Knee braces at home

Table 1. Participants and falls in the trials

Trial  Participants  Falls, brace  Falls, control

Askim 2019  320  41  55

Dalen 2020  512  66  71

Total  832  107  126

After the table the text goes on.`);
  expect(tables?.[0]?.columns).toEqual(['Trial', 'Participants', 'Falls, brace', 'Falls, control']);
  expect(tables?.[0]?.rows).toEqual([
    ['Askim 2019', '320', '41', '55'],
    ['Dalen 2020', '512', '66', '71'],
    ['Total', '832', '107', '126'],
  ]);
  expect(warnings).toEqual([]);
});

test('where the gaps do not agree with the header the figures decide', () => {
  const { tables } = recognise(`Knee braces at home

Table 1. Falls by ward

Ward  2023  2024

East 12  14

West 9  11`);
  expect(tables?.[0]?.rows).toEqual([
    ['East', '12', '14'],
    ['West', '9', '11'],
  ]);
});
