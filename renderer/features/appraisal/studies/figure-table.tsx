/** Results of one kind as a grid: cells are typed in place, what is wrong is named beside them. */
import { useTranslation } from 'react-i18next';
import type { Study, StudyResult } from '../../../../shared/contract/studies.ts';
import { type ResultKind, resultCells } from '../../../../shared/model/studies.ts';
import plain from '../../../ui/plain-table.module.css';
import type { FigureActions } from './figure-actions.ts';
import { FigureRow, type ShownResult } from './figure-row.tsx';
import classes from './studies.module.css';

export interface FigureTableProps {
  kind: ResultKind;
  results: readonly StudyResult[];
  studies: readonly Study[];
  actions: FigureActions;
  shown: ShownResult | null;
}

export function FigureTable({ kind, results, studies, actions, shown }: FigureTableProps) {
  const { t } = useTranslation('studies');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by the keyboard too
    <section className={classes.scroll} tabIndex={0} aria-label={t(`kind.${kind}`)}>
      <table className={`${plain.table} ${classes.grid}`}>
        <caption>{t(`kind.${kind}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.study')}</th>
            <th scope="col">{t('column.time')}</th>
            {resultCells[kind].map((cell) => (
              <th key={cell} scope="col" className={classes.number}>
                {t(`cell.${cell}`)}
              </th>
            ))}
            <th scope="col" className={classes.effectHead}>
              {t('column.effect')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <FigureRow
              key={result.id}
              result={result}
              studies={studies}
              actions={actions}
              shownTurn={shown?.id === result.id ? shown.turn : 0}
              shownCell={shown?.id === result.id ? shown.cell : null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
