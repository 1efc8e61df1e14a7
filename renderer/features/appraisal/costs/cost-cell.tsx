/** One cell of a cost note, which saves itself. */
import { TextInput } from '@mantine/core';
import { useAutosave } from '../../project/use-autosave.ts';
import classes from './costs.module.css';

export interface CostCellProps {
  label: string;
  value: string;
  maxLength: number;
  isFigure?: boolean;
  isFaulty?: boolean;
  onSave(value: string): Promise<unknown>;
}

export function CostCell({ label, value, maxLength, isFigure = false, isFaulty = false, onSave }: CostCellProps) {
  const field = useAutosave(value, onSave);
  return (
    <TextInput
      size="xs"
      variant="unstyled"
      maxLength={maxLength}
      aria-label={label}
      error={isFaulty}
      classNames={{ input: (isFigure && classes.figure) || '' }}
      value={field.value}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={field.flush}
    />
  );
}
