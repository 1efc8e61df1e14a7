import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { picoKeys } from '../../../shared/model/vocabulary.ts';
import { hashFromRoute } from '../../app/routes.ts';
import type { MatrixCell } from './matrix-rows.ts';
import classes from './tables.module.css';

/** How many passages, the first in its own words, and the way there. */
export function MatrixCellView({ cell, documentTitle }: { cell: MatrixCell; documentTitle: string }) {
  const { t } = useTranslation('appraisal');
  const { first, count, element } = cell;
  const name = t(`pico.${picoKeys[element]}`);
  if (!first) {
    return (
      <td className={classes.none}>
        <span aria-label={t('matrix.none', { name })} role="img">
          –
        </span>
      </td>
    );
  }
  const href = hashFromRoute({ screen: 'reader', documentId: first.documentId, start: first.start });
  return (
    <td data-element={element}>
      <a className={classes.passage} href={href}>
        <span className={classes.tally}>{count}</span>{' '}
        <VisuallyHidden>{t('matrix.passages', { count, name, document: documentTitle })}</VisuallyHidden>{' '}
        <span className={classes.quote}>{first.quote}</span>
      </a>
    </td>
  );
}
