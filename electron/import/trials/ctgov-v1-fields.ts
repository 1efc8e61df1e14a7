/** The study fields answer of ClinicalTrials.gov's first API: every chosen field a list of texts. */
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { listAt, textsIn } from '../references/source/json-values.ts';
import { distinct, squash, squashLines } from '../references/source/lines.ts';
import { isoDate } from './trial-date.ts';
import { emptyTrial, enrollmentType, wholeNumber } from './trial-record.ts';

/** Null without an NCT number; lists that belong together (measure and time frame) are paired by place. */
export function trialFromFields(entry: unknown): TrialRecord | null {
  const all = (name: string) => textsIn(listAt(entry, name));
  const first = (name: string) => squash(all(name)[0] ?? '');
  const pairs = (kind: string) => {
    const times = all(`${kind}OutcomeTimeFrame`);
    const measures = all(`${kind}OutcomeMeasure`);
    const isPaired = times.length === measures.length;
    return measures.map((measure, index) => ({
      measure: squash(measure),
      timeFrame: isPaired ? (times[index] ?? '') : '',
    }));
  };
  const types = all('InterventionType');
  const names = all('InterventionName');
  const armTypes = all('ArmGroupType').length === all('ArmGroupLabel').length ? all('ArmGroupType') : [];
  if (first('NCTId') === '') return null;
  return {
    ...emptyTrial('ctgov-v1-json'),
    registryId: first('NCTId'),
    registry: 'ClinicalTrials.gov',
    otherIds: distinct([...all('OrgStudyId'), ...all('SecondaryId'), ...all('NCTIdAlias')]),
    title: first('BriefTitle'),
    officialTitle: first('OfficialTitle'),
    status: first('OverallStatus'),
    statusDate: isoDate(first('StatusVerifiedDate'), 'month-first'),
    studyType: first('StudyType'),
    design: {
      allocation: first('DesignAllocation'),
      model: first('DesignInterventionModel') || first('DesignObservationalModel'),
      masking: first('DesignMasking'),
      purpose: first('DesignPrimaryPurpose'),
    },
    phases: all('Phase'),
    enrollment: { count: wholeNumber(first('EnrollmentCount')), type: enrollmentType(first('EnrollmentType')) },
    conditions: all('Condition'),
    interventions: names.map((name, index) => ({
      type: types.length === names.length ? (types[index] ?? '') : '',
      name,
      description: '',
    })),
    arms: all('ArmGroupLabel').map((label, index) => ({ label, type: armTypes[index] ?? '', interventions: [] })),
    outcomes: { primary: pairs('Primary'), secondary: pairs('Secondary') },
    eligibility: {
      criteria: squashLines(all('EligibilityCriteria')[0] ?? ''),
      sex: first('Gender'),
      minimumAge: first('MinimumAge'),
      maximumAge: first('MaximumAge'),
    },
    countries: distinct(all('LocationCountry')),
    sponsor: first('LeadSponsorName'),
    startDate: isoDate(first('StartDate'), 'month-first'),
    primaryCompletionDate: isoDate(first('PrimaryCompletionDate'), 'month-first'),
    completionDate: isoDate(first('CompletionDate'), 'month-first'),
    hasResults: all('ResultsFirstPostDate').length > 0,
    asOf: isoDate(first('LastUpdatePostDate'), 'month-first'),
  };
}
