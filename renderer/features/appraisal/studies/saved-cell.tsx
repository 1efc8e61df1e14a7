import { useAutosave } from '../../project/use-autosave.ts';
import classes from './studies.module.css';

export interface SavedCellProps {
  label: string;
  value: string;
  isFaulty?: boolean;
  isFigure?: boolean;
  onSave(value: string): Promise<unknown>;
}

/** A cell of the grid that saves itself. A bare input: hundreds of rows have five each, and Mantine's take ten times as long. */
export function SavedCell({ label, value, isFaulty = false, isFigure = false, onSave }: SavedCellProps) {
  const field = useAutosave(value, onSave);
  return (
    <input
      className={`${classes.cell} ${isFigure ? classes.figure : ''}`}
      inputMode={isFigure ? 'decimal' : undefined}
      maxLength={isFigure ? 100 : 500}
      aria-label={label}
      aria-invalid={isFaulty || undefined}
      // A cell is as wide as a figure: an interval in it is read whole so.
      title={isFigure && field.value.length > 8 ? field.value : undefined}
      value={field.value}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={field.flush}
    />
  );
}
