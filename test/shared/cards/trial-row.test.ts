import { expect, test } from 'vitest';
import { statusLabel, trialColumns, trialRow } from '../../../shared/cards/trial-row.ts';
import { buildTrial } from './card-builder.ts';

test('six columns in both languages', () => {
  expect(trialColumns('nb')[0]).toBe('Populasjon (n=antall deltakere)');
  expect(trialColumns('en')).toHaveLength(6);
});

test('a row in Norwegian and in English', () => {
  expect(trialRow(buildTrial(), 'nb')).toEqual([
    'Degenerative Disc Disease\n(n=84)',
    'SCS',
    'Spinal fusion',
    'Oswestry Disability Index',
    'NCT05466110\nRCT',
    'Rekrutterer\nEstimert ferdig: 2026\nTyskland, Norge',
  ]);
  expect(trialRow(buildTrial(), 'en')[5]).toBe('Recruiting\nEstimated completion: 2026\nGermany, Norway');
});

test('finished, crossover, single arm, unknown words and missing parts', () => {
  const finished = buildTrial({
    status: 'Completed',
    completionDate: null,
    countries: ['Atlantis'],
    design: { allocation: 'Randomized', model: 'Crossover Assignment', masking: '', purpose: '' },
  });
  expect(trialRow(finished, 'nb').slice(4)).toEqual([
    'NCT05466110\nRCT – overkrysning',
    'Fullført\nFerdig: 2025\nAtlantis',
  ]);
  const single = buildTrial({
    arms: [{ label: 'All', type: 'EXPERIMENTAL', interventions: [] }],
    enrollment: { count: null, type: '' },
    completionDate: null,
    primaryCompletionDate: null,
    countries: [],
  });
  expect(trialRow(single, 'nb')).toEqual([
    'Degenerative Disc Disease',
    'All',
    'ingen kontrollgruppe',
    'Oswestry Disability Index',
    'NCT05466110\nRCT',
    'Rekrutterer',
  ]);
  expect(trialRow(buildTrial({ studyType: 'OBSERVATIONAL' }), 'en')[4]).toBe('NCT05466110\nObservational study');
  expect(statusLabel('Active, not recruiting', 'nb')).toBe('Pågår, rekrutterer ikke');
  expect(statusLabel('Something new', 'nb')).toBe('Something new');
});
