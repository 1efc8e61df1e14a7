/** What the extraction process would hand back, for tests of what happens next. */
import { emptyTrial } from '../../electron/import/trials/trial-record.ts';
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
    ...emptyTrial('test'),
    registryId: 'NCT99000001',
    registry: 'ClinicalTrials.gov',
    title: 'A fictional trial',
    status: 'RECRUITING',
    ...patch,
  };
}
