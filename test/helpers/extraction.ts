/** What the extraction process would hand back, for tests of what happens next. */
import type { Recognised } from '../../shared/contract/recognised.ts';
import type { TrialRecord } from '../../shared/contract/trials.ts';
import type { ExtractedDocument } from '../../shared/model/extraction.ts';

export function extractedDocument(
  text = 'Ryggsmerter er vanlig.\n\nSmerten ble målt hver uke.',
  patch: Partial<Recognised> = {},
): ExtractedDocument {
  return {
    kind: 'document',
    format: 'text',
    mediaType: 'text/plain',
    text,
    pages: [
      { pageIndex: 0, start: 0, end: text.length, widthPt: 0, heightPt: 0, rotation: 0, runs: new Float64Array() },
    ],
    recognised: {
      kind: 'other',
      title: 'Et dokument',
      language: 'nb',
      identifiers: [],
      dates: {},
      sections: [],
      warnings: [],
      ...patch,
    },
  };
}

export function trialRecord(patch: Partial<TrialRecord> = {}): TrialRecord {
  return {
    registryId: 'NCT99000001',
    registry: 'ClinicalTrials.gov',
    otherIds: [],
    title: 'A fictional trial',
    officialTitle: '',
    status: 'RECRUITING',
    statusDate: null,
    studyType: 'INTERVENTIONAL',
    design: { allocation: '', model: '', masking: '', purpose: '' },
    phases: [],
    enrollment: { count: 84, type: 'ESTIMATED' },
    conditions: [],
    interventions: [],
    arms: [],
    outcomes: { primary: [], secondary: [] },
    eligibility: { criteria: '', sex: '', minimumAge: '', maximumAge: '' },
    countries: [],
    sponsor: '',
    startDate: null,
    primaryCompletionDate: null,
    completionDate: null,
    hasResults: false,
    sourceFormat: 'test',
    asOf: null,
    ...patch,
  };
}
