/** How far each trial is about the project's question; the rows are shown before it is known. */
import { useMemo } from 'react';
import type { Project } from '../../../shared/contract/projects.ts';
import type { TrialFitRow } from '../../../shared/contract/trials.ts';
import { hasTerms } from '../../../shared/pico/has-terms.ts';
import { useFitRows } from '../../app/record-rows.ts';

export type TrialFits = ReadonlyMap<string, TrialFitRow>;

/** Empty while the question has no terms: that nothing was found would say something of the trials. */
export function useTrialFits({ id, pico }: Pick<Project, 'id' | 'pico'>): TrialFits {
  const { rows } = useFitRows(id, hasTerms(pico));
  return useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
}
