/** Decisions of screening and entries of the search log as marks of a packet. */
import { z } from 'zod';
import { longestReason } from '../../../shared/contract/screening.ts';
import { screeningDecisions, screeningStages, searchKinds } from '../../../shared/model/screening.ts';
import type { MarkState } from '../../../shared/panel/merge-mark.ts';
import type { LibraryDatabase } from '../database.ts';
import { weightOfDecision } from '../duplicates/move-screening.ts';
import { isErased } from '../erasure/erase.ts';
import { findRow, type Row } from '../row.ts';
import type { Mark } from './marks.ts';
import { cellHash } from './packet-mark.ts';

const id = z.string().min(1).max(200);

const decisionRowSchema = z
  .object({
    id: z.string().max(1000),
    project_id: id,
    stage: z.enum([...screeningStages, 'retrieval']),
    reference_id: id,
    person_id: id.nullable(),
    decision: z.enum([...screeningDecisions, 'not-retrieved']),
    reason: z.string().max(longestReason),
    updated_at: z.iso.datetime(),
    updated_by: id,
  })
  .refine((row) => row.id === decisionId(row))
  // Nobody decides in the name of another; what all agreed on is noted by one of them.
  .refine(({ person_id, updated_by }) => person_id === null || person_id === updated_by)
  .refine(({ stage, person_id }) => stage !== 'retrieval' || person_id === null)
  // As here: the flow tells why each full text was excluded.
  .refine(({ stage, decision, reason }) => stage !== 'full-text' || decision !== 'exclude' || reason.trim() !== '')
  .refine(
    ({ stage, decision }) => decision === 'undecided' || (decision === 'not-retrieved') === (stage === 'retrieval'),
  );

const searchRowSchema = z.object({
  id,
  project_id: id,
  kind: z.enum(searchKinds),
  source: z.string().max(2000),
  platform: z.string().max(2000),
  searched_on: z.string().max(100),
  strategy: z.string().max(100_000),
  limits: z.string().max(20_000),
  hits: z.number().int().min(0).nullable(),
  searcher: z.string().max(500),
  created_at: z.iso.datetime(),
  created_by: id,
  removed_at: z.iso.datetime().nullable(),
});

const decisionId = (row: Row) => [row.project_id, row.stage, row.reference_id, row.person_id ?? 'all'].join(':');

export function decisionMark(row: Row): Mark {
  const isValid = decisionRowSchema.safeParse(row).success;
  const cells = isValid ? { decision: row.decision, reason: row.reason } : null;
  // Of tens of thousands: only what is long is hashed.
  const reason = row.reason === '' ? '' : cellHash(row.reason);
  const state: MarkState = isValid && row.decision !== 'undecided' ? { decision: String(row.decision), reason } : null;
  return { key: `decision:${row.id}`, kind: 'decision', row, cells, state };
}

export function searchCells(row: Row): Mark['cells'] {
  if (!searchRowSchema.safeParse(row).success) return null;
  const { kind, source, platform, searched_on, strategy, limits, hits, searcher } = row;
  return { kind, source, platform, searched_on, strategy, limits, hits, searcher };
}

/** Decisions about a reference that was merged here since are about the one that stays, as they are of those made here. */
export function followMerged(db: LibraryDatabase, mark: Mark): Mark {
  const mainId = findRow(db, 'reference_merge', String(mark.row.reference_id))?.main_id;
  if (!mark.cells || mainId === undefined || mainId === null) return mark;
  const row: Row = { ...mark.row, reference_id: mainId };
  return { ...mark, row: { ...row, id: decisionId(row) } };
}

/** Of several decisions of a packet that have become one here, the keys of those that give way. */
export function outweighed(marks: Iterable<Mark>): Set<string> {
  const strongest = new Map<string, Mark>();
  const weaker = new Set<string>();
  for (const mark of marks) {
    const other = strongest.get(String(mark.row.id));
    const isWeaker = other !== undefined && weightOfDecision(mark.row) <= weightOfDecision(other.row);
    if (isWeaker) weaker.add(mark.key);
    else {
      if (other) weaker.add(other.key);
      strongest.set(String(mark.row.id), mark);
    }
  }
  return weaker;
}

/** The entry of the log here that tells of the same search, noted apart. */
export function findSameSearch(db: LibraryDatabase, row: Row): Row | null {
  const told = ['project_id', 'source', 'platform', 'searched_on', 'strategy'] as const;
  const isSame = told.map((column) => `${column} = @${column}`).join(' AND ');
  const named = Object.fromEntries(told.map((column) => [column, row[column] ?? '']));
  const found = db.prepare(`SELECT * FROM search WHERE ${isSame} AND removed_at IS NULL ORDER BY id`).get(named);
  return (found as Row | undefined) ?? null;
}

export function isReferenceHere(db: LibraryDatabase, referenceId: string): boolean {
  const row = findRow(db, 'reference', referenceId);
  return row !== null && row.removed_at === null && !isErased(db, 'reference', referenceId);
}
