/** The empty trial record and the small readings that several registries share. */

import type { ImportWarning } from '../../../shared/contract/recognised.ts';
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import type { RecordProblem } from '../../../shared/model/extraction.ts';

/** What one registry format yields, before it becomes the file's extraction. */
export interface TrialReading {
  records: TrialRecord[];
  problems: RecordProblem[];
  warnings?: ImportWarning[];
}

export const emptyTrial = (sourceFormat: string): TrialRecord => ({
  registryId: '',
  registry: '',
  otherIds: [],
  title: '',
  officialTitle: '',
  status: '',
  statusDate: null,
  studyType: '',
  design: { allocation: '', model: '', masking: '', purpose: '' },
  phases: [],
  enrollment: { count: null, type: '' },
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
  sourceFormat,
  asOf: null,
});

/** A count of people; null where the text is no whole number. Thousands may be set off by comma or space. */
export function wholeNumber(text: string): number | null {
  const digits = text.trim().replace(/(?<=\d)[,  ](?=\d{3}\b)/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** ACTUAL or ESTIMATED; older records print Anticipated for the latter. */
export function enrollmentType(text: string): string {
  const printed = text.trim().toUpperCase();
  return printed === 'ANTICIPATED' ? 'ESTIMATED' : printed;
}

/** `Drug: name` as type and name; a prefix that is no intervention type stays in the name. */
export function interventionFrom(text: string): { type: string; name: string; description: string } {
  const types =
    /^(drug|device|biological(?:\/vaccine)?|procedure(?:\/surgery)?|radiation|behaviou?ral|genetic|dietary[ _]supplement|combination[ _]product|diagnostic[ _]test|other):\s*(\S[\s\S]*)$/i;
  const found = types.exec(text.trim());
  return { type: found?.[1] ?? '', name: found?.[2] ?? text.trim(), description: '' };
}
