import type { CertaintyLevel } from '../../../shared/grade/certainty.ts';
import { gradeWords } from '../../../shared/grade/words.ts';
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
      <CertaintySymbol level={level} />
      <span>{gradeWords.levels[level][locale]}</span>
    </span>
  );
}

/** ⊕⊕⊕◯ drawn, because few fonts hold both signs in one size. */
function CertaintySymbol({ level }: { level: CertaintyLevel }) {
  return (
    <svg className={classes.symbol} viewBox="0 0 62 14" aria-hidden="true">
      {[0, 1, 2, 3].map((place) => (
        <g key={place} transform={`translate(${place * 16} 0)`}>
          <circle cx="7" cy="7" r="6" />
          {place < level && <path d="M7 1v12M1 7h12" />}
        </g>
      ))}
    </svg>
  );
}
