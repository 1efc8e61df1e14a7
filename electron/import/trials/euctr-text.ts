/** EU Clinical Trials Register, text download: full details (a record per country, joined here) and summaries. */
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { distinct, squash, squashLines } from '../references/source/lines.ts';
import { type EuctrRecord, euctrRecords } from './euctr-fields.ts';
import { withOtherTexts } from './other-fields.ts';
import { countryStatuses } from './place-names.ts';
import { isoDate } from './trial-date.ts';
import { emptyTrial, type TrialReading, wholeNumber } from './trial-record.ts';

/**
 * Null where the text is no such download. The register repeats a trial for every country; one trial comes out, in the
 * place of its first record, told by that record and with the countries of all.
 */
export function readEuctrText(text: string): TrialReading | null {
  if (
    !/^EudraCT Number:\s*\d{4}-\d{6}-\d{2}/m.test(text) ||
    !/^(?:A\.\d|Sponsor(?:'s)? Protocol|Full Title|Trial Status)/m.test(text)
  )
    return null;
  const byNumber = new Map<string, EuctrRecord[]>();
  const problems: TrialReading['problems'] = [];
  for (const record of euctrRecords(text)) {
    const number = /\d{4}-\d{6}-\d{2}/.exec(record.fields.get('EudraCT Number')?.[0] ?? '')?.[0];
    const known = number ? byNumber.get(number) : undefined;
    if (known) known.push(record);
    else if (number) byNumber.set(number, [record]);
    else
      problems.push({
        line: record.line,
        code: 'record-without-id',
        message: `The record on line ${record.line} has no EudraCT number.`,
      });
  }
  const trials = [...byNumber].map(([number, records]) =>
    withOtherTexts(trialFrom(number, records), otherFields(records[0]!)),
  );
  return { records: trials, problems };
}

/** The part of a download that names whom to ask. */
const contactPart = /^B\.5|^Link$/;

function* otherFields({ fields, labels }: EuctrRecord): Generator<[string, string]> {
  for (const [name, values] of fields) {
    const label = labels.get(name);
    if (!contactPart.test(name)) yield [label === undefined ? name : `${name} ${label}`, values.join('\n')];
  }
}

const isYes = (text: string): boolean => /^yes$/i.test(text);

function trialFrom(registryId: string, countryRecords: EuctrRecord[]): TrialRecord {
  const records = countryRecords.map((record) => record.fields);
  const texts = (...names: string[]): string[] => {
    for (const name of names) {
      for (const fields of records) {
        const values = (fields.get(name) ?? []).filter((value) => value !== '');
        if (values.length > 0) return values;
      }
    }
    return [];
  };
  const text = (...names: string[]) => squash(texts(...names)[0] ?? '');
  const criteria = ['E.3', 'E.4'].map((name) => squashLines(texts(name)[0] ?? ''));
  const protocols = texts('Trial protocol').join(' ');
  const statuses = records
    .map((fields) => ({
      country: countryOfRecord(fields),
      status: squash(fields.get('Trial Status')?.[0] || fields.get('End of Trial Status')?.[0] || ''),
    }))
    .filter(({ status }) => status !== '');
  const inProtocols = [...protocols.matchAll(/\(([^)]*)\)/g)].map(([, status = '']) => squash(status));
  return {
    ...emptyTrial('euctr-text'),
    registryId,
    registry: 'EU Clinical Trials Register',
    otherIds: distinct([
      text('A.4.1', "Sponsor's Protocol Code Number", 'Sponsor Protocol Number'),
      text('A.5.2'),
      text('A.5.1'),
    ]),
    title: text('A.3.1', 'A.3', 'Full Title'),
    officialTitle: text('A.3', 'Full Title'),
    status: liveliest(statuses.length > 0 ? statuses.map(({ status }) => status) : inProtocols),
    other: countryStatuses('Trial Status', statuses.length > 1 ? statuses : []),
    studyType: 'Interventional',
    design: {
      allocation: isYes(text('E.8.1.1')) ? 'Randomised' : text('E.8.1.1') ? 'Non-randomised' : '',
      model: isYes(text('E.8.1.5')) ? 'Parallel group' : isYes(text('E.8.1.6')) ? 'Cross over' : '',
      masking: isYes(text('E.8.1.4'))
        ? 'Double blind'
        : isYes(text('E.8.1.3'))
          ? 'Single blind'
          : isYes(text('E.8.1.2'))
            ? 'Open'
            : '',
      purpose: (['E.6.1', 'E.6.2', 'E.6.3'] as const)
        .filter((name) => isYes(text(name)))
        .map((name) => ({ 'E.6.1': 'Diagnosis', 'E.6.2': 'Prophylaxis', 'E.6.3': 'Therapy' })[name])
        .join(', '),
    },
    phases: (['I', 'II', 'III', 'IV'] as const)
      .filter((_, index) => isYes(text(`E.7.${index + 1}`)))
      .map((phase) => `Phase ${phase}`),
    enrollment: {
      count: wholeNumber(text('F.4.2.2') || text('F.4.2.1') || text('F.4.1')),
      type: text('F.4.2.2', 'F.4.2.1', 'F.4.1') ? 'ESTIMATED' : '',
    },
    conditions: distinct(
      texts('E.1.1', 'Medical condition')
        .flatMap((value) => value.split('\n'))
        .map(squash),
    ),
    interventions: productsOf(records),
    outcomes: {
      primary: outcomesOf(texts('E.5.1'), text('E.5.1.1')),
      secondary: outcomesOf(texts('E.5.2'), text('E.5.2.1')),
    },
    eligibility: {
      criteria: criteria.filter((value) => value !== '').join('\n\n'),
      sex:
        text('Gender') || [isYes(text('F.2.1')) && 'Female', isYes(text('F.2.2')) && 'Male'].filter(Boolean).join(', '),
      ...agesOf(text),
    },
    countries: countriesOf(records, protocols),
    sponsor: text('B.1.1', 'Sponsor Name'),
    // The register shows the day of the authority's decision as the start, and before it the day of entry.
    startDate:
      isoDate(text('Start Date*', 'Start Date')) ??
      isoDate(text('Date of Competent Authority Decision')) ??
      isoDate(text('Date on which this record was first entered in the EudraCT database')),
    completionDate: isoDate(text('Date of the global end of the trial')),
    hasResults: /view results/i.test(text('Trial results')),
    asOf: null,
  };
}

const bullet = /^\s*(?:[•●○▪*–-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+/;

/**
 * End points are one free text. Where its lines are bulleted or numbered each is a measure, and what introduces them
 * is left out; otherwise the text is one measure. The time points are one text for all.
 */
function outcomesOf(values: string[], timeFrame: string): { measure: string; timeFrame: string }[] {
  const measures: string[] = [];
  for (const value of values) {
    const lines = value.split('\n').filter((line) => line.trim() !== '');
    const first = lines.findIndex((line) => bullet.test(line));
    if (first === -1 || (first > 0 && !/:\s*$/.test(lines[first - 1] ?? ''))) {
      measures.push(squash(lines.map((line) => line.replace(bullet, '')).join(' ')));
      continue;
    }
    for (const line of lines.slice(first)) {
      if (bullet.test(line)) measures.push(squash(line.replace(bullet, '')));
      else if (!/^(?:and|or)$|:\s*$/i.test(line.trim()))
        measures.push(`${measures.pop() ?? ''} ${squash(line)}`.trim());
    }
  }
  return measures.filter((measure) => measure !== '').map((measure) => ({ measure, timeFrame }));
}

/** Products by name, then substance; the fields of a product stand in a row and are paired by place where they can be. */
function productsOf(records: ReadonlyMap<string, string[]>[]) {
  const names = records.flatMap((fields) => {
    const named = fields.get('D.3.1') ?? fields.get('D.2.1.1.1') ?? [];
    return named.some((name) => name !== '') ? named : (fields.get('D.3.8') ?? []);
  });
  return distinct(names.map(squash)).map((name) => ({ type: 'Drug', name, description: '' }));
}

/** The register prints age groups, not limits. */
function agesOf(text: (...names: string[]) => string): { minimumAge: string; maximumAge: string } {
  const groups = [
    { has: isYes(text('F.1.1')), minimum: '', maximum: '17 Years' },
    { has: isYes(text('F.1.2')), minimum: '18 Years', maximum: '64 Years' },
    { has: isYes(text('F.1.3')), minimum: '65 Years', maximum: '' },
  ].filter((group) => group.has);
  return { minimumAge: groups[0]?.minimum ?? '', maximumAge: groups.at(-1)?.maximum ?? '' };
}

/** Each country tells its own: a trial that goes on in one of them goes on. */
const liveliest = (statuses: readonly string[]): string =>
  statuses.find((status) => /^(?:ongoing|restarted)/i.test(status)) ??
  statuses.find((status) => /halted|suspended/i.test(status)) ??
  statuses[0] ??
  '';

const countryOfRecord = (fields: ReadonlyMap<string, string[]>): string =>
  (fields.get('A.1')?.[0] ?? fields.get('National Competent Authority')?.[0] ?? '').replace(/ - .*$/s, '').trim();

function countriesOf(records: ReadonlyMap<string, string[]>[], protocols: string): string[] {
  const named = records.map(countryOfRecord);
  // Summaries print two-letter codes: `GB(Completed) NO(Ongoing)`.
  return distinct([...named, ...[...protocols.matchAll(/\b([A-Z]{2})\s*\(/g)].map((match) => match[1] ?? '')]);
}
