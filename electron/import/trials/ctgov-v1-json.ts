/** ClinicalTrials.gov's first API (retired in 2024): full studies, and study fields chosen by the asker. */
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { asText, isObject, jsonTextAt, listAt, textsIn, valueAt } from '../references/source/json-values.ts';
import { distinct, squashLines } from '../references/source/lines.ts';
import { trialFromFields } from './ctgov-v1-fields.ts';
import { readJsonEntries } from './json-entries.ts';
import { countryStatuses } from './place-names.ts';
import { isoDate } from './trial-date.ts';
import { emptyTrial, enrollmentType, type TrialReading, wholeNumber } from './trial-record.ts';

const marker = /\{\s*(?:"Rank"\s*:\s*\d+\s*,\s*)?"(?:Study"\s*:\s*\{|NCTId"\s*:\s*\[)/g;

/** Null where the text is no v1 JSON. */
export function readCtgovV1Json(text: string): TrialReading | null {
  if (!/"(?:ProtocolSection|StudyFields|NCTId)"\s*:/.test(text)) return null;
  return readJsonEntries(text, { marker, entriesIn, recordFrom: trialFromEntry });
}

function entriesIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  const full =
    valueAt(value, 'FullStudiesResponse', 'FullStudies') ??
    valueAt(value, 'StudyFieldsResponse', 'StudyFields') ??
    valueAt(value, 'FullStudies');
  if (Array.isArray(full)) return full;
  return isObject(value) && (isObject(value.Study) || isObject(value.ProtocolSection)) ? [value] : null;
}

function trialFromEntry(entry: unknown): TrialRecord | null {
  if (Array.isArray(valueAt(entry, 'NCTId'))) return trialFromFields(entry);
  return trialFromStudy(valueAt(entry, 'Study') ?? entry);
}

const outcomesIn = (module: unknown, kind: 'Primary' | 'Secondary') =>
  listAt(module, `${kind}OutcomeList`, `${kind}Outcome`).map((entry) => ({
    measure: jsonTextAt(entry, `${kind}OutcomeMeasure`),
    timeFrame: jsonTextAt(entry, `${kind}OutcomeTimeFrame`),
  }));

function trialFromStudy(study: unknown): TrialRecord | null {
  const moduleAt = (name: string) => valueAt(study, 'ProtocolSection', name);
  const identification = moduleAt('IdentificationModule');
  const status = moduleAt('StatusModule');
  const design = moduleAt('DesignModule');
  const info = valueAt(design, 'DesignInfo');
  const arms = moduleAt('ArmsInterventionsModule');
  const eligibility = moduleAt('EligibilityModule');
  const registryId = jsonTextAt(identification, 'NCTId');
  if (registryId === '') return null;
  const dateAt = (...path: string[]) => isoDate(jsonTextAt(status, ...path), 'month-first');
  return {
    ...emptyTrial('ctgov-v1-json'),
    registryId,
    registry: 'ClinicalTrials.gov',
    otherIds: distinct([
      jsonTextAt(identification, 'OrgStudyIdInfo', 'OrgStudyId'),
      ...listAt(identification, 'SecondaryIdInfoList', 'SecondaryIdInfo').map((entry) =>
        jsonTextAt(entry, 'SecondaryId'),
      ),
      ...textsIn(listAt(identification, 'NCTIdAliasList', 'NCTIdAlias')),
    ]),
    title: jsonTextAt(identification, 'BriefTitle'),
    officialTitle: jsonTextAt(identification, 'OfficialTitle'),
    status: jsonTextAt(status, 'OverallStatus'),
    statusDate: dateAt('StatusVerifiedDate'),
    studyType: jsonTextAt(design, 'StudyType'),
    design: {
      allocation: jsonTextAt(info, 'DesignAllocation'),
      model:
        jsonTextAt(info, 'DesignInterventionModel') ||
        asText(listAt(info, 'DesignObservationalModelList', 'DesignObservationalModel')[0]),
      masking: jsonTextAt(info, 'DesignMaskingInfo', 'DesignMasking'),
      purpose: jsonTextAt(info, 'DesignPrimaryPurpose'),
    },
    phases: textsIn(listAt(design, 'PhaseList', 'Phase')),
    enrollment: {
      count: wholeNumber(jsonTextAt(design, 'EnrollmentInfo', 'EnrollmentCount')),
      type: enrollmentType(jsonTextAt(design, 'EnrollmentInfo', 'EnrollmentType')),
    },
    conditions: textsIn(listAt(moduleAt('ConditionsModule'), 'ConditionList', 'Condition')),
    interventions: listAt(arms, 'InterventionList', 'Intervention').map((entry) => ({
      type: jsonTextAt(entry, 'InterventionType'),
      name: jsonTextAt(entry, 'InterventionName'),
      description: squashLines(asText(valueAt(entry, 'InterventionDescription'))),
    })),
    arms: listAt(arms, 'ArmGroupList', 'ArmGroup').map((entry) => ({
      label: jsonTextAt(entry, 'ArmGroupLabel'),
      type: jsonTextAt(entry, 'ArmGroupType'),
      interventions: textsIn(listAt(entry, 'ArmGroupInterventionList', 'ArmGroupInterventionName')),
    })),
    outcomes: {
      primary: outcomesIn(moduleAt('OutcomesModule'), 'Primary'),
      secondary: outcomesIn(moduleAt('OutcomesModule'), 'Secondary'),
    },
    eligibility: {
      criteria: squashLines(asText(valueAt(eligibility, 'EligibilityCriteria'))),
      sex: jsonTextAt(eligibility, 'Gender'),
      minimumAge: jsonTextAt(eligibility, 'MinimumAge'),
      maximumAge: jsonTextAt(eligibility, 'MaximumAge'),
    },
    countries: distinct(
      listAt(moduleAt('ContactsLocationsModule'), 'LocationList', 'Location').map((place) =>
        jsonTextAt(place, 'LocationCountry'),
      ),
    ),
    other: countryStatuses(
      'Location.LocationStatus',
      listAt(moduleAt('ContactsLocationsModule'), 'LocationList', 'Location').map((place) => ({
        country: jsonTextAt(place, 'LocationCountry'),
        status: jsonTextAt(place, 'LocationStatus'),
      })),
    ),
    sponsor: jsonTextAt(moduleAt('SponsorCollaboratorsModule'), 'LeadSponsor', 'LeadSponsorName'),
    startDate: dateAt('StartDateStruct', 'StartDate'),
    primaryCompletionDate: dateAt('PrimaryCompletionDateStruct', 'PrimaryCompletionDate'),
    completionDate: dateAt('CompletionDateStruct', 'CompletionDate'),
    hasResults: isObject(valueAt(study, 'ResultsSection')),
    asOf:
      isoDate(jsonTextAt(study, 'DerivedSection', 'MiscInfoModule', 'VersionHolder'), 'month-first') ??
      dateAt('LastUpdatePostDateStruct', 'LastUpdatePostDate'),
  };
}
