/** Evidence profile and summary of findings of the project's outcomes (guide: methods.md 1.6). */
import type { EvidenceChoice, Table } from '../../../shared/contract/exports.ts';
import { type EvidenceRow, evidenceRows } from '../../../shared/grade/tables/evidence-rows.ts';
import { profileTable } from '../../../shared/grade/tables/profile-table.ts';
import { summaryTable } from '../../../shared/grade/tables/summary-table.ts';
import { emptyTable, type TableInput } from './table-input.ts';

const usual: EvidenceChoice = { variant: 'risks', per: 1000 };

export function evidenceProfileTable(input: TableInput): Table {
  const { project, language, evidence = usual } = input;
  const made = profileTable(chosenRows(input), project, { ...evidence, language });
  return { ...emptyTable('evidence-profile', input, { 1: 'number' }, made.columns), ...made };
}

export function summaryOfFindingsTable(input: TableInput): Table {
  const { project, language, evidence = usual } = input;
  const made = summaryTable(chosenRows(input), project, { ...evidence, language });
  return { ...emptyTable('sof', input, undefined, made.columns), ...made };
}

/** Those that were chosen, or else all. */
function chosenRows(input: TableInput): EvidenceRow[] {
  const chosen = input.evidence?.outcomeIds;
  const outcomes = chosen ? input.outcomes.filter(({ id }) => chosen.includes(id)) : input.outcomes;
  const { grades, analyses, studyList } = input;
  return evidenceRows({ outcomes, grades, analyses, studyList });
}
