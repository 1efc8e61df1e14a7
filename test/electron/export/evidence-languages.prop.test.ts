import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evidenceProfileTable, summaryOfFindingsTable } from '../../../electron/export/tables/evidence-tables.ts';
import type { Table } from '../../../shared/contract/exports.ts';
import { perUnits, summaryVariants } from '../../../shared/model/evidence-tables.ts';
import { effectSizes } from '../../../shared/model/grades.ts';
import { directions } from '../../../shared/model/studies.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { measures } from '../../../shared/synthesis/measures.ts';
import { buildOutcome } from '../../shared/cards/card-builder.ts';
import { buildGrade } from '../../shared/grade/grade-builder.ts';
import { buildResult, choose, counts } from '../../shared/synthesis/synthesis-builder.ts';
import { buildTableInput } from './table-input-builder.ts';

/** Every number of a text in the order it is read, in one way of writing. */
function numbersOf(text: string, locale: Locale): string[] {
  const plain =
    locale === 'nb'
      ? text.replace(/(?<=\d)\u00a0(?=\d{3}(?!\d))/g, '').replace(/(?<=\d),(?=\d)/g, '.')
      : text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return plain.match(/−?\d+(?:\.\d+)?/g) ?? [];
}

const allOf = ({ rows, notes, layout }: Table) => [...rows.flat(), ...notes, ...(layout?.lead ?? [])];

const cell = fc.tuple(
  fc.integer({ min: 0, max: 900 }),
  fc.integer({ min: 900, max: 4000 }),
  fc.integer({ min: 0, max: 900 }),
  fc.integer({ min: 900, max: 4000 }),
);
const mean = fc.tuple(
  fc.integer({ min: 2, max: 2000 }),
  fc.double({ min: -50, max: 50, noNaN: true }),
  fc.double({ min: 0.1, max: 20, noNaN: true }),
);
const project = fc.record({
  rows: fc.array(cell, { maxLength: 5 }),
  means: fc.array(fc.tuple(mean, mean), { maxLength: 4 }),
  measure: fc.constantFrom(...measures),
  size: fc.constantFrom(...effectSizes),
  down: fc.constantFrom(0, -1, -2),
  risks: fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { maxLength: 3 }),
  per: fc.constantFrom(...perUnits),
  variant: fc.constantFrom(...summaryVariants),
  numberNeeded: fc.boolean(),
  better: fc.constantFrom(...directions),
});

it('a summary of findings and an evidence profile have the same numbers in both languages', () => {
  fc.assert(
    fc.property(project, ({ rows, means, measure, size, down, risks, per, variant, numberNeeded, better }) => {
      const numbers = (...cells: number[]) =>
        Object.fromEntries(['n1', 'mean1', 'sd1', 'n2', 'mean2', 'sd2'].map((name, at) => [name, String(cells[at])]));
      const results = [
        ...rows.map((each) => counts(each)),
        ...means.map(([a, b]) => buildResult({ kind: 'means', numbers: numbers(...a, ...b) })),
      ];
      const studies = results.map(({ studyId }) => ({
        ...{ id: studyId, projectId: 'p', name: 'Studie', year: 2020, design: 'rct' as const, arms: [], sources: [] },
        ...{ note: '', updatedAt: '', updatedBy: '' },
      }));
      const baselineRisks = risks.map((perThousand) => ({ name: 'lav', perThousand, source: 'Register' }));
      const from = {
        outcomes: [buildOutcome({ id: 'o1', name: 'Fall', nameEn: 'Falls', better })],
        grades: [buildGrade({ imprecision: down }, { effectSize: size })],
        studyList: { studies, results },
        analyses: [
          {
            ...{ id: 'a', projectId: 'p', outcomeId: 'o1', name: '', updatedAt: '', updatedBy: '' },
            choices: choose({ measure, baselineRisks }),
          },
        ],
        evidence: { variant, per, numberNeeded },
      };
      for (const make of [summaryOfFindingsTable, evidenceProfileTable]) {
        const [nb, en] = (['nb', 'en'] as const).map((language) => allOf(make(buildTableInput({ ...from, language }))));
        expect(nb!.map((text) => numbersOf(text, 'nb'))).toEqual(en!.map((text) => numbersOf(text, 'en')));
        expect(nb!.join()).not.toMatch(/NaN|undefined|Infinity/);
      }
    }),
    { numRuns: 200 },
  );
});
