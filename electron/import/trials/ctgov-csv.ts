/** ClinicalTrials.gov's CSV download, today's (v2) and the one retired in 2024, whole or with chosen columns. */
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { columnKey, cutRow, readCsvTable } from '../references/source/csv-table.ts';
import { distinct, squash, squashLines } from '../references/source/lines.ts';
import { measuresFrom } from './csv-outcomes.ts';
import { withOtherTexts } from './other-fields.ts';
import { countryOf } from './place-names.ts';
import { isoDate } from './trial-date.ts';
import { emptyTrial, interventionFrom, type TrialReading, wholeNumber } from './trial-record.ts';

/** Null where no header among the first lines has a column of NCT numbers. */
export function readCtgovCsv(text: string): TrialReading | null {
  const isHeader = (cells: string[]) => cells.some((cell) => /^nct(?:number|id)$/.test(columnKey(cell)));
  const table = readCsvTable(text, isHeader);
  if (!table) return null;
  let heads = table.header;
  let keys = heads.map(columnKey);
  const records: TrialRecord[] = [];
  const problems: TrialReading['problems'] = [];
  for (const { cells, line } of table.rows) {
    // Downloads pasted one below the other bring their headers along, with columns of their own.
    if (isHeader(cells)) {
      heads = cells;
      keys = heads.map(columnKey);
      continue;
    }
    const record = trialFromRow((...names) => cellOf(cells, keys, names));
    if (/^NCT\d{8}$/.test(record.registryId)) records.push(withOtherTexts(record, otherColumns(cells, heads)));
    else problems.push({ line, code: 'record-without-id', message: `The row on line ${line} has no NCT number.` });
  }
  for (const line of table.openQuotes)
    problems.push({ line, code: 'file-truncated', message: 'A quoted cell is never closed.' });
  problems.push(...cutRow(table));
  return { records, problems };
}

/** Columns whose lists the model holds part by part, and the places, which name hospitals. */
const readInParts =
  /^(?:conditions?|interventions?|otherids|phases?|studydesigns?|outcomemeasures|primaryoutcomemeasures|secondaryoutcomemeasures|locations|ages?|studyresults|sponsorcollaborators)$/;

function* otherColumns(cells: readonly string[], heads: readonly string[]): Generator<[string, string]> {
  for (const [at, head] of heads.entries()) if (!readInParts.test(columnKey(head))) yield [head, cells[at] ?? ''];
}

function cellOf(cells: readonly string[], keys: readonly string[], names: readonly string[]): string {
  for (const name of names) {
    const index = keys.indexOf(name);
    if (index !== -1) return (cells[index] ?? '').trim();
  }
  return '';
}

const listOf = (cell: string): string[] => distinct(cell.split('|').map(squash));

function trialFromRow(cell: (...names: string[]) => string): TrialRecord {
  const [minimumAge, maximumAge] = ageRange(cell('age', 'ages'));
  const design = cell('studydesign', 'studydesigns');
  const part = (label: string) => squash(new RegExp(`(?:^|\\|)\\s*${label}:\\s*([^|]*)`, 'i').exec(design)?.[1] ?? '');
  return {
    ...emptyTrial('ctgov-v2-csv'),
    registryId: cell('nctnumber', 'nctid').toUpperCase(),
    registry: 'ClinicalTrials.gov',
    otherIds: listOf(cell('otherids')),
    title: squash(cell('studytitle', 'title', 'brieftitle')),
    officialTitle: squash(cell('officialtitle')),
    status: squash(cell('studystatus', 'status', 'overallstatus')),
    studyType: squash(cell('studytype')),
    design: {
      allocation: part('Allocation'),
      model: part('Intervention Model') || part('Observational Model'),
      masking: part('Masking'),
      purpose: part('Primary Purpose'),
    },
    phases: listOf(cell('phases', 'phase')),
    enrollment: { count: wholeNumber(cell('enrollment')), type: '' },
    conditions: listOf(cell('conditions', 'condition')),
    interventions: listOf(cell('interventions', 'intervention')).map(interventionFrom),
    outcomes: {
      primary: measuresFrom(cell('primaryoutcomemeasures', 'outcomemeasures')),
      secondary: measuresFrom(cell('secondaryoutcomemeasures')),
    },
    eligibility: {
      criteria: squashLines(cell('eligibilitycriteria')),
      sex: squash(cell('sex', 'gender')),
      minimumAge,
      maximumAge,
    },
    countries: distinct(cell('locations').split('|').map(countryOf)),
    sponsor: squash(cell('sponsor') || (cell('sponsorcollaborators').split('|')[0] ?? '')),
    startDate: isoDate(cell('startdate'), 'month-first'),
    primaryCompletionDate: isoDate(cell('primarycompletiondate'), 'month-first'),
    completionDate: isoDate(cell('completiondate'), 'month-first'),
    hasResults: /^(?:yes|has results)$/i.test(cell('studyresults')),
    asOf: isoDate(cell('lastupdateposted'), 'month-first'),
  };
}

/** `18 Years to 65 Years (Adult)`, `18 Years and older`, `up to 17 Years`: lowest and highest age as printed. */
function ageRange(cell: string): [string, string] {
  const value = squash(cell.replace(/\([^()]*\)/g, ''));
  const range = /^(\d+ \w+) to (\d+ \w+)/i.exec(value);
  if (range) return [range[1] ?? '', range[2] ?? ''];
  return [/^(\d+ \w+) and older/i.exec(value)?.[1] ?? '', /^up to (\d+ \w+)/i.exec(value)?.[1] ?? ''];
}
