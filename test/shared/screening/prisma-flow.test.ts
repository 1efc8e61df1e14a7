import { expect, test } from 'vitest';
import { printedLine, prismaBoxes } from '../../../shared/screening/prisma-boxes.ts';
import { prismaFlow } from '../../../shared/screening/prisma-flow.ts';
import { prismaPicture } from '../../../shared/screening/prisma-picture.ts';
import { stepsFromRows } from '../../../shared/screening/prisma-rows.ts';
import { svgOfPicture } from '../../../shared/screening/prisma-svg.ts';
import { buildSearch } from '../../helpers/build-search.ts';

const flow = prismaFlow({
  searches: [
    buildSearch({ source: 'MEDLINE', hits: 1200, files: 1, records: 1200 }),
    buildSearch({ source: 'Embase <1974–>', hits: 900, files: 1, records: 850 }),
    buildSearch({ source: 'ISRCTN', kind: 'registry', hits: null }),
  ],
  unique: 1600,
  title: { included: 40, excluded: 1550, conflict: 10 },
  fullText: { included: 6, excluded: 30, 'not-retrieved': 2, undecided: 2 },
  reasons: new Map([
    ['Feil utfall', 12],
    ['Feil design', 18],
  ]),
  studies: null,
});
const printed = (locale: 'nb' | 'en') =>
  prismaBoxes(flow, locale).map(({ kept, left }) =>
    [kept, left].map((lines) => lines.map((line) => printedLine(line, locale))),
  );

test('the steps of PRISMA 2020, with what is not known said as that', () => {
  expect(printed('en')).toEqual([
    [
      [
        'Records identified from:',
        'Databases (n = 2,100)',
        'MEDLINE (n = 1,200)',
        'Embase <1974–> (n = 900)',
        'Registers (n = not stated)',
        'ISRCTN (n = not stated)',
      ],
      ['Records removed before screening:', 'Duplicates (n = 450)', 'Not taken in as references (n = 50)'],
    ],
    [['Records screened (n = 1,590)', 'Not yet screened (n = 10)'], ['Records excluded (n = 1,550)']],
    [['Reports sought for retrieval (n = 40)'], ['Reports not retrieved (n = 2)']],
    [
      ['Reports assessed for eligibility (n = 36)', 'Not yet assessed (n = 2)'],
      ['Reports excluded (n = 30)', 'Feil design (n = 18)', 'Feil utfall (n = 12)'],
    ],
    [['Studies included in review (n = not stated)', 'Reports of included studies (n = 6)'], []],
  ]);
  expect(printed('nb')[4]?.[0]).toEqual(['Inkluderte studier (n = ikke oppgitt)', 'Inkluderte publikasjoner (n = 6)']);
});

test('the file is SVG that says itself in words, and holds no markup of its sources', () => {
  const svg = svgOfPicture(prismaPicture(prismaBoxes(flow, 'nb'), 'nb'), 'nb');
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="flow-title flow-description">/);
  expect(svg).toContain('<desc id="flow-description">Treff identifisert fra:');
  expect(svg).toContain('Embase &lt;1974–&gt;');
  expect(svg).not.toContain('<1974');
});

test('rows of another table are no flow', () => {
  expect(stepsFromRows([['2026', 'MEDLINE', 'x', '1']], 'nb')).toBeNull();
});
