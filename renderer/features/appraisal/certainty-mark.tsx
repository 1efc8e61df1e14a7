import type { CertaintyLevel } from '../../../shared/grade/certainty.ts';
import { gradeWords } from '../../../shared/grade/words.ts';
import { CertaintySymbol } from '../../ui/certainty-symbol.tsx';
import { useLocale } from '../../ui/format.ts';
import classes from './certainty.module.css';

export interface CertaintyMarkProps {
  level: CertaintyLevel;
  isLarge?: boolean;
}

/** Symbol and word together, as GRADE asks; the word is what is read aloud. */
export function CertaintyMark({ level, isLarge = false }: CertaintyMarkProps) {
  const locale = useLocale();
  return (
    <span className={classes.mark} data-large={isLarge || undefined} data-level={level}>
      <CertaintySymbol filled={level} />
      <span>{gradeWords.levels[level][locale]}</span>
    </span>
  );
}
