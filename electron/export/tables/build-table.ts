/** Any of the project's tables by its kind. */
import type { Table, TableKind } from '../../../shared/contract/exports.ts';
import { costsTable } from './costs-table.ts';
import { documentationStatusTable } from './documentation-status-table.ts';
import { evidenceProfileTable, summaryOfFindingsTable } from './evidence-tables.ts';
import { metaAnalysisTable } from './meta-analysis-table.ts';
import { prismaFlowTable } from './prisma-flow-table.ts';
import { documentsTable, outcomesTable, passagesTable, searchLogTable } from './project-tables.ts';
import {
  indicatorsTable,
  missingTrialsTable,
  ongoingTrialsTable,
  picoMatrixTable,
  referencesTable,
  trialsTable,
} from './record-tables.ts';
import { riskOfBiasTable } from './risk-of-bias-table.ts';
import { studyFiguresTable } from './study-figures-table.ts';
import type { TableInput } from './table-input.ts';
import { findingsTable, historyTable } from './work-tables.ts';

const builders: Record<TableKind, (input: TableInput) => Table> = {
  sof: summaryOfFindingsTable,
  'evidence-profile': evidenceProfileTable,
  'documentation-status': documentationStatusTable,
  'study-figures': studyFiguresTable,
  'meta-analysis': metaAnalysisTable,
  'risk-of-bias': riskOfBiasTable,
  outcomes: outcomesTable,
  'pico-matrix': picoMatrixTable,
  passages: passagesTable,
  documents: documentsTable,
  'ongoing-trials': ongoingTrialsTable,
  trials: trialsTable,
  'missing-trials': missingTrialsTable,
  references: referencesTable,
  indicators: indicatorsTable,
  'search-log': searchLogTable,
  'prisma-flow': prismaFlowTable,
  costs: costsTable,
  findings: findingsTable,
  history: historyTable,
};

export const buildTable = (kind: TableKind, input: TableInput): Table => builders[kind](input);

/** In the order of a workbook's sheets; every table there is where no kinds are named. */
export function buildTables(input: TableInput, kinds?: readonly TableKind[]): Table[] {
  return Object.entries(builders)
    .filter(([kind]) => kinds === undefined || kinds.some((each) => each === kind))
    .map(([, build]) => build(input));
}
