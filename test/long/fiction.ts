/** Invented texts and records of the kinds that people import, from a seed: nothing in them stands for anything real. */
import { lines, writePdf } from '../fixtures/pdf/write-pdf.ts';
import { below, oneOf, type Random } from './random.ts';

const health =
  'pasienter behandling smerte effekt studie kontroll registeret sykehus operasjon oppfølging kvalitet uker måneder trial patients outcome treatment placebo pain score surgery recovery quality life evidence certainty risk adverse events'.split(
    ' ',
  );
const syllables = 'ba da fo gri hel jo ka lum me nor ost pri ra sten tor ul ve ygg ånd ør'.split(' ');
const endings = ['', 'en', 'et', 'er', 'ene', 'ing', 'else', 'sykdom', 'behandling', 'målet'];

/** A few thousand invented words; frequent ones first, as in a language. */
const vocabulary = [
  ...health,
  ...syllables.flatMap((a) => syllables.flatMap((b) => endings.map((ending) => `${a}${b}${ending}`))),
];

/** Frequency falls with rank, roughly as in prose. */
export const word = (random: Random): string => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? health[0]!;

export function sentence(random: Random): string {
  const words = Array.from({ length: 8 + below(random, 14) }, () => word(random));
  const text = words.join(' ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

export const paragraph = (random: Random, sentences = 5): string =>
  Array.from({ length: sentences }, () => sentence(random)).join(' ');

const title = (random: Random): string => sentence(random).slice(0, -1);
const name = (random: Random): string => {
  const family = oneOf(random, syllables) + oneOf(random, syllables);
  return `${family[0]!.toUpperCase()}${family.slice(1)}, ${oneOf(random, ['A', 'B. K.', 'Kari', 'Ole M'])}`;
};

/** One RIS record with the fields that a database exports; `n` makes it a publication of its own. */
export function risRecord(random: Random, n: number): string {
  const page = 1 + below(random, 900);
  return [
    'TY  - JOUR',
    ...Array.from({ length: 1 + below(random, 6) }, () => `AU  - ${name(random)}`),
    `TI  - ${title(random)}`,
    `JO  - ${title(random).split(' ').slice(0, 3).join(' ')}`,
    `PY  - ${1990 + below(random, 36)}/0${1 + below(random, 9)}/1${below(random, 9)}/`,
    `VL  - ${1 + below(random, 80)}`,
    `IS  - ${1 + below(random, 12)}`,
    `SP  - ${page}`,
    `EP  - ${page + below(random, 20)}`,
    `SN  - 1234-567X`,
    `DO  - 10.5555/fiction.${n}`,
    `AB  - ${paragraph(random, 6)}`,
    ...Array.from({ length: 4 }, () => `KW  - ${word(random)}`),
    `UR  - https://example.org/articles/${n}`,
    'ER  - ',
  ].join('\n');
}

export const risFile = (random: Random, count: number, first = 0): string =>
  `${Array.from({ length: count }, (_, index) => risRecord(random, first + index)).join('\n\n')}\n`;

/** A study as ClinicalTrials.gov's API gives it; `day` (YYYY-MM-DD) dates the record. */
export function ctgovStudy(random: Random, n: number, day = '2026-01-05'): object {
  const outcomes = (count: number) =>
    Array.from({ length: count }, () => ({ measure: title(random), timeFrame: `${1 + below(random, 52)} weeks` }));
  return {
    protocolSection: {
      identificationModule: { nctId: nctId(n), briefTitle: title(random), officialTitle: title(random) },
      statusModule: {
        overallStatus: oneOf(random, ['RECRUITING', 'COMPLETED', 'NOT_YET_RECRUITING']),
        startDateStruct: { date: '2025-02-01' },
        primaryCompletionDateStruct: { date: '2027-06' },
        lastUpdatePostDateStruct: { date: day },
      },
      sponsorCollaboratorsModule: { leadSponsor: { name: 'Sykehuset Ingensteds', class: 'OTHER' } },
      conditionsModule: { conditions: [word(random), word(random)] },
      designModule: {
        studyType: 'INTERVENTIONAL',
        phases: ['NA'],
        designInfo: { allocation: 'RANDOMIZED', interventionModel: 'PARALLEL' },
        enrollmentInfo: { count: 20 + below(random, 400), type: 'ESTIMATED' },
      },
      armsInterventionsModule: {
        armGroups: [{ label: 'One', type: 'EXPERIMENTAL', interventionNames: ['Device: One'] }],
        interventions: [{ type: 'DEVICE', name: 'One', description: sentence(random) }],
      },
      outcomesModule: { primaryOutcomes: outcomes(2), secondaryOutcomes: outcomes(5) },
      eligibilityModule: { eligibilityCriteria: paragraph(random, 8), sex: 'ALL', minimumAge: '18 Years' },
      contactsLocationsModule: { locations: [{ country: 'Norway' }, { country: 'Sweden' }] },
    },
    hasResults: false,
  };
}

export const nctId = (n: number): string => `NCT99${String(n).padStart(6, '0')}`;

export const ctgovFile = (random: Random, count: number, first = 0, day?: string): string =>
  JSON.stringify({ studies: Array.from({ length: count }, (_, index) => ctgovStudy(random, first + index, day)) });

/** A PDF of so many pages of text. */
export const pdfFile = (random: Random, pages: number): Uint8Array =>
  writePdf(
    Array.from({ length: pages }, () => {
      const sentences = Array.from({ length: 30 }, () => sentence(random).slice(0, 90));
      return { texts: lines(50, 740, sentences) };
    }),
  );
