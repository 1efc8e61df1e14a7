import { Checkbox } from '@mantine/core';
import { Fragment } from 'react';
import { useCardEditing } from './card-context.tsx';
import classes from './card-form.module.css';
import type { CardOption } from './card-types.ts';

export interface CheckboxesFieldProps {
  labelId: string;
  options: CardOption[];
  codes: string[];
  onChange: (codes: string[]) => void;
}

/** Boxes in the template's order, under their headings; a nested option stands indented under its parent. */
export function CheckboxesField({ labelId, options, codes, onChange }: CheckboxesFieldProps) {
  const { language } = useCardEditing();
  const toggle = (code: string) => {
    const chosen = new Set(codes);
    if (!chosen.delete(code)) chosen.add(code);
    onChange(options.map((option) => option.code).filter((each) => chosen.has(each)));
  };
  const headingOf = (index: number) => {
    const group = options[index]?.group?.[language];
    return group && group !== options[index - 1]?.group?.[language] ? group : null;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the label is the field's own, not a legend
    <div role="group" aria-labelledby={labelId} className={classes.boxes} data-flat={isFlat(options) || undefined}>
      {options.map((option, index) => (
        <Fragment key={option.code}>
          {headingOf(index) && (
            <p className={classes.boxesHead} lang={language}>
              {headingOf(index)}
            </p>
          )}
          <Checkbox
            size="xs"
            lang={language}
            className={option.under === undefined ? undefined : classes.nested}
            label={option.label[language]}
            checked={codes.includes(option.code)}
            onChange={() => toggle(option.code)}
          />
        </Fragment>
      ))}
    </div>
  );
}

function isFlat(options: CardOption[]): boolean {
  return options.every((option) => !option.under && !option.group);
}
