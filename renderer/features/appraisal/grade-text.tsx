import { Textarea } from '@mantine/core';
import classes from './grade.module.css';

export interface GradeTextProps {
  label: string;
  placeholder?: string;
  minRows?: number;
  value: string;
  onChange: (text: string) => void;
  onRest: () => void;
}

/** Words of a grade over the width of its column, saved when typing rests. */
export function GradeText({ minRows = 1, onChange, onRest, ...field }: GradeTextProps) {
  return (
    <Textarea
      {...field}
      className={classes.wide}
      size="xs"
      autosize
      minRows={minRows}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onRest}
    />
  );
}
