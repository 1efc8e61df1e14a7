/** What one entry of the log changed: each thing by its name, and whether the entry can be taken back. */
import type { HistoryChange, HistoryChanges, HistoryPlace } from '../../shared/contract/history.ts';
import { AppError } from '../../shared/errors.ts';
import { isBlindToAppraisal } from './appraisals.ts';
import { certaintyField } from './certainty-then.ts';
import { changedFields } from './changed-fields.ts';
import type { LibraryDatabase } from './database.ts';
import {
  backwards,
  changesOf,
  entryFromRow,
  historyColumns,
  isErasure,
  isUntouched,
  laterEntry,
  type StoredChange,
} from './history.ts';
import { onLaterParts } from './on-later-parts.ts';
import { findRow, type Row, type SqlValue } from './row.ts';
import { isBlindTo } from './screening/blind-decisions.ts';
import { withoutBlindDecision } from './screening/blind-entries.ts';

/** A bulk import or merge changes thousands of rows; nobody reads more than these. */
const mostShown = 100;

/** Throws `not-found`. */
export function getEntryRow(db: LibraryDatabase, id: string): Row {
  const row = db
    .prepare(`SELECT ${historyColumns} FROM history JOIN person ON person.id = history.person_id WHERE history.id = ?`)
    .get(id) as Row | undefined;
  if (!row) throw new AppError('not-found', { noun: 'history', id });
  return row;
}

/** As the person may see it who asks. Throws `not-found`. */
export function historyChanges(db: LibraryDatabase, id: string, personId: string): HistoryChanges {
  const entry = getEntryRow(db, id);
  const changes = changesOf(db, Number(entry.seq));
  const isShown = ({ table, id: rowId }: StoredChange) =>
    (table !== 'screening_decision' || !isBlindTo(db, personId, rowId)) &&
    (table !== 'appraisal' || !isBlindToAppraisal(db, personId, rowId));
  return {
    changes: changes
      .slice(0, mostShown)
      .filter(isShown)
      .map((change) => changeFromStored(db, change, Number(entry.seq))),
    // How many decisions of the other said a reason is told by nothing but its renaming.
    total: entry.action === 'screening.rename' ? changes.filter(isShown).length : changes.length,
    refusal: refusalOf(db, entry, changes, personId),
  };
}

type Refusal = NonNullable<HistoryChanges['refusal']>;

function refusalOf(
  db: LibraryDatabase,
  entry: Row,
  changes: readonly StoredChange[],
  personId: string,
): Refusal | null {
  const because = (code: Refusal['code']) => ({ code, later: null });
  if (isErasure(entry)) return because('undo-erased');
  if (entry.is_barrier) return because('undo-barrier');
  if (entry.undone_at !== null) return because('undo-done');
  if (changes.length === 0) return because('undo-nothing');
  const touched = changes.find((change) => !isUntouched(db, onLaterParts(db, backwards(change))));
  if (!touched) return null;
  const later = laterEntry(db, entry, touched);
  return { code: 'undo-blocked', later: later && entryFromRow(withoutBlindDecision(db, later, personId)) };
}

function changeFromStored(db: LibraryDatabase, change: StoredChange, seq: number): HistoryChange {
  const { table, id, before, after } = change;
  const row = { ...before, ...after, ...findRow(db, table, id) };
  const level = certaintyField(db, change, seq);
  return {
    table,
    rowId: id,
    name: nameOf(db, table, row),
    kind: isFirstImport(db, change, seq) ? 'imported' : kindOf(before, after),
    fields: [...(level ? [level] : []), ...changedFields(table, before, after)],
    place: placeOf(db, table, row),
    ...(table === 'appraisal' && { tool: String(row.tool) }),
  };
}

/** A file is noted as brought out of the bin, as undo lays it there; the first time it came in. */
function isFirstImport(db: LibraryDatabase, { table, id, before }: StoredChange, seq: number): boolean {
  if (table !== 'source' || (before?.removed_at ?? null) === null) return false;
  const earlier = db.prepare("SELECT 1 FROM change WHERE table_name = 'source' AND row_id = ? AND history_seq < ?");
  return earlier.get(id, seq) === undefined;
}

function kindOf(before: Row | null, after: Row | null): HistoryChange['kind'] {
  if (before === null) return 'made';
  if (after === null || (after.removed_at ?? null) !== null) return 'removed';
  return (before.removed_at ?? null) === null ? 'changed' : 'restored';
}

function nameOf(db: LibraryDatabase, table: StoredChange['table'], row: Row): string {
  const text = (column: string) => String(row[column] ?? '');
  switch (table) {
    case 'source':
    case 'outcome':
    case 'study':
    case 'analysis':
    case 'cost_note':
      return text('name');
    case 'trial':
      return text('registry_id');
    case 'trial_link':
      return itemName(db, 'trial', row.id);
    case 'reference':
      return String(JSON.parse(text('csl') || '{}').title ?? '');
    case 'search':
      return text('source');
    case 'tag':
      return text('quote');
    case 'suggestion_rejection':
    case 'correction':
      return String(findRow(db, 'document', text('document_id'))?.title ?? '');
    case 'table_edit':
      return String(findRow(db, 'trial', text('trial_id'))?.registry_id ?? '');
    case 'study_result':
    case 'appraisal':
      return String(findRow(db, 'study', text('study_id'))?.name ?? '');
    case 'grade':
      return String(findRow(db, 'outcome', text('outcome_id'))?.name ?? '');
    case 'card_field':
      return text('key');
    case 'project_item':
      return itemName(db, row.kind, row.item_id);
    case 'exemption':
      return itemName(db, row.subject, row.item_id);
    case 'screening':
      return itemName(db, 'project', row.id);
    case 'screening_decision':
      return itemName(db, 'reference', row.reference_id);
    case 'search_source':
      return String(findRow(db, 'source', text('source_id'))?.name ?? '');
    case 'full_text':
      return itemName(db, 'reference', row.id);
    case 'document_version':
      return itemName(db, 'document', row.id);
    case 'reference_merge':
      return itemName(db, 'reference', row.id);
    case 'marker_binding':
      return itemName(db, row.reference_id === null ? 'document' : 'reference', row.reference_id ?? row.document_id);
    case 'reference_apart':
      return itemName(db, 'reference', row.first_id);
    case 'anchor_review':
      return text('quote');
    default:
      return text('title');
  }
}

/** What a decision or an exemption is on, by the kind that it names. */
function itemName(db: LibraryDatabase, kind: SqlValue | undefined, id: SqlValue | undefined): string {
  const table = itemTables.get(kind);
  const row = table && findRow(db, table, String(id));
  return row ? nameOf(db, table, row) : '';
}

const itemTables = new Map<SqlValue | undefined, StoredChange['table']>([
  ['document', 'document'],
  ['project', 'project'],
  ['passage', 'document'],
  ['trial', 'trial'],
  ['reference', 'reference'],
  ['card-field', 'card'],
  ['tag', 'tag'],
  ['grade', 'grade'],
  ['search', 'search'],
]);

function placeOf(db: LibraryDatabase, table: StoredChange['table'], row: Row): HistoryPlace {
  const id = (column: string) => (typeof row[column] === 'string' ? row[column] : undefined);
  const given = {
    projectId: table === 'project' || table === 'screening' ? id('id') : id('project_id'),
    documentId: documentIdOf(db, table, row),
    start: table === 'tag' || table === 'suggestion_rejection' ? Number(row.start) : undefined,
    outcomeId: table === 'outcome' ? id('id') : id('outcome_id'),
    cardId: table === 'card' ? id('id') : id('card_id'),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function documentIdOf(db: LibraryDatabase, table: StoredChange['table'], row: Row): string | undefined {
  if (table === 'document' || table === 'document_version') return String(row.id);
  if (table === 'project_item') return row.kind === 'document' ? String(row.item_id) : undefined;
  if (table !== 'source') return typeof row.document_id === 'string' ? row.document_id : undefined;
  return db.prepare('SELECT id FROM document WHERE source_id = ?').pluck().get(row.id) as string | undefined;
}
