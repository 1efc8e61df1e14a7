/** In place of a document whose content was erased: that it was, when, and the hash that proves what it was. */
import { IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.ts';
import classes from './erasure.module.css';

export function ErasedDocument({ erasedAt, sha256 }: { erasedAt: string; sha256: string }) {
  const { t } = useTranslation('erasure');
  const { moment } = useFormat();
  return (
    <EmptyState
      icon={<IconFileOff size={40} stroke={1.2} />}
      title={t('document.title')}
      text={<span className={classes.hash}>{t('document.text', { when: moment(erasedAt), sha256 })}</span>}
    />
  );
}
