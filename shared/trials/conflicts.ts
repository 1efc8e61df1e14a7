/** Where registries tell differently of one trial: each field with what every registry says, side by side. */
import type { TrialRecord } from '../contract/trials.ts';
import { comparedFields, fieldOf, isToldAlike } from './differences.ts';

export interface RegistryConflict {
  field: string;
  /** In the order of the records. */
  values: { id: string; value: unknown }[];
}

export function conflictsBetween(records: readonly { id: string; record: TrialRecord }[]): RegistryConflict[] {
  return comparedFields.flatMap((field) => {
    const values = records.map(({ id, record }) => ({ id, value: fieldOf(record, field) }));
    const isAgreed = values.every((one, at) =>
      values.slice(at + 1).every((other) => isToldAlike(field, one.value, other.value)),
    );
    return isAgreed ? [] : [{ field, values }];
  });
}
