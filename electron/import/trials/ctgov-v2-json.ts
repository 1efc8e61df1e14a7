/** ClinicalTrials.gov API v2 and its JSON download: one study, an array, a page of studies, or one study a line. */
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { asText, isObject, jsonTextAt, listAt, textsIn, unwrapped, valueAt } from '../references/source/json-values.ts';
import { distinct, squashLines } from '../references/source/lines.ts';
import { readJsonEntries } from './json-entries.ts';
import { countryStatuses } from './place-names.ts';
import { isoDate } from './trial-date.ts';
import { emptyTrial, enrollmentType, type TrialReading } from './trial-record.ts';

const marker = /\{\s*(?:"hasResults"\s*:\s*(?:true|false)\s*,\s*)?"protocolSection"\s*:/g;

/** Null where the text is no v2 JSON. A study without its number cannot be told from others and is a problem. */
export function readCtgovV2Json(text: string): TrialReading | null {
  if (!/"(?:protocolSection|identificationModule)"\s*:/.test(text)) return null;
  return readJsonEntries(text, { marker, entriesIn, recordFrom: trialFromStudy });
}

/** The study of a registry number as the file has it, also in a damaged file; undefined where it is not there. */
export function studyInV2Json(text: string, registryId: string): unknown {
  let found: unknown;
  readJsonEntries(text, {
    marker,
    entriesIn,
    recordFrom(entry) {
      const record = trialFromStudy(entry);
      if (record?.registryId === registryId) found ??= entry;
      return record;
    },
  });
  return found;
}

/** The study entries of a parsed file; null where it has none. */
function entriesIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return null;
  if (Array.isArray(value.studies)) return value.studies;
  return isObject(unwrapped(value.protocolSection)) || isObject(unwrapped(value.identificationModule)) ? [value] : null;
}

const named = (name: string, value: string) => (value === '' ? [] : [{ name, value }]);

const outcomesIn = (list: unknown[]) =>
  list
    .map((entry) => ({ measure: jsonTextAt(entry, 'measure'), timeFrame: jsonTextAt(entry, 'timeFrame') }))
    .filter((outcome) => outcome.measure !== '');

/**
 * The record of a study, with or without its `protocolSection`; null without a registry number. Field names:
 * https://clinicaltrials.gov/data-api/about-api/study-data-structure
 */
export function trialFromStudy(study: unknown): TrialRecord | null {
  const protocol = valueAt(study, 'protocolSection') ?? study;
  const registryId = jsonTextAt(protocol, 'identificationModule', 'nctId');
  if (registryId === '') return null;
  const identification = valueAt(protocol, 'identificationModule');
  const status = valueAt(protocol, 'statusModule');
  const design = valueAt(protocol, 'designModule');
  const arms = valueAt(protocol, 'armsInterventionsModule');
  const eligibility = valueAt(protocol, 'eligibilityModule');
  const count = unwrapped(valueAt(design, 'enrollmentInfo', 'count'));
  const dateAt = (...path: string[]) => isoDate(jsonTextAt(status, ...path));
  return {
    ...emptyTrial('ctgov-v2-json'),
    registryId,
    registry: 'ClinicalTrials.gov',
    otherIds: distinct([
      jsonTextAt(identification, 'orgStudyIdInfo', 'id'),
      ...listAt(identification, 'secondaryIdInfos').map((info) => jsonTextAt(info, 'id')),
      ...textsIn(listAt(identification, 'nctIdAliases')),
    ]),
    title: jsonTextAt(identification, 'briefTitle'),
    officialTitle: jsonTextAt(identification, 'officialTitle'),
    status: jsonTextAt(status, 'overallStatus'),
    statusDate: dateAt('statusVerifiedDate'),
    studyType: jsonTextAt(design, 'studyType'),
    design: {
      allocation: jsonTextAt(design, 'designInfo', 'allocation'),
      model:
        jsonTextAt(design, 'designInfo', 'interventionModel') || jsonTextAt(design, 'designInfo', 'observationalModel'),
      masking: jsonTextAt(design, 'designInfo', 'maskingInfo', 'masking'),
      purpose: jsonTextAt(design, 'designInfo', 'primaryPurpose'),
    },
    phases: textsIn(listAt(design, 'phases')),
    enrollment: {
      count: typeof count === 'number' && Number.isInteger(count) ? count : null,
      type: enrollmentType(jsonTextAt(design, 'enrollmentInfo', 'type')),
    },
    conditions: textsIn(listAt(protocol, 'conditionsModule', 'conditions')),
    interventions: listAt(arms, 'interventions').map((entry) => ({
      type: jsonTextAt(entry, 'type'),
      name: jsonTextAt(entry, 'name'),
      description: squashLines(asText(valueAt(entry, 'description'))),
    })),
    arms: listAt(arms, 'armGroups').map((entry) => ({
      label: jsonTextAt(entry, 'label'),
      type: jsonTextAt(entry, 'type'),
      interventions: textsIn(listAt(entry, 'interventionNames')),
    })),
    outcomes: {
      primary: outcomesIn(listAt(protocol, 'outcomesModule', 'primaryOutcomes')),
      secondary: outcomesIn(listAt(protocol, 'outcomesModule', 'secondaryOutcomes')),
    },
    eligibility: {
      criteria: squashLines(asText(valueAt(eligibility, 'eligibilityCriteria'))),
      sex: jsonTextAt(eligibility, 'sex'),
      minimumAge: jsonTextAt(eligibility, 'minimumAge'),
      maximumAge: jsonTextAt(eligibility, 'maximumAge'),
    },
    countries: distinct(
      listAt(protocol, 'contactsLocationsModule', 'locations').map((place) => jsonTextAt(place, 'country')),
    ),
    sponsor: jsonTextAt(protocol, 'sponsorCollaboratorsModule', 'leadSponsor', 'name'),
    startDate: dateAt('startDateStruct', 'date'),
    primaryCompletionDate: dateAt('primaryCompletionDateStruct', 'date'),
    completionDate: dateAt('completionDateStruct', 'date'),
    other: [
      ...countryStatuses(
        'locations.status',
        listAt(protocol, 'contactsLocationsModule', 'locations').map((place) => ({
          country: jsonTextAt(place, 'country'),
          status: jsonTextAt(place, 'status'),
        })),
      ),
      ...named('responsibleParty.type', jsonTextAt(protocol, 'sponsorCollaboratorsModule', 'responsibleParty', 'type')),
    ],
    hasResults: jsonTextAt(study, 'hasResults') === 'true' || isObject(unwrapped(valueAt(study, 'resultsSection'))),
    // The registry stamps a download with the day of its data; an API answer without it has the last update only.
    asOf:
      isoDate(jsonTextAt(study, 'derivedSection', 'miscInfoModule', 'versionHolder')) ??
      dateAt('lastUpdatePostDateStruct', 'date') ??
      dateAt('lastUpdateSubmitDate'),
  };
}
