import { describe, expect, test } from 'vitest';
import { cellFields, toldInCell } from '../../../shared/cards/cell-fields.ts';
import { ongoingCells } from '../../../shared/cards/ongoing-cells.ts';
import { trialRow } from '../../../shared/cards/trial-row.ts';
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { trialRecord } from '../../helpers/extraction.ts';

const arm = (type: string, name: string) => ({ label: `Arm ${name}`, type, interventions: [name] });
const full = trialRecord({
  conditions: ['Flom i kjeller'],
  enrollment: { count: 84, type: 'ESTIMATED' },
  design: { allocation: 'RANDOMIZED', model: 'PARALLEL', masking: 'NONE', purpose: 'TREATMENT' },
  studyType: 'INTERVENTIONAL',
  interventions: [{ type: 'DEVICE', name: 'Pumpe til kjeller', description: '' }],
  arms: [arm('EXPERIMENTAL', 'Pumpe'), arm('ACTIVE_COMPARATOR', 'Bøtte')],
  outcomes: { primary: [{ measure: 'Tørre gulv', timeFrame: '1 uke' }], secondary: [] },
  countries: ['Norway'],
  completionDate: '2027-05',
  primaryCompletionDate: '2026-12',
});
const records: Record<string, TrialRecord> = {
  full,
  'no arms': { ...full, arms: [], completionDate: null },
  'one arm, no condition': { ...full, conditions: [], arms: [arm('', 'Pumpe')], enrollment: { count: null, type: '' } },
  'one arm, not randomised': { ...full, arms: [arm('', 'Pumpe')], design: { ...full.design, allocation: 'NA' } },
  'arms without types': { ...full, arms: [arm('', 'Pumpe'), arm('', 'Bøtte')] },
  'controls only': { ...full, arms: [arm('SHAM_COMPARATOR', 'Bøtte')] },
  'single group': { ...full, arms: [], design: { ...full.design, allocation: 'NA', model: 'SINGLE_GROUP' } },
  observational: { ...full, studyType: 'OBSERVATIONAL', design: { ...full.design, allocation: '' } },
};

const blank = trialRecord({ registryId: '', title: '', status: '' });

describe.each(Object.entries(records))('%s', (_, record) => {
  test.each(ongoingCells)('%s is made of the fields it names, and of each of them', (cell) => {
    const textOf = (trial: TrialRecord) => trialRow(trial, 'nb')[ongoingCells.indexOf(cell)]!;
    const fields = cellFields(record, cell);
    expect(toldInCell[cell]).toEqual(expect.arrayContaining(fields));
    const only = Object.fromEntries(fields.map((field) => [field, record[field]]));
    expect(textOf({ ...blank, ...only })).toBe(textOf(record));
    const telling = fields.filter((field) => JSON.stringify(record[field]) !== JSON.stringify(blank[field]));
    if (textOf(record) === '') return;
    for (const field of telling) expect(textOf({ ...record, [field]: blank[field] }), field).not.toBe(textOf(record));
  });
});
