/** Which fields of a registry record a cell of the ongoing-trials table is made of. */
import type { TrialRecord } from '../contract/trials.ts';
import type { OngoingCell } from './ongoing-cells.ts';
import { designLabel, isControlArm, isObservational, isRandomised } from './trial-row.ts';

export type CellField = keyof TrialRecord;

/** All that a cell can tell of, whatever the record says: what is exempt in one of these is exempt in a text about it. */
export const toldInCell: Record<OngoingCell, readonly CellField[]> = {
  population: ['conditions', 'title', 'enrollment'],
  intervention: ['arms', 'interventions'],
  comparator: ['arms', 'interventions', 'design'],
  outcome: ['outcomes'],
  id: ['registryId', 'studyType', 'design'],
  status: ['status', 'completionDate', 'primaryCompletionDate', 'countries'],
};

/** Those that this record's cell was made of, in the order in which it prints them; at least one, also of an empty cell. */
export function cellFields(trial: TrialRecord, cell: OngoingCell): CellField[] {
  const typed = trial.arms.filter(({ type }) => type !== '');
  switch (cell) {
    case 'population':
      return [
        trial.conditions.some((name) => name !== '') ? 'conditions' : 'title',
        ...(trial.enrollment.count === null ? [] : (['enrollment'] as const)),
      ];
    case 'intervention':
      return [typed.some((arm) => !isControlArm(arm)) ? 'arms' : 'interventions'];
    case 'comparator':
      if (typed.some(isControlArm) || trial.arms.length > 1) return ['arms'];
      if (trial.arms.length === 0) return ['design'];
      return isRandomised(trial) ? ['arms', 'design'] : ['arms'];
    case 'outcome':
      return ['outcomes'];
    case 'id':
      if (isObservational(trial)) return ['registryId', 'studyType'];
      return designLabel(trial, 'en') === '' ? ['registryId'] : ['registryId', 'design'];
    case 'status':
      return [
        'status',
        ...(trial.completionDate || !trial.primaryCompletionDate
          ? (['completionDate'] as const)
          : (['primaryCompletionDate'] as const)),
        'countries',
      ];
  }
}
