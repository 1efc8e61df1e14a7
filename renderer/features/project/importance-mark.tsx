import { importanceClass } from '../../../shared/grade/importance.ts';
import classes from './outcomes.module.css';

const bars = { critical: 3, important: 2, limited: 1 } as const;

/** Three small bars filled by class, for the eye along a column; the word stands beside it. */
export function ImportanceMark({ importance }: { importance: number }) {
  const filled = bars[importanceClass(importance)];
  return (
    <span className={classes.bars} aria-hidden>
      {[1, 2, 3].map((bar) => (
        <span key={bar} data-filled={bar <= filled || undefined} />
      ))}
    </span>
  );
}
