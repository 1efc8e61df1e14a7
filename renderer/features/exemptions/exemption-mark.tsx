import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Exemption } from '../../../shared/contract/exemptions.ts';
import { reasonLabel } from '../../../shared/exemptions/reasons.ts';
import { useLocale } from '../../ui/format.ts';
import classes from './exemptions.module.css';

/** A quiet mark: a lock, and the word where there is room. */
export function ExemptionMark({ exemption, isShort = false }: { exemption: Exemption; isShort?: boolean }) {
  const { t } = useTranslation('exemptions');
  const reason = reasonLabel(exemption.reason, useLocale());
  const words = [t('mark'), reason, exemption.owner].filter(Boolean).join(', ');
  if (isShort) return <IconLock className={classes.lock} size={14} role="img" aria-label={words} title={words} />;
  return (
    <span className={classes.mark} title={words}>
      <IconLock size={13} aria-hidden /> {t('mark')}
    </span>
  );
}
