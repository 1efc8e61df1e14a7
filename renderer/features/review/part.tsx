/** One part of a structure under its heading, and the ways to its values. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ValueKind } from '../../../shared/contract/corrections.ts';
import type { ReviewedValue } from '../../../shared/corrections/apply-corrections.ts';
import classes from './review.module.css';
import { useReviewParts } from './review-context.ts';

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <Title order={2}>{title}</Title>
      {children}
    </section>
  );
}

/** Values of a kind that are to be shown, in order. */
export function useValues(...kinds: ValueKind[]): ReviewedValue[] {
  const { reviewed, isShown } = useReviewParts();
  return reviewed.shown.filter((value) => kinds.includes(value.key.kind) && isShown(value));
}

/** The value at a place of the structure as it was read; undefined where it is not shown. */
export function useValueAt(): (...at: (string | number)[]) => ReviewedValue | undefined {
  const { reviewed, isShown } = useReviewParts();
  return (...at) => {
    const value = reviewed.byPlace.get(at.join('.'));
    return value && isShown(value) ? value : undefined;
  };
}
