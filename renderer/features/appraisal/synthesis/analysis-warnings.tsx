/** What a reader must know before believing an analysis; the studies it names lead to their cell among the figures. */
import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { warningText } from '../../../../shared/synthesis/analysis-sentences.ts';
import type { AnalysisWarning } from '../../../../shared/synthesis/analysis-warnings.ts';
import { hashFromRoute } from '../../../app/routes.ts';
import { useLocale } from '../../../ui/format.ts';
import classes from './synthesis.module.css';

export interface AnalysisWarningsProps {
  outcomeId: string;
  warnings: readonly AnalysisWarning[];
}

export function AnalysisWarnings({ outcomeId, warnings }: AnalysisWarningsProps) {
  const { t } = useTranslation('synthesis');
  const locale = useLocale();
  if (warnings.length === 0) return null;
  return (
    <ul className={classes.warnings} aria-label={t('warnings')}>
      {warnings.map(({ code, places }) => (
        <li key={code}>
          <IconAlertTriangle size={14} aria-hidden /> {warningText({ code, names: [], places }, locale)}
          {places.map(({ resultId, name, cell }, at) => (
            <Fragment key={resultId}>
              {at > 0 && ', '}
              <a href={hashFromRoute({ screen: 'evidence', tab: 'studies', outcomeId, resultId, cell })}>
                {name}
                <VisuallyHidden> – {t('toCell')}</VisuallyHidden>
              </a>
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}
