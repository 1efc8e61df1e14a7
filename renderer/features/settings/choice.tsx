/** A few choices of which one holds, changed at once. */
import { Input, SegmentedControl } from '@mantine/core';
import classes from './settings.module.css';

export interface ChoiceProps<Value extends string> {
  label: string;
  help?: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  /** With the reason in `help`. */
  isFixed?: boolean;
  onChange(value: Value): void;
}

export function Choice<Value extends string>({ label, help, value, options, isFixed, onChange }: ChoiceProps<Value>) {
  return (
    <Input.Wrapper className={classes.choice} label={label} labelElement="div" description={help ?? null}>
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-label={label}
        disabled={isFixed ?? false}
        value={value}
        onChange={(next) => onChange(next as Value)}
        data={[...options]}
      />
    </Input.Wrapper>
  );
}
