import type { Trial } from '../../../shared/contract/trials.ts';

export function fakeTrial(change: Partial<Trial> = {}): Trial {
  return {
    id: 'trial-1',
    registryId: 'NCT90000001',
    registry: 'ClinicalTrials.gov',
    otherIds: [],
    title: 'Studie',
    officialTitle: '',
    status: 'RECRUITING',
    statusDate: null,
    studyType: 'INTERVENTIONAL',
    design: { allocation: '', model: '', masking: '', purpose: '' },
    phases: [],
    enrollment: { count: 100, type: 'ESTIMATED' },
    conditions: [],
    interventions: [],
    arms: [],
    outcomes: { primary: [], secondary: [] },
    eligibility: { criteria: '', sex: '', minimumAge: '', maximumAge: '' },
    countries: ['Norway'],
    sponsor: 'Åsviken sykehus',
    startDate: null,
    primaryCompletionDate: null,
    completionDate: null,
    hasResults: false,
    sourceFormat: 'ctgov-v2-json',
    asOf: '2026-10-01',
    history: [{ asOf: '2026-10-01', changes: [] }],
    ...change,
  };
}
