import { expect, test } from 'vitest';
import { registryTerm, statusLabel, trialColumns, trialRow } from '../../../shared/cards/trial-row.ts';
import { buildTrial } from './card-builder.ts';

test('six columns in both languages', () => {
  expect(trialColumns('nb')[0]).toBe('Populasjon (n=antall deltakere)');
  expect(trialColumns('en')).toHaveLength(6);
});

test('a row in Norwegian and in English', () => {
  expect(trialRow(buildTrial(), 'nb')).toEqual([
    'Heart Failure\n(n=260)',
    'Heart patch',
    'Usual care',
    'First readmission',
    'NCT99000001\nRCT',
    'Rekrutterer\nEstimert ferdig: 2028\nSverige, Norge',
  ]);
  expect(trialRow(buildTrial(), 'en')[5]).toBe('Recruiting\nEstimated completion: 2028\nSweden, Norway');
});

test('finished, crossover, single arm, unknown words and missing parts', () => {
  const finished = buildTrial({
    status: 'Completed',
    completionDate: null,
    countries: ['Atlantis'],
    design: { allocation: 'Randomized', model: 'Crossover Assignment', masking: '', purpose: '' },
  });
  expect(trialRow(finished, 'nb').slice(4)).toEqual([
    'NCT99000001\nRCT – overkrysning',
    'Fullført\nFerdig: 2027\nAtlantis',
  ]);
  const single = buildTrial({
    arms: [{ label: 'All', type: 'EXPERIMENTAL', interventions: [] }],
    design: { allocation: 'NA', model: '', masking: '', purpose: '' },
    enrollment: { count: null, type: '' },
    completionDate: null,
    primaryCompletionDate: null,
    countries: [],
  });
  expect(trialRow(single, 'nb')).toEqual([
    'Heart Failure',
    'All',
    'ingen kontrollgruppe',
    'First readmission',
    'NCT99000001',
    'Rekrutterer',
  ]);
  expect(trialRow(buildTrial({ studyType: 'OBSERVATIONAL' }), 'en')[4]).toBe('NCT99000001\nObservational study');
  expect(statusLabel('Active, not recruiting', 'nb')).toBe('Pågår, rekrutterer ikke');
  expect(statusLabel('Something new', 'nb')).toBe('Something new');
});

test('what registries write in capitals has words in both languages; names in capitals stay', () => {
  expect([registryTerm('RANDOMIZED', 'nb'), registryTerm('NON_RANDOMIZED', 'en')]).toEqual([
    'randomisert',
    'non-randomised',
  ]);
  expect(registryTerm('KCCQ', 'nb')).toBe('KCCQ');
});

test('what older files choose from the same lists has the same words', () => {
  const older = [
    'Randomized',
    'Parallel Assignment',
    'Double (Participant, Outcomes Assessor)',
    'None (Open Label)',
    'N/A',
  ];
  expect(older.map((text) => registryTerm(text, 'nb'))).toEqual([
    ...['randomisert', 'parallelle grupper', 'dobbeltblindet', 'åpen', 'ikke aktuelt'],
  ]);
  expect(registryTerm('Observational [Patient Registry]', 'en')).toBe('observational');
});

test('a randomised trial that names one arm is not said to have no control group', () => {
  const arms = [{ label: 'Patch', type: 'Experimental', description: '', interventions: [] }];
  const design = { allocation: 'Randomized', model: 'Parallel Assignment', masking: '', purpose: '' };
  expect(trialRow(buildTrial({ arms, design }), 'en')[2]).toBe('');
  expect(trialRow(buildTrial({ arms, design: { ...design, allocation: 'N/A' } }), 'en')[2]).toBe('no control group');
});
