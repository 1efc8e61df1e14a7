/** What can be exported, as what, and the files that a choice makes. */
import type {
  CsvSeparator,
  EvidenceChoice,
  ExportChoice,
  ExportCreate,
  ExportFormat,
  TableKind,
} from '../../../shared/contract/exports.ts';

export type ExportWhat = { kind: 'card'; cardId: string } | { kind: 'table'; table: TableKind };

export const tables = [
  'sof',
  'evidence-profile',
  'documentation-status',
  'study-figures',
  'meta-analysis',
  'risk-of-bias',
  'outcomes',
  'pico-matrix',
  'passages',
  'documents',
  'ongoing-trials',
  'trials',
  'missing-trials',
  'references',
  'indicators',
  'search-log',
  'prisma-flow',
  'costs',
  'findings',
  'history',
] as const satisfies readonly TableKind[];
/** What is asked of a preview beside its content. */
export type AudienceChoice = Pick<ExportCreate, 'audience' | 'shown'>;

export type ExportedTable = (typeof tables)[number];

export const cardFormats = ['pdf', 'docx', 'html', 'md', 'json'] as const satisfies readonly ExportFormat[];
export const tableFormats = [
  'pdf',
  'docx',
  'xlsx',
  'csv',
  'html',
  'md',
  'json',
] as const satisfies readonly ExportFormat[];

export const separators = ['semicolon', 'comma', 'tab'] as const satisfies readonly CsvSeparator[];

/** As one word, for a check box's value and for what is remembered. */
export const cardKey = (cardId: string): string => `card:${cardId}`;
export const tableKey = (table: TableKind): string => `table:${table}`;

/** Everything there is, in the order of the list. */
export function allKeys(cardIds: readonly string[]): string[] {
  return [...cardIds.map(cardKey), ...tables.map(tableKey)];
}

export function whatFromKey(key: string): ExportWhat {
  const [kind, id = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  return kind === 'card' ? { kind, cardId: id } : { kind: 'table', table: id as TableKind };
}

/** Several tables as Excel can be sheets of one file. */
export function isOneWorkbook(choice: ExportChoice): boolean {
  return choice.isWorkbook && choice.tableFormat === 'xlsx' && chosenTables(choice).length > 1;
}

export const chosenTables = ({ what }: Pick<ExportChoice, 'what'>): ExportedTable[] =>
  tables.filter((table) => what.includes(tableKey(table)));

/** Tables that an `EvidenceChoice` is about. */
export const isEvidence = (table: TableKind): boolean => table === 'sof' || table === 'evidence-profile';

export interface FilesOf {
  projectId: string;
  evidence: EvidenceChoice;
  /** What is shown of what public masks. */
  shown: string[];
}

/** One entry a file. */
export function filesOf(choice: ExportChoice, { projectId, evidence, shown }: FilesOf): ExportCreate[] {
  const files = plainFilesOf(choice, projectId).map((file) =>
    'kind' in file && (file.kind === 'all' ? (file.kinds ?? []).some(isEvidence) : isEvidence(file.kind))
      ? { ...file, evidence }
      : file,
  );
  return choice.audience === 'public' ? files.map((file) => ({ ...file, audience: 'public', shown })) : files;
}

function plainFilesOf(choice: ExportChoice, projectId: string): ExportCreate[] {
  const { language, cardFormat, tableFormat, separator } = choice;
  const cards = choice.what.map(whatFromKey).flatMap((what) => (what.kind === 'card' ? [what.cardId] : []));
  const kinds = chosenTables(choice);
  const ofCards = cards.map((cardId): ExportCreate => ({ cardId, format: cardFormat }));
  if (isOneWorkbook(choice)) return [...ofCards, { projectId, kind: 'all', kinds, language, format: 'xlsx' }];
  const csv = tableFormat === 'csv' ? { separator } : {};
  return [
    ...ofCards,
    ...kinds.map((kind): ExportCreate => ({ projectId, kind, language, format: tableFormat, ...csv })),
  ];
}
