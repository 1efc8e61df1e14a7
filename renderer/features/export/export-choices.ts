/** What can be exported, and as what. */
import type { ExportFormat, TableKind } from '../../../shared/contract/exports.ts';

export type ExportWhat = { kind: 'card'; cardId: string } | { kind: 'table'; table: TableKind };

export const tables = [
  'sof',
  'evidence-profile',
  'pico-matrix',
  'ongoing-trials',
  'references',
  'indicators',
  'risk-of-bias',
] as const satisfies readonly TableKind[];

const cardFormats = ['pdf', 'docx', 'html', 'md', 'json'] as const satisfies readonly ExportFormat[];
const tableFormats = ['pdf', 'docx', 'xlsx', 'csv', 'html', 'md', 'json'] as const satisfies readonly ExportFormat[];

export function formatsOf(what: ExportWhat): readonly ExportFormat[] {
  return what.kind === 'card' ? cardFormats : tableFormats;
}

/** As one word, for a radio's value. */
export function whatKey(what: ExportWhat): string {
  return what.kind === 'card' ? `card:${what.cardId}` : `table:${what.table}`;
}
