/** The ongoing-trials table of a project, its edits, and the tables of its cards beside it; docs/decisions/0072-ongoing-trials-table.md. */
import { ongoingCells } from '../../shared/cards/ongoing-cells.ts';
import { cellTexts, isRowOf, ongoingRow } from '../../shared/cards/ongoing-row.ts';
import { templateFields } from '../../shared/cards/template-fields.ts';
import { trialRow } from '../../shared/cards/trial-row.ts';
import type { Card, CardTemplate } from '../../shared/contract/cards.ts';
import type { CardTrials, OngoingRow } from '../../shared/contract/ongoing-trials.ts';
import type { CardService, OngoingTrialService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/model/vocabulary.ts';
import type { ChangeWriter } from '../library/command.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { getProject, listIncludedIds } from '../library/projects.ts';
import { findRow } from '../library/row.ts';
import { command, type Session, updatedNow } from '../library/session.ts';
import { findSnapshotRecord, listTableEdits, tableEditId } from '../library/table-edits.ts';
import { getTrialSourceHash, listTrials, speakingSnapshots } from '../library/trials.ts';

export interface OngoingDependencies {
  session: Session;
  templates: readonly CardTemplate[];
  cards: Pick<CardService, 'get' | 'setField'>;
}

export function createOngoingTrialService({ session, templates, cards }: OngoingDependencies): OngoingTrialService {
  const db = () => session.library().db;
  const rowsOf = (projectId: string, language: Locale) => ongoingRows(db(), projectId, language);
  const found = (rows: readonly OngoingRow[], trialId: string, cell: string) => {
    const row = rows.find((each) => each.trialId === trialId);
    const at = row?.cells.find((each) => each.cell === cell);
    if (!row || !at) throw new AppError('not-found', { noun: 'trial', id: trialId });
    return { row, at };
  };
  const store = (write: ChangeWriter, id: string, columns: Record<string, string | null>) => {
    const stored = { ...columns, ...updatedNow(session), removed_at: null };
    if (findRow(db(), 'table_edit', id)) write.update('table_edit', id, stored);
    else write.insert('table_edit', { id, ...stored });
  };
  const cardAndField = (id: string) => {
    const card = cards.get(id);
    const template = templates.find((each) => each.id === card.template);
    return { card, field: template ? tableField(template) : null };
  };

  return {
    list({ projectId, language }) {
      getProject(db(), projectId);
      return rowsOf(projectId, language);
    },
    edit({ projectId, trialId, language, cell, text }) {
      getProject(db(), projectId);
      const { row, at } = found(rowsOf(projectId, language), trialId, cell);
      const id = tableEditId(projectId, { trialId, language, cell });
      const what = {
        projectId,
        action: 'table.edit',
        params: { name: row.registryId },
        coalesceKey: `table:${id}`,
      };
      command(session, what, (write) => {
        if (text !== at.registry)
          store(write, id, {
            ...{ project_id: projectId, trial_id: trialId, language, cell, text },
            ...{ was: at.registry, as_of: row.asOf ?? '' },
          });
        else if (at.was !== null) write.remove('table_edit', id);
      });
      return rowsOf(projectId, language);
    },
    decide({ projectId, language, cells, decision }) {
      const rows = rowsOf(projectId, language);
      const first = found(rows, cells[0]!.trialId, cells[0]!.cell).row;
      const params = { name: first.registryId, count: cells.length };
      command(session, { projectId, action: `table.${decision}`, params }, (write) => {
        for (const { trialId, cell } of cells) {
          const { row, at } = found(rows, trialId, cell);
          if (at.was === null) continue;
          const id = tableEditId(projectId, { trialId, language, cell });
          if (decision === 'accept') write.remove('table_edit', id);
          else write.update('table_edit', id, { was: at.registry, as_of: row.asOf ?? '', ...updatedNow(session) });
        }
      });
      return rowsOf(projectId, language);
    },
    ofCard(id) {
      const { card, field } = cardAndField(id);
      return field === null ? { field, rows: [], missing: 0 } : cardTrials(db(), card, field);
    },
    refreshCard(id) {
      const { card, field } = cardAndField(id);
      if (field === null) return card;
      const { rows } = cardTrials(db(), card, field);
      const all = rowsOf(card.projectId, card.language);
      const kept = valueRows(card, field).map((cells, index) => {
        const { row, outdated } = rows[index]!;
        if (!row) return cells;
        return row.cells.map(({ cell, text }, at) => (outdated.includes(cell) ? text : (cells[at] ?? '')));
      });
      const added = all.filter((row) => !rows.some(({ row: known }) => known?.trialId === row.trialId));
      const inCard = new Set(all.map(({ trialId }) => trialId));
      const others = (card.fields[field]?.sources ?? []).filter(({ trialId }) => !trialId || !inCard.has(trialId));
      const sources = all.map(({ trialId }) => ({ trialId, sha256: getTrialSourceHash(db(), trialId) }));
      return cards.setField({
        id,
        field,
        value: [...kept, ...added.map(cellTexts)],
        status: 'written',
        sources: [...others, ...sources],
      });
    },
  };
}

export function ongoingRows(db: LibraryDatabase, projectId: string, language: Locale): OngoingRow[] {
  const edits = Map.groupBy(listTableEdits(db, projectId, language), ({ trialId }) => trialId);
  const ids = listIncludedIds(db, projectId, 'trial');
  const snapshots = speakingSnapshots(db, ids);
  return listTrials(db, ids).map((trial) => ({
    ...ongoingRow(trial, language, edits.get(trial.id) ?? []),
    snapshot: snapshots.get(trial.id)!,
  }));
}

/** The card's rows beside the project's table. A cell that says what the registry said when it was taken is nobody's own. */
export function cardTrials(db: LibraryDatabase, card: Card, field: string): CardTrials {
  const all = ongoingRows(db, card.projectId, card.language);
  const sources = card.fields[field]?.sources ?? [];
  const rows = valueRows(card, field).map((cells) => {
    const row = all.find((each) => isRowOf(cells, each)) ?? null;
    const sha256 = sources.find(({ trialId }) => trialId === row?.trialId)?.sha256;
    const taken = row && sha256 ? findSnapshotRecord(db, row.trialId, sha256) : null;
    const then = taken ? trialRow(taken, card.language) : [];
    const outdated = ongoingCells.filter((_, at) => row && cells[at] !== row.cells[at]!.text && cells[at] === then[at]);
    return { row, outdated };
  });
  const known = new Set(rows.map(({ row }) => row?.trialId));
  return { field, rows, missing: all.filter(({ trialId }) => !known.has(trialId)).length };
}

export const tableField = (template: CardTemplate): string | null =>
  templateFields(template).find(({ field }) => field.type === 'trials-table')?.field.key ?? null;

function valueRows(card: Card, field: string): string[][] {
  const value = card.fields[field]?.value ?? [];
  return typeof value === 'string' ? [] : value.map((row) => (typeof row === 'string' ? [row] : row));
}
