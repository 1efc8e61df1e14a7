/** WHO ICTRP: the fields of its XML and CSV exports. https://www.who.int/tools/clinical-trials-registry-platform */
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { distinct, squash, squashLines } from '../references/source/lines.ts';
import { isoDate } from './trial-date.ts';
import { emptyTrial, interventionFrom, wholeNumber } from './trial-record.ts';

/** Registries send their texts with HTML in them. */
const plain = (text: string): string =>
  text
    .replace(/<br\s*\/?>|<\/p>|<\/li>/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi, ' ')
    .replace(/&nbsp;/gi, ' ');

const parts = (text: string): string[] => distinct(plain(text).split(/[;\n]/).map(squash));

/** A target is one number, or one for each group (`group a:30;group b:30;`), which are added up. */
function targetSize(text: string): number | null {
  const whole = wholeNumber(text);
  if (whole !== null) return whole;
  const groups = text
    .split(';')
    .map((group) => group.trim())
    .filter((group) => group !== '');
  const sizes = groups.map((group) => wholeNumber(/:\s*(\d+)\s*$/.exec(group)?.[1] ?? ''));
  return sizes.length > 0 && sizes.every((size) => size !== null) ? sizes.reduce((sum, size) => sum + size, 0) : null;
}

/** The record behind a reader of ICTRP's field names; the format is the file's. */
export function ictrpRecord(field: (name: string) => string, sourceFormat: string): TrialRecord {
  const line = (name: string) => squash(plain(field(name)));
  const design = plain(field('Study_design'));
  const part = (label: string) => squash(new RegExp(`\\b${label}:\\s*([^.;\\n]*)`, 'i').exec(design)?.[1] ?? '');
  const criteria = [field('Inclusion_Criteria'), field('Exclusion_Criteria')].map((text) => squashLines(plain(text)));
  return {
    ...emptyTrial(sourceFormat),
    registryId: line('TrialID'),
    registry: line('Source_Register'),
    otherIds: distinct(
      ['Secondary_ID', 'SecondaryIDs', 'Secondary_IDs'].flatMap((name) =>
        plain(field(name))
          .split(/[;,\n]/)
          .map(squash),
      ),
    ),
    title: line('Public_title') || line('Scientific_title'),
    officialTitle: line('Scientific_title'),
    status: line('Recruitment_Status'),
    statusDate: isoDate(line('Last_Refreshed_on')),
    studyType: line('Study_type'),
    design: {
      allocation: part('Allocation'),
      model: part('Intervention model') || (/:/.test(design) ? '' : squash(design)),
      masking: part('Masking'),
      purpose: part('Primary purpose') || part('Purpose'),
    },
    phases: line('Phase') ? [line('Phase')] : [],
    enrollment: { count: targetSize(squash(field('Target_size'))), type: line('Target_size') ? 'ESTIMATED' : '' },
    conditions: parts(field('Condition')),
    interventions: parts(field('Intervention')).map(interventionFrom),
    outcomes: {
      primary: parts(field('Primary_outcome')).map((measure) => ({ measure, timeFrame: '' })),
      secondary: parts(field('Secondary_outcome')).map((measure) => ({ measure, timeFrame: '' })),
    },
    eligibility: {
      criteria: criteria.filter((text) => text !== '').join('\n\n'),
      sex: line('Inclusion_gender'),
      minimumAge: line('Inclusion_agemin'),
      maximumAge: line('Inclusion_agemax'),
    },
    countries: distinct(plain(field('Countries')).split(';').map(squash)),
    sponsor: line('Primary_sponsor'),
    startDate: isoDate(line('Date_enrollement') || line('Date_enrollment')),
    completionDate: isoDate(line('results_date_completed')),
    hasResults: /^yes$/i.test(line('results_yes_no')) || line('results_url_link') !== '',
    asOf: isoDate(line('Last_Refreshed_on')) ?? isoDate(line('Export_date'), 'month-first'),
  };
}
