/** How far each trial is about the project's question; the rows are shown before it is known. */
import { useMemo } from 'react';
import type { TrialFitRow } from '../../../shared/contract/trials.ts';
import { useFitRows } from '../../app/record-rows.ts';

export type TrialFits = ReadonlyMap<string, TrialFitRow>;

export function useTrialFits(projectId: string): TrialFits {
  const { rows } = useFitRows(projectId);
  return useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
}
