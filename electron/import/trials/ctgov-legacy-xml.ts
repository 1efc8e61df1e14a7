/** ClinicalTrials.gov's XML, retired in 2024. Schema: clinicaltrials.gov/ct2/html/images/info/public.xsd */
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { distinct, squashLines } from '../references/source/lines.ts';
import {
  childrenOf,
  elementAt,
  readXmlRecords,
  textAt,
  textOf,
  textsAt,
  type XmlElement,
} from '../references/source/xml-records.ts';
import { withOtherXml } from './other-fields.ts';
import { countryStatuses } from './place-names.ts';
import { isoDate } from './trial-date.ts';
import { emptyTrial, enrollmentType, type TrialReading, wholeNumber } from './trial-record.ts';

/** Null where the text holds no `clinical_study`. */
export function readCtgovLegacyXml(text: string): TrialReading | null {
  if (!/<clinical_study[\s>]/.test(text)) return null;
  const records: TrialRecord[] = [];
  const missing: TrialReading['problems'] = [];
  const { problems, warnings } = readXmlRecords(text, {
    recordNames: ['clinical_study'],
    onRecord: (study, _start, _end, line) => {
      const record = trialFromXml(study);
      if (record.registryId) records.push(withOtherXml(record, study));
      else missing.push({ line, code: 'record-without-id', message: `The study on line ${line} has no NCT number.` });
    },
  });
  return { records, problems: [...problems, ...missing], warnings };
}

const outcomesOf = (study: XmlElement, name: string) =>
  childrenOf(study, name).map((outcome) => ({
    measure: textAt(outcome, 'measure'),
    timeFrame: textAt(outcome, 'time_frame'),
  }));

function trialFromXml(study: XmlElement): TrialRecord {
  const dateAt = (...path: string[]) => isoDate(textAt(study, ...path), 'month-first');
  const enrollment = elementAt(study, 'enrollment');
  const downloaded =
    /\b([A-Z][a-z]+ \d{1,2}, \d{4})/.exec(textAt(study, 'required_header', 'download_date'))?.[1] ?? '';
  return {
    ...emptyTrial('ctgov-legacy-xml'),
    registryId: textAt(study, 'id_info', 'nct_id'),
    registry: 'ClinicalTrials.gov',
    otherIds: distinct(
      ['org_study_id', 'secondary_id', 'nct_alias'].flatMap((name) => textsAt(study, 'id_info', name)),
    ),
    title: textAt(study, 'brief_title'),
    officialTitle: textAt(study, 'official_title'),
    status: textAt(study, 'overall_status'),
    statusDate: dateAt('verification_date'),
    studyType: textAt(study, 'study_type'),
    design: {
      allocation: textAt(study, 'study_design_info', 'allocation'),
      model:
        textAt(study, 'study_design_info', 'intervention_model') ||
        textAt(study, 'study_design_info', 'observational_model'),
      masking: textAt(study, 'study_design_info', 'masking'),
      purpose: textAt(study, 'study_design_info', 'primary_purpose'),
    },
    // Two are written “Phase 2/Phase 3”, none “N/A”.
    phases: textsAt(study, 'phase').flatMap((phase) => phase.split(/\/(?=Phase)/)),
    enrollment: { count: wholeNumber(textOf(enrollment)), type: enrollmentType(enrollment?.attributes.type ?? '') },
    conditions: textsAt(study, 'condition'),
    interventions: childrenOf(study, 'intervention').map((entry) => ({
      type: textAt(entry, 'intervention_type'),
      name: textAt(entry, 'intervention_name'),
      description: squashLines(textOf(elementAt(entry, 'description'))),
    })),
    arms: childrenOf(study, 'arm_group').map((arm) => armOf(study, arm)),
    outcomes: { primary: outcomesOf(study, 'primary_outcome'), secondary: outcomesOf(study, 'secondary_outcome') },
    eligibility: {
      criteria: squashLines(textOf(elementAt(study, 'eligibility', 'criteria', 'textblock'))),
      sex: textAt(study, 'eligibility', 'gender'),
      minimumAge: textAt(study, 'eligibility', 'minimum_age'),
      maximumAge: textAt(study, 'eligibility', 'maximum_age'),
    },
    countries: countriesOf(study),
    other: countryStatuses(
      'location.status',
      childrenOf(study, 'location').map((place) => ({
        country: textAt(place, 'facility', 'address', 'country'),
        status: textAt(place, 'status'),
      })),
    ),
    sponsor: textAt(study, 'sponsors', 'lead_sponsor', 'agency'),
    startDate: dateAt('start_date'),
    primaryCompletionDate: dateAt('primary_completion_date'),
    completionDate: dateAt('completion_date'),
    hasResults:
      elementAt(study, 'clinical_results') !== undefined || elementAt(study, 'results_first_posted') !== undefined,
    asOf: isoDate(downloaded, 'month-first') ?? dateAt('last_update_posted') ?? dateAt('last_update_submitted'),
  };
}

/** An intervention names the arms it belongs to. */
function armOf(study: XmlElement, arm: XmlElement) {
  const label = textAt(arm, 'arm_group_label');
  const interventions = childrenOf(study, 'intervention')
    .filter((entry) => textsAt(entry, 'arm_group_label').includes(label))
    .map((entry) => `${textAt(entry, 'intervention_type')}: ${textAt(entry, 'intervention_name')}`);
  return { label, type: textAt(arm, 'arm_group_type'), interventions };
}

function countriesOf(study: XmlElement): string[] {
  const listed = textsAt(study, 'location_countries', 'country');
  if (listed.length > 0) return distinct(listed);
  return distinct(childrenOf(study, 'location').map((place) => textAt(place, 'facility', 'address', 'country')));
}
