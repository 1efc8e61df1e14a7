import { expect, test } from 'vitest';
import { emptyPico } from '../../../shared/contract/projects.ts';
import { createFitter } from '../../../shared/trials/fit.ts';
import { trialRecord } from '../../helpers/extraction.ts';

const fitter = createFitter({
  ...emptyPico,
  population: ['kronisk hjertesvikt'],
  intervention: ['hjemmemonitorering'],
  outcome: ['sykehusinnleggelse'],
  synonyms: {
    'kronisk hjertesvikt': ['chronic heart failure'],
    hjemmemonitorering: ['home monitoring', 'telemonitoring'],
    sykehusinnleggelse: ['hospitalisation', 'hospital admission'],
  },
});
const device = { type: 'DEVICE', description: '' };

test('a trial of the population and the intervention fits, and says by which words', () => {
  const fit = fitter(
    trialRecord({
      conditions: ['Diabetes', 'Chronic Heart Failure'],
      interventions: [{ ...device, name: 'Home monitoring of weight' }],
      outcomes: { primary: [{ measure: 'Hospital admissions in a year', timeFrame: '' }], secondary: [] },
    }),
  );
  expect(fit).toMatchObject({ level: 'strong', score: 1 });
  expect(fit.reasons.map(({ element, field, words }) => [element, field, words])).toEqual([
    ['P', 'conditions', 'Chronic Heart Failure'],
    ['I', 'interventions', 'Home monitoring of weight'],
    ['O', 'primaryOutcomes', 'Hospital admissions in a year'],
  ]);
});

test('the population alone, or the intervention alone, fits in part', () => {
  expect(fitter(trialRecord({ conditions: ['Chronic heart failure'] })).level).toBe('partial');
  expect(fitter(trialRecord({ interventions: [{ ...device, name: 'Telemonitoring' }] })).level).toBe('partial');
});

test('what keeps people out is not whom the trial is about', () => {
  const criteria = 'Inclusion Criteria:\nAdults with asthma\n\nExclusion Criteria:\nChronic heart failure';
  const eligibility = { criteria, sex: '', minimumAge: '', maximumAge: '' };
  expect(fitter(trialRecord({ eligibility })).reasons).toEqual([]);
  expect(
    fitter(trialRecord({ eligibility: { ...eligibility, criteria: 'Adults with chronic heart failure' } })),
  ).toMatchObject({
    reasons: [{ element: 'P', field: 'eligibility' }],
  });
});

test('without a question nothing fits', () => {
  expect(createFitter(emptyPico)(trialRecord({ conditions: ['Heart failure'] }))).toEqual({
    score: 0,
    level: 'none',
    reasons: [],
  });
});
