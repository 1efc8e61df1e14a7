/** Marks one part of a record as exempt, beside what stands there. */

import { ExemptionButton } from '../exemptions/exemption-button.tsx';
import type { ExemptionTarget } from '../exemptions/exemption-data.ts';
import classes from './library.module.css';

export type FactRecord = Pick<ExemptionTarget, 'subject' | 'itemId'>;

export interface FactLockProps {
  of: FactRecord;
  field: string;
  /** The label of the part. */
  name: string;
}

export function FactLock({ of, field, name }: FactLockProps) {
  return (
    <span className={classes.factLock}>
      <ExemptionButton target={{ ...of, field }} name={name} isQuiet />
    </span>
  );
}
