/** Tags of a document as four small bars, in the order P I C O, as high as their count against the most tagged. */
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import { picoElements } from '../../../shared/model/vocabulary.ts';
import classes from './pico-bars.module.css';

export function PicoBars({ counts, most }: { counts: DocumentRow['tagCounts']; most: number }) {
  const { t } = useTranslation('library');
  const words = picoElements.map((element) => `${element} ${counts[element]}`).join(', ');
  const total = picoElements.reduce((sum, element) => sum + counts[element], 0);
  return (
    <span
      className={classes.bars}
      data-empty={total === 0 || undefined}
      role="img"
      aria-label={total ? t('bars', { words }) : t('barsNone')}
      title={words}
    >
      {picoElements.map((element) => (
        <span
          key={element}
          className={classes.bar}
          data-element={element}
          data-empty={counts[element] === 0 || undefined}
        >
          <span style={{ height: `${Math.round((100 * counts[element]) / Math.max(1, most))}%` }} />
          {element}
        </span>
      ))}
    </span>
  );
}
