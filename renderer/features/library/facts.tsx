/** Labels and what stands behind them; those that say nothing are left out. */
import type { ReactNode } from 'react';
import { FactLock, type FactRecord } from './fact-lock.tsx';
import classes from './library.module.css';

/** `field`: the part of the record it is, by which it can be marked as exempt. */
export type Fact = [label: string, value: ReactNode, field?: string];

export interface FactsProps {
  facts: readonly Fact[];
  /** The record whose parts can be marked. */
  of?: FactRecord;
}

export function Facts({ facts, of }: FactsProps) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value, field]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {of && field ? <FactLock of={of} field={field} name={label} /> : null}
            </dd>
          </div>
        ))}
    </dl>
  );
}
