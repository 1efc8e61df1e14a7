/** ISRCTN's XML: https://www.isrctn.com/page/search#api. A status is told only where people set it. */
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
import { statusByDates } from './isrctn-status.ts';
import { withOtherXml } from './other-fields.ts';
import { isoDate } from './trial-date.ts';
import { emptyTrial, type TrialReading, wholeNumber } from './trial-record.ts';

/** Null where the text holds no ISRCTN trial. */
export function readIsrctnXml(text: string, today: string): TrialReading | null {
  if (!/<(?:\w+:)?isrctn[\s>]/.test(text) || !/<(?:\w+:)?trialDescription[\s>]/.test(text)) return null;
  const records: TrialRecord[] = [];
  const missing: TrialReading['problems'] = [];
  const isList = /<(?:\w+:)?fullTrial[\s>]/.test(text);
  const { problems, warnings } = readXmlRecords(text, {
    recordNames: [isList ? 'fullTrial' : 'trial'],
    onRecord: (element, _start, _end, line) => {
      const record = trialFromIsrctn(element, today);
      if (record.registryId) records.push(withOtherXml(record, element));
      else
        missing.push({ line, code: 'record-without-id', message: `The trial on line ${line} has no ISRCTN number.` });
    },
  });
  return { records, problems: [...problems, ...missing], warnings };
}

/** Newer records list measures with time points; older ones have one text, numbered by the people who wrote it. */
function outcomesOf(description: XmlElement | undefined, kind: 'primary' | 'secondary') {
  const listed = childrenOf(elementAt(description, `${kind}Outcomes`), 'outcomeMeasure').map((outcome) => ({
    measure: textAt(outcome, 'variable'),
    timeFrame: textAt(outcome, 'timepoints'),
  }));
  if (listed.some((outcome) => outcome.measure !== '')) return listed.filter((outcome) => outcome.measure !== '');
  return textOf(elementAt(description, `${kind}Outcome`))
    .split(/\n(?=\s*\d+(?:\.\d+)*\.\s)|\n{2,}/)
    .map((measure) =>
      measure
        .replace(/^\s*\d+(?:\.\d+)*\.\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((measure) => measure !== '')
    .map((measure) => ({ measure, timeFrame: '' }));
}

function trialFromIsrctn(element: XmlElement, today: string): TrialRecord {
  const trial = elementAt(element, 'trial') ?? element;
  const description = elementAt(trial, 'trialDescription');
  const references = elementAt(trial, 'externalRefs');
  const design = elementAt(trial, 'trialDesign');
  const detailed = elementAt(design, 'interventionalTrialDesign');
  const people = elementAt(trial, 'participants');
  const number = textAt(trial, 'isrctn').replace(/^ISRCTN/i, '');
  const final = wholeNumber(textAt(people, 'totalFinalEnrolment'));
  const target = wholeNumber(textAt(people, 'targetEnrolment'));
  const startDate = isoDate(textAt(design, 'overallStartDate')) ?? isoDate(textAt(people, 'recruitmentStart'));
  const completionDate = isoDate(textAt(design, 'overallEndDate'));
  const statusSet = textAt(design, 'overallStatusOverride') || textAt(people, 'recruitmentStatusOverride');
  const criteria = ['inclusion', 'exclusion'].map((name) => squashLines(textOf(elementAt(people, name))));
  return {
    ...emptyTrial('isrctn-xml'),
    registryId: number ? `ISRCTN${number}` : '',
    registry: 'ISRCTN',
    otherIds: distinct([
      ...['eudraCTNumber', 'clinicalTrialsGovNumber', 'irasNumber', 'protocolSerialNumber'].map((name) =>
        textAt(references, name),
      ),
      ...textsAt(references, 'secondaryNumbers', 'secondaryNumber'),
    ]),
    title: textAt(description, 'title'),
    officialTitle: textAt(description, 'scientificTitle'),
    status: statusSet || statusByDates({ startDate, completionDate }, today),
    studyType: textAt(design, 'primaryStudyDesign'),
    design: {
      allocation: textAt(detailed, 'allocation'),
      model: textAt(detailed, 'model') || textAt(design, 'secondaryStudyDesign') || textAt(design, 'studyDesign'),
      masking: textAt(detailed, 'masking'),
      purpose:
        textsAt(detailed, 'purposes', 'purpose').join(', ') || textsAt(design, 'trialTypes', 'trialType').join(', '),
    },
    phases: distinct(
      childrenOf(elementAt(trial, 'interventions'), 'intervention').map((entry) => textAt(entry, 'phase')),
    ),
    enrollment: final ? { count: final, type: 'ACTUAL' } : { count: target, type: target === null ? '' : 'ESTIMATED' },
    conditions: distinct(
      childrenOf(elementAt(trial, 'conditions'), 'condition').map((entry) => textAt(entry, 'description')),
    ),
    interventions: childrenOf(elementAt(trial, 'interventions'), 'intervention').map((entry) => ({
      type: textAt(entry, 'interventionType'),
      name: textAt(entry, 'drugNames') || textAt(entry, 'description').slice(0, 200),
      description: squashLines(textOf(elementAt(entry, 'description'))),
    })),
    outcomes: { primary: outcomesOf(description, 'primary'), secondary: outcomesOf(description, 'secondary') },
    eligibility: {
      criteria: criteria.filter((part) => part !== '').join('\n\n'),
      sex: textAt(people, 'gender'),
      minimumAge: textAt(people, 'lowerAgeLimit') || textAt(people, 'ageRange'),
      maximumAge: textAt(people, 'upperAgeLimit'),
    },
    countries: distinct(textsAt(people, 'recruitmentCountries', 'country')),
    sponsor: textAt(element, 'sponsor', 'organisation'),
    startDate,
    primaryCompletionDate: isoDate(textAt(people, 'recruitmentEnd')),
    completionDate,
    hasResults: childrenOf(elementAt(trial, 'outputs'), 'output').some((output) =>
      /result/i.test(`${output.attributes.outputType ?? ''} ${textAt(output, 'outputType')}`),
    ),
    asOf: isoDate(trial.attributes.lastUpdated ?? ''),
  };
}
