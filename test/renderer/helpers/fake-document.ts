/** A small method alert of two pages, invented: text, places of the lines, and what an importer would recognise. */
import type { DocumentDetail } from '../../../shared/contract/documents.ts';
import type { Recognised } from '../../../shared/contract/recognised.ts';

const pageLines = [
  [
    'Metodevarsel: Ryggmargsstimulering ved kroniske smerter',
    '1. Status og oppsummering',
    'Populasjon: personer med kronisk nevropatisk smerte etter ryggkirurgi.',
    'Intervensjon: epidural ryggmargsstimulering med høy frekvens.',
    'Komparator: vanlig medisinsk behandling.',
    'Utfall: smerte målt med VAS, funksjon, livskvalitet og komplikasjoner.',
    '1.8 Bestillingsgrunnlag',
    '☒ Hurtig metodevurdering ☐ Fullstendig metodevurdering',
  ],
  [
    '2. Dokumentasjon',
    'Infeksjon ved implantatet forekom hos 4 % av deltakerne.',
    '4.2 Pågående studier',
    'NCT90000001 rekrutterer 120 personer i Norge og Sverige til 2027.',
  ],
];

export const fakeText = pageLines.map((lines) => lines.join('\n')).join('\n');

/** Lines of one page as runs: 12 pt high, 6 pt a character, from (56, 72) down. */
function runsOf(pageIndex: number): number[] {
  let start = pageStart(pageIndex);
  return (pageLines[pageIndex] ?? []).flatMap((line, row) => {
    const run = [start, start + line.length, 56, 72 + row * 18, line.length * 6, 12];
    start += line.length + 1;
    return run;
  });
}

function pageStart(pageIndex: number): number {
  return pageLines.slice(0, pageIndex).reduce((sum, lines) => sum + lines.join('\n').length + 1, 0);
}

export const fakeRuns = pageLines.map((_lines, pageIndex) => ({ pageIndex, runs: runsOf(pageIndex) }));

/** Where a phrase stands in the text; fails where it does not. */
export function placeOf(phrase: string): { start: number; end: number; page: number } {
  const start = fakeText.indexOf(phrase);
  if (start < 0) throw new Error(`The fake document does not say “${phrase}”.`);
  return { start, end: start + phrase.length, page: start < pageStart(1) ? 1 : 2 };
}

export function fakeRecognised(): Recognised {
  return {
    kind: 'method-alert',
    template: { family: 'metodevarsel', generation: '2', version: '2.1' },
    title: 'Ryggmargsstimulering ved kroniske smerter',
    language: 'nb',
    issuer: 'Folkehelseinstituttet',
    identifiers: [{ type: 'nye-metoder-id', value: 'ID2026_031' }],
    dates: { published: '2026-03-14' },
    sections: [
      { number: '1', title: 'Status og oppsummering', level: 1, ...placeOf('1. Status og oppsummering') },
      { number: '1.8', title: 'Bestillingsgrunnlag', level: 2, ...placeOf('1.8 Bestillingsgrunnlag') },
      { number: '2', title: 'Dokumentasjon', level: 1, ...placeOf('2. Dokumentasjon') },
      { number: '4.2', title: 'Pågående studier', level: 2, ...placeOf('4.2 Pågående studier') },
    ],
    checkboxes: [
      { section: '1.8', group: 'Metodevurdering', label: 'Hurtig metodevurdering', checked: true, page: 1 },
      { section: '1.8', group: 'Metodevurdering', label: 'Fullstendig metodevurdering', checked: false, page: 1 },
    ],
    pico: {
      population: ['personer med kronisk nevropatisk smerte etter ryggkirurgi'],
      intervention: ['epidural ryggmargsstimulering med høy frekvens'],
      comparator: ['vanlig medisinsk behandling'],
      outcome: ['smerte målt med VAS', 'funksjon', 'livskvalitet', 'komplikasjoner'],
    },
    fields: [{ section: '1', label: 'Populasjon', text: 'personer med kronisk nevropatisk smerte etter ryggkirurgi' }],
    ongoingTrials: [
      {
        population: 'kronisk smerte',
        n: 120,
        intervention: 'ryggmargsstimulering',
        comparator: 'vanlig behandling',
        outcome: 'VAS',
        registryId: 'NCT90000001',
        status: 'Recruiting',
        country: 'Norge, Sverige',
        period: '2024–2027',
        ...placeOf('NCT90000001'),
      },
    ],
    questions: [{ number: 3, prompt: 'Hva er metoden?', answer: 'Et implantat.', confidence: 0.6, page: 2 }],
    warnings: [
      { code: 'reference-list-missing', message: 'Litteraturlisten mangler.', ...placeOf('2. Dokumentasjon') },
    ],
  };
}

export function fakeDocument(change: Partial<DocumentDetail> = {}): DocumentDetail {
  return {
    id: 'doc-1',
    title: 'Ryggmargsstimulering ved kroniske smerter',
    kind: 'method-alert',
    language: 'nb',
    issuer: 'Folkehelseinstituttet',
    year: 2026,
    pageCount: 2,
    format: 'text',
    textOrigin: 'file',
    sourceName: 'metodevarsel-ryggmarg.txt',
    sha256: 'a'.repeat(64),
    byteLength: 18_400,
    importedAt: '2026-11-20T09:12:00.000Z',
    importedBy: 'Kari Nordmann',
    warningCount: 1,
    erasedAt: null,
    version: 1,
    newerId: null,
    tagCounts: { P: 2, I: 1, C: 0, O: 3 },
    recognised: fakeRecognised(),
    pages: pageLines.map((lines, pageIndex) => ({
      pageIndex,
      start: pageStart(pageIndex),
      end: pageStart(pageIndex) + lines.join('\n').length,
      widthPt: 595,
      heightPt: 842,
      rotation: 0,
    })),
    ...change,
  };
}
