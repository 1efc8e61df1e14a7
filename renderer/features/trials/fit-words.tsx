/** How far a trial fits the question, in a word and a short bar. */
import { useTranslation } from 'react-i18next';
import type { TrialFitRow, TrialListRow } from '../../../shared/contract/trials.ts';
import { fitLevels } from '../../../shared/trials/fit-levels.ts';
import type { Column } from '../../ui/grid/column.ts';
import type { Facet } from '../../ui/grid/facets.ts';
import classes from './trials.module.css';
import type { TrialFits } from './use-trial-fits.ts';

export function FitMark({ level, score }: Pick<TrialFitRow, 'level' | 'score'>) {
  const { t } = useTranslation('trials');
  return (
    <span className={classes.fit} data-level={level}>
      <span className={classes.fitBar} aria-hidden>
        <span style={{ width: `${Math.round(score * 100)}%` }} />
      </span>
      {t(`fit.${level}`)}
    </span>
  );
}

export function useFitColumn(fits: TrialFits): Column<TrialListRow> {
  const { t } = useTranslation('trials');
  return {
    key: 'fit',
    label: t('fit.label'),
    width: '100px',
    value: (row) => fits.get(row.id)?.score ?? null,
    render: (row) => {
      const fit = fits.get(row.id);
      return fit ? <FitMark {...fit} /> : '–';
    },
  };
}

export function useFitFacet(fits: TrialFits): Facet<TrialListRow> {
  const { t } = useTranslation('trials');
  return {
    key: 'fit',
    label: t('fit.label'),
    values: fitLevels,
    isInline: true,
    valuesOf: (row) => [fits.get(row.id)?.level ?? []].flat(),
    nameOf: (value) => t(`fit.${value as 'strong'}`),
  };
}
