import { SegmentedControl } from '@mantine/core';
import type { GradeDomain } from '../../../shared/contract/grades.ts';
import { judgementLabel } from '../../../shared/grade/words.ts';
import { useLocale } from '../../ui/format.ts';
import classes from './grade.module.css';

export interface LevelChoiceProps {
  domain: GradeDomain;
  labelledBy: string;
  levels: number;
  allowed: readonly number[];
  onChoose: (levels: number) => void;
}

/** The steps of a domain side by side, each a word and its number; arrow keys move between them. */
export function LevelChoice({ domain, labelledBy, levels, allowed, onChoose }: LevelChoiceProps) {
  const locale = useLocale();
  // A step that the design no longer offers stays visible until it is changed.
  const offered = allowed.includes(levels) ? allowed : [...allowed, levels];
  return (
    <SegmentedControl
      className={classes.choice}
      size="xs"
      transitionDuration={0}
      aria-labelledby={labelledBy}
      data-sign={Math.sign(levels)}
      value={String(levels)}
      onChange={(value) => onChoose(Number(value))}
      data={offered.map((step) => ({
        value: String(step),
        label: (
          <>
            {capital(judgementLabel(domain, step, locale))}
            {step !== 0 && <span className={classes.step}>{signed(step)}</span>}
          </>
        ),
      }))}
    />
  );
}

function signed(step: number): string {
  return step > 0 ? `+${step}` : `−${-step}`;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
