/** The registry numbers of a document, each once: where it stands, and its trial or that it is not imported yet. */
import { Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NumberInDocument } from '../../../shared/contract/trials.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { useFormat } from '../../ui/format.ts';
import classes from './contents.module.css';

export interface NumberListProps {
  numbers: readonly NumberInDocument[];
  onGo(start: number): void;
}

export function NumberList({ numbers, onGo }: NumberListProps) {
  const { t } = useTranslation('reader');
  const { number } = useFormat();
  if (numbers.length === 0) return null;
  const byNumber = [...Map.groupBy(numbers, (each) => each.number).values()];
  return (
    <>
      <Title order={2} className={classes.paneTitle}>
        {t('numbers.label')} {number(byNumber.length)}
      </Title>
      <ul>
        {byNumber.map(([first, ...others]) =>
          first ? (
            <li key={first.number} className={classes.trialNumber}>
              <UnstyledButton className={classes.section} onClick={() => onGo(first.start)}>
                <span>{first.number}</span>
                {others.length > 0 ? <span className={classes.foundCount}>{number(others.length + 1)}</span> : null}
              </UnstyledButton>
              {first.trialId ? (
                <a href={hashFromRoute({ screen: 'trials', trialId: first.trialId })} title={first.title}>
                  {t('numbers.open')}
                  <span className={classes.ofNumber}> {first.number}</span>
                </a>
              ) : (
                <span className={classes.dim}>{t('numbers.missing')}</span>
              )}
            </li>
          ) : null,
        )}
      </ul>
    </>
  );
}
