/** Where a reference stands, as a sign and a word. */

import { useTranslation } from 'react-i18next';
import type { ScreeningState } from '../../../shared/model/screening.ts';
import classes from './screening.module.css';

const signs: Record<ScreeningState, string> = {
  undecided: '○',
  waiting: '◔',
  unsure: '?',
  conflict: '≠',
  included: '✓',
  excluded: '×',
  'not-retrieved': '∅',
};

export function StateMark({ state }: { state: ScreeningState }) {
  const { t } = useTranslation('screening');
  return (
    <span className={classes.state} data-state={state}>
      <span aria-hidden>{signs[state]}</span> {t(`state.${state}`)}
    </span>
  );
}
