import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Exemption } from '../../../shared/contract/exemptions.ts';
import { useCanExempt } from '../exemptions/exemption-data.ts';
import { ExemptionMark } from '../exemptions/exemption-mark.tsx';
import classes from './margin.module.css';

export interface ExemptPassagesProps {
  exemptions: readonly Exemption[];
  onChange(exemption: Exemption): void;
  onPlace(start: number): void;
}

/** Above the marks in the margin: what of the document may not leave. */
export function ExemptPassages({ exemptions, onChange, onPlace }: ExemptPassagesProps) {
  const { t } = useTranslation('exemptions');
  const canExempt = useCanExempt();
  if (exemptions.length === 0) return null;
  return (
    <ul className={classes.cards} aria-label={t('mark')}>
      {exemptions.map((exemption) => (
        <li key={exemption.id} className={classes.card}>
          <UnstyledButton className={classes.cardButton} onClick={() => onPlace(exemption.start ?? 0)}>
            <ExemptionMark exemption={exemption} isShort />
            <span className={classes.quote}>{exemption.quote}</span>
          </UnstyledButton>
          {canExempt ? (
            <UnstyledButton
              className={classes.exemptionChange}
              aria-label={t('change', { name: exemption.quote.slice(0, 60) })}
              onClick={() => onChange(exemption)}
            >
              <ExemptionMark exemption={exemption} />
            </UnstyledButton>
          ) : (
            <ExemptionMark exemption={exemption} />
          )}
        </li>
      ))}
    </ul>
  );
}
