/** Around a long list while its pages come, and where they do not. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordRows } from '../../app/record-rows.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import classes from './library.module.css';

export function RowsState<Row>({ of, children }: { of: RecordRows<Row>; children: ReactNode }) {
  const { t } = useTranslation();
  const { t: tl } = useTranslation('library');
  const { number, locale } = useFormat();
  if (of.error) return <ErrorNote sentence={of.error.sentence(locale)} />;
  if (!of.isComplete && of.rows.length === 0) return <LoadingState label={t('loading')} />;
  return (
    <>
      {of.isComplete ? null : (
        <p className={classes.coming} role="status">
          {tl('coming', { count: of.rows.length, number: number(of.rows.length) })}
        </p>
      )}
      {children}
    </>
  );
}
