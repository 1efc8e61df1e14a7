/** Any of the project's tables by its kind. */
import type { Table, TableKind } from '../../../shared/contract/exports.ts';
import { AppError } from '../../../shared/errors.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { evidenceProfileTable, summaryOfFindingsTable } from './evidence-tables.ts';
import { indicatorsTable, ongoingTrialsTable, picoMatrixTable, referencesTable } from './record-tables.ts';
import { type TableInput, tableWord } from './table-input.ts';

/** Throws `invalid-input` for the risk-of-bias table, which needs forms that do not exist yet. */
export function buildTable(kind: TableKind, input: TableInput): Table {
  switch (kind) {
    case 'ongoing-trials':
      return ongoingTrialsTable(input);
    case 'pico-matrix':
      return picoMatrixTable(input);
    case 'sof':
      return summaryOfFindingsTable(input);
    case 'evidence-profile':
      return evidenceProfileTable(input);
    case 'indicators':
      return indicatorsTable(input);
    case 'references':
      return referencesTable(input);
    case 'risk-of-bias':
      throw new AppError('invalid-input', { field: kind, reason: tableWord('riskOfBias', input.language) });
    default:
      return assertNever(kind);
  }
}
