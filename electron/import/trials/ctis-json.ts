/** EU Clinical Trials Information System: the public record of a trial, and a page of search results. */
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { asText, isObject, jsonTextAt, listAt, valueAt } from '../references/source/json-values.ts';
import { distinct, squash } from '../references/source/lines.ts';
import { readJsonEntries } from './json-entries.ts';
import { countryStatuses } from './place-names.ts';
import { isoDate } from './trial-date.ts';
import { emptyTrial, type TrialReading, wholeNumber } from './trial-record.ts';

const marker = /\{\s*"ctNumber"\s*:/g;

/** Null where the text is no CTIS JSON. */
export function readCtisJson(text: string): TrialReading | null {
  if (!/"ctNumber"\s*:/.test(text)) return null;
  return readJsonEntries(text, { marker, entriesIn, recordFrom: trialFromCtis });
}

function entriesIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return null;
  return Array.isArray(value.data) ? value.data : typeof value.ctNumber === 'string' ? [value] : null;
}

/** Records hold the code where the portal's screens say the word; a code that is not known stays. */
const statusWords: Record<string, string> = {
  1: 'Under evaluation',
  2: 'Authorised, recruitment pending',
  3: 'Authorised, recruiting',
  4: 'Ongoing, recruiting',
  5: 'Ongoing, recruitment ended',
  6: 'Temporarily halted',
  7: 'Suspended',
  8: 'Ended',
  9: 'Expired',
  10: 'Revoked',
  11: 'Not authorised',
  12: 'Cancelled',
};
const statusWord = (printed: string): string => statusWords[printed] ?? printed;

const textsOf = (list: unknown[], ...path: string[]): string[] =>
  distinct(list.map((entry) => jsonTextAt(entry, ...path)));

function trialFromCtis(entry: unknown): TrialRecord | null {
  const registryId = jsonTextAt(entry, 'ctNumber');
  if (!/^\d{4}-\d{6}-\d{2}-\d{2}$/.test(registryId)) return null;
  return isObject(valueAt(entry, 'authorizedApplication'))
    ? fromRecord(entry, registryId)
    : fromSearchResult(entry, registryId);
}

const base = (registryId: string): TrialRecord => ({
  ...emptyTrial('ctis-json'),
  registryId,
  registry: 'CTIS',
  studyType: 'Interventional',
});

function fromRecord(entry: unknown, registryId: string): TrialRecord {
  const partOne = valueAt(entry, 'authorizedApplication', 'authorizedPartI');
  const partsTwo = listAt(entry, 'authorizedApplication', 'authorizedPartsII');
  const identifiers = valueAt(partOne, 'trialDetails', 'clinicalTrialIdentifiers');
  const information = valueAt(partOne, 'trialDetails', 'trialInformation');
  const subjects = valueAt(information, 'populationOfTrialSubjects');
  const criteria = (['Inclusion', 'Exclusion'] as const).map((kind) =>
    textsOf(listAt(information, 'eligibilityCriteria', `principal${kind}Criteria`), `principal${kind}Criteria`).join(
      '\n',
    ),
  );
  const outcomes = (kind: 'primary' | 'secondary') =>
    textsOf(listAt(information, 'endPoint', `${kind}EndPoints`), 'endPoint').map((measure) => ({
      measure,
      timeFrame: '',
    }));
  const sponsors = listAt(partOne, 'sponsors');
  const lead =
    sponsors.find((sponsor) => valueAt(sponsor, 'primary') === true || valueAt(sponsor, 'isPrimary') === true) ??
    sponsors[0];
  const counts = partsTwo.map((part) => wholeNumber(jsonTextAt(part, 'recruitmentSubjectCount')) ?? 0);
  const count = wholeNumber(jsonTextAt(partOne, 'rowSubjectCount')) ?? 0;
  const total = counts.reduce((sum, size) => sum + size, count);
  const sexes = [
    asText(valueAt(subjects, 'isFemaleSubjects')) === 'true' && 'Female',
    asText(valueAt(subjects, 'isMaleSubjects')) === 'true' && 'Male',
  ];
  return {
    ...base(registryId),
    otherIds: distinct([
      jsonTextAt(entry, 'authorizedApplication', 'eudraCt', 'eudraCtCode'),
      jsonTextAt(identifiers, 'secondaryIdentifyingNumbers', 'nctNumber', 'number'),
      jsonTextAt(identifiers, 'secondaryIdentifyingNumbers', 'isrctnNumber', 'number'),
      jsonTextAt(identifiers, 'secondaryIdentifyingNumbers', 'whoUniversalTrialNumber', 'number'),
    ]),
    title: jsonTextAt(identifiers, 'publicTitle') || jsonTextAt(identifiers, 'fullTitle'),
    officialTitle: jsonTextAt(identifiers, 'fullTitle'),
    status: statusWord(jsonTextAt(entry, 'ctStatus') || jsonTextAt(entry, 'ctPublicStatusCode')),
    other: countryStatuses(
      'mscInfo.mscPublicStatusCode',
      partsTwo.map((part) => ({
        country: jsonTextAt(part, 'mscInfo', 'mscName'),
        status: statusWord(jsonTextAt(part, 'mscInfo', 'mscPublicStatusCode')),
      })),
    ),
    phases: distinct([jsonTextAt(information, 'trialCategory', 'trialPhase')]),
    enrollment: { count: total > 0 ? total : null, type: total > 0 ? 'ESTIMATED' : '' },
    conditions: textsOf(listAt(information, 'medicalCondition', 'partIMedicalConditions'), 'medicalCondition'),
    interventions: distinct(
      listAt(partOne, 'products').map(
        (product) =>
          jsonTextAt(product, 'productName') || jsonTextAt(product, 'productDictionaryInfo', 'activeSubstanceName'),
      ),
    ).map((name) => ({ type: 'Drug', name, description: '' })),
    outcomes: { primary: outcomes('primary'), secondary: outcomes('secondary') },
    eligibility: {
      criteria: criteria.filter((part) => part !== '').join('\n\n'),
      sex: sexes.filter(Boolean).join(', '),
      minimumAge: '',
      maximumAge: '',
    },
    countries: distinct([
      ...textsOf(partsTwo, 'mscInfo', 'countryName'),
      ...textsOf(partsTwo, 'mscInfo', 'mscName'),
      ...textsOf(listAt(partOne, 'rowCountriesInfo'), 'name'),
    ]),
    sponsor: jsonTextAt(lead, 'organisation', 'name'),
    startDate:
      isoDate(jsonTextAt(entry, 'startDateEU')) ??
      isoDate(jsonTextAt(information, 'trialDuration', 'estimatedRecruitmentStartDate')),
    completionDate:
      isoDate(jsonTextAt(entry, 'endDateEU')) ?? isoDate(jsonTextAt(information, 'trialDuration', 'estimatedEndDate')),
    hasResults: ['summaryResults', 'laypersonResults', 'clinicalStudyReports'].some(
      (kind) => listAt(entry, 'results', kind).length > 0,
    ),
    asOf: isoDate(jsonTextAt(entry, 'publishDate')) ?? isoDate(jsonTextAt(entry, 'decisionDate')),
  };
}

/** Search results are short, and dates in them are day first. */
function fromSearchResult(entry: unknown, registryId: string): TrialRecord {
  const text = (name: string) => jsonTextAt(entry, name);
  const total = wholeNumber(text('totalNumberEnrolled'));
  // `Norway:5`: the country and its status.
  const byCountry = listAt(entry, 'trialCountries').map((each) => {
    const [country = '', status = ''] = asText(each).split(':').map(squash);
    return { country, status: statusWord(status) };
  });
  return {
    ...base(registryId),
    title: text('ctTitle'),
    status: statusWord(text('ctPublicStatus') || text('ctStatus') || text('ctPublicStatusCode')),
    other: countryStatuses('trialCountries.status', byCountry),
    phases: distinct([text('trialPhase')]),
    enrollment: { count: total, type: total === null ? '' : 'ESTIMATED' },
    conditions: distinct(text('conditions').split(';').map(squash)),
    interventions: distinct(text('product').split(/[;,]/).map(squash)).map((name) => ({
      type: 'Drug',
      name,
      description: '',
    })),
    eligibility: { criteria: '', sex: text('gender'), minimumAge: '', maximumAge: '' },
    countries: distinct(byCountry.map(({ country }) => country)),
    sponsor: text('sponsor'),
    startDate: isoDate(text('startDateEU')),
    completionDate: isoDate(text('endDateEU')) ?? isoDate(text('endDate')),
    hasResults: /^yes$/i.test(text('resultsFirstReceived')),
    asOf: isoDate(text('lastUpdated')),
  };
}
