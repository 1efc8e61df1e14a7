/** Around a long list while its pages come, and where they do not. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import type { RecordRows } from '../record-rows.ts';
import classes from './lists.module.css';

export function RowsState<Row>({ of, children }: { of: RecordRows<Row>; children: ReactNode }) {
  const { t } = useTranslation('library');
  const { number } = useFormat();
  if (of.error || (!of.isComplete && of.rows.length === 0)) return <NotLoaded of={[of]} />;
  return (
    <>
      {of.isComplete ? null : (
        <p className={classes.coming} role="status">
          {t('coming', { count: of.rows.length, number: number(of.rows.length) })}
        </p>
      )}
      {children}
    </>
  );
}
