/** A row of the ongoing-trials table: what the registry says, with what people wrote instead. */
import type { OngoingRow, TableEdit } from '../contract/ongoing-trials.ts';
import type { Trial } from '../contract/trials.ts';
import type { Locale } from '../model/vocabulary.ts';
import { cellFields } from './cell-fields.ts';
import { ongoingCells } from './ongoing-cells.ts';
import { trialRow } from './trial-row.ts';

export type PrintedRow = Omit<OngoingRow, 'snapshot'>;

export function ongoingRow(trial: Trial, language: Locale, edits: readonly TableEdit[]): PrintedRow {
  const own = edits.filter((edit) => edit.trialId === trial.id && edit.language === language);
  const registry = trialRow(trial, language);
  return {
    trialId: trial.id,
    registryId: trial.registryId,
    registry: trial.registry,
    asOf: trial.asOf,
    cells: ongoingCells.map((cell, index) => {
      const edit = own.find((each) => each.cell === cell);
      const now = registry[index] ?? '';
      return {
        cell,
        text: edit?.text ?? now,
        registry: now,
        was: edit?.was ?? null,
        wasAsOf: edit?.asOf ?? null,
        isChanged: edit !== undefined && edit.was !== now,
        fields: cellFields(trial, cell),
      };
    }),
  };
}

export const cellTexts = ({ cells }: Pick<OngoingRow, 'cells'>): string[] => cells.map(({ text }) => text);

/** The row of a card that is about this trial: it prints the number first in its fifth cell. */
export function isRowOf(cells: readonly string[], { registryId }: Pick<Trial, 'registryId'>): boolean {
  return (cells[4] ?? '').split('\n')[0]?.trim().toUpperCase() === registryId.toUpperCase();
}
