import type { AppraisalLevel } from '../../../../shared/contract/appraisal-tools.ts';
import { useLocale } from '../../../ui/format.ts';
import classes from './risk-of-bias.module.css';

/** A level by its sign, its colour and its word; the word is what is read aloud. */
export function LevelMark({ level }: { level: AppraisalLevel }) {
  const locale = useLocale();
  return (
    <span className={classes.mark}>
      <span className={classes.sign} data-colour={level.colour} aria-hidden>
        {level.symbol}
      </span>
      {level.name[locale]}
    </span>
  );
}
