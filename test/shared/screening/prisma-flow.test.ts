import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { printedLine, prismaBoxes } from '../../../shared/screening/prisma-boxes.ts';
import { prismaFlow } from '../../../shared/screening/prisma-flow.ts';
import { prismaPicture } from '../../../shared/screening/prisma-picture.ts';
import { rowsFromSteps, stepsFromRows } from '../../../shared/screening/prisma-rows.ts';
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
    [
      ['Records screened (n = 1,590)', 'Not yet screened (n = 10)', 'Of these, not yet agreed on (n = 10)'],
      ['Records excluded (n = 1,550)'],
    ],
    [['Reports sought for retrieval (n = 40)'], ['Reports not retrieved (n = 2)']],
    [
      ['Reports assessed for eligibility (n = 36)', 'Not yet assessed (n = 2)'],
      ['Reports excluded (n = 30)', 'Feil design (n = 18)', 'Feil utfall (n = 12)'],
    ],
    [['Studies included in review (n = not stated)', 'Reports of included studies (n = 6)'], []],
  ]);
  expect(printed('nb')[4]?.[0]).toEqual(['Inkluderte studier (n = ikke oppgitt)', 'Inkluderte publikasjoner (n = 6)']);
});

test('what other methods alone found stands in a column of its own, and comes together in the last box', () => {
  const found = prismaFlow({
    searches: [
      buildSearch({ files: 1, records: 10 }),
      buildSearch({ source: 'Tidsskriftet', kind: 'hand', files: 1, records: 4 }),
      buildSearch({ source: 'fhi.no', kind: 'website', hits: 0 }),
      buildSearch({ source: 'Referanselister', kind: 'citation', hits: null }),
    ],
    unique: 12,
    title: { included: 5, excluded: 7 },
    fullText: { included: 3, excluded: 2 },
    reasons: new Map([['Feil utfall', 2]]),
    other: { unique: 3, title: { included: 2, excluded: 1 }, fullText: { included: 2 }, reasons: new Map() },
    studies: null,
  });
  const steps = prismaBoxes(found, 'nb');
  expect(
    steps.map(({ phase, kept, left }) => [phase, ...[...kept, ...left].map((line) => printedLine(line, 'nb'))]),
  ).toEqual([
    [
      'identification',
      'Treff identifisert fra:',
      'Databaser (n = 10)',
      'Registre (n = 0)',
      'Fjernet før vurdering:',
      'Dubletter (n = 1)',
    ],
    ['screening', 'Treff vurdert (n = 9)', 'Treff utelatt (n = 6)'],
    ['screening', 'Fulltekster etterspurt (n = 3)', 'Fulltekster ikke skaffet (n = 0)'],
    ['screening', 'Fulltekster vurdert (n = 3)', 'Fulltekster utelatt (n = 2)', 'Feil utfall (n = 2)'],
    [
      'identificationOther',
      'Treff identifisert fra:',
      'Nettsteder (n = 0)',
      'Siteringssøk (n = ikke oppgitt)',
      'Referanselister (n = ikke oppgitt)',
      'Håndsøk (n = 4)',
      'Fjernet før vurdering:',
      'Dubletter (n = 1)',
    ],
    ['screeningOther', 'Treff vurdert (n = 3)', 'Treff utelatt (n = 1)'],
    ['screeningOther', 'Fulltekster etterspurt (n = 2)', 'Fulltekster ikke skaffet (n = 0)'],
    ['screeningOther', 'Fulltekster vurdert (n = 2)', 'Fulltekster utelatt (n = 0)'],
    ['included', 'Inkluderte studier (n = ikke oppgitt)', 'Inkluderte publikasjoner (n = 3)'],
  ]);
  const svg = svgOfPicture(prismaPicture(steps, 'nb'), 'nb');
  expect(svg).toContain('>Studier identifisert med andre metoder<');
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

test('a count is never parted from its «n =», however narrow the box', () => {
  const found = prismaFlow({
    searches: [
      buildSearch({ files: 1, records: 10 }),
      buildSearch({ source: 'ISRCTN', kind: 'registry', files: 1, records: 0, trials: 8, references: 0 }),
      buildSearch({ source: 'fhi.no', kind: 'website', files: 1, records: 4 }),
    ],
    unique: 14,
    title: {},
    fullText: {},
    reasons: new Map(),
    studies: null,
  });
  const words = prismaPicture(prismaBoxes(found, 'nb'), 'nb').boxes.flatMap(({ lines }) =>
    lines.map((line) => line.text),
  );
  expect(words).toContain('Ikke tatt inn som referanser');
  expect(words.filter((text) => text.includes('(') !== text.includes(')'))).toEqual([]);
});

test('what two have yet to agree on stands under what is not screened yet, in each column, and back from its table', () => {
  const found = prismaFlow({
    searches: [
      buildSearch({ files: 1, records: 9 }),
      buildSearch({ source: 'Tips', kind: 'hand', files: 1, records: 2 }),
    ],
    unique: 11,
    title: { included: 4, conflict: 3, undecided: 4 },
    fullText: { included: 2, conflict: 1, undecided: 1 },
    reasons: new Map(),
    other: { unique: 2, title: { conflict: 1, undecided: 1 }, fullText: {}, reasons: new Map() },
    studies: null,
  });
  const steps = prismaBoxes(found, 'en');
  const lines = steps
    .flatMap(({ kept }) => kept)
    .map((line) => `${line.isUnder ? '– ' : ''}${printedLine(line, 'en')}`);
  const under = '– Of these, not yet agreed on';
  expect(lines.filter((line) => /yet/.test(line))).toEqual([
    'Not yet screened (n = 5)',
    `${under} (n = 2)`,
    'Not yet assessed (n = 2)',
    `${under} (n = 1)`,
    'Not yet screened (n = 2)',
    `${under} (n = 1)`,
  ]);
  expect(stepsFromRows(rowsFromSteps(steps, 'en'), 'en')).toEqual(steps);
});

test('no name of a search and no reason makes the file anything but one picture', () => {
  const hostile = 'Feil\u0000\u0001\u001b[31m\ud800\uffff </text><script>alert(1)</script> ]]> & "<!--';
  const steps = prismaBoxes({ ...flow, reasons: [{ reason: hostile, count: 3 }] }, 'nb');
  const svg = svgOfPicture(prismaPicture(steps, 'nb'), 'nb');
  const elements: string[] = [];
  const words: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => elements.push(name));
  parser.on('text', (text) => words.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  expect(elements).not.toContain('script');
  expect(words.join(' ').replace(/\s+/g, ' ')).toContain(
    'Feil [31m </text><script>alert(1)</script> ]]> & "<!-- (n = 3)',
  );
});
