/** What the pages do not tell: that making them takes long, or was cancelled. */
import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './preview.module.css';
import type { CardPdf } from './use-card-pdf.ts';

export function PdfWork({ pdf, making, cancel, again }: CardPdf) {
  const { t } = useTranslation('card');
  const { t: common } = useTranslation();
  if (making !== 'long' && making !== 'cancelled') return null;
  const isLong = making === 'long';
  return (
    <div className={classes.work} data-work>
      {isLong && <Loader size={14} aria-hidden />}
      <span role="status">{t(isLong ? 'preview.making' : pdf ? 'preview.ofBefore' : 'preview.cancelled')}</span>
      <Button variant="subtle" size="compact-xs" ml="auto" onClick={isLong ? cancel : again}>
        {isLong ? common('cancel') : t('preview.again')}
      </Button>
    </div>
  );
}
