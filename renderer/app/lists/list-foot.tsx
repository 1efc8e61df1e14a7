/** Under every list: how many rows there are or are chosen, what can be done with them, and the keys. */
import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import { useRoomOfFoot } from '../room-below.ts';
import classes from './lists.module.css';

/** As many as the service takes in one command. */
export const mostAtOnce = 10_000;

export interface ListFootProps {
  chosen: number;
  shown: number;
  total: number;
  isReadOnly: boolean;
  hint: string;
  children: ReactNode;
}

export function ListFoot({ chosen, shown, total, isReadOnly, hint, children }: ListFootProps) {
  const { t } = useTranslation('library');
  const { number } = useFormat();
  const foot = useRef<HTMLDivElement>(null);
  useRoomOfFoot(foot);
  return (
    <div ref={foot} className={classes.foot}>
      <span role="status">
        {chosen > 0
          ? t('selected', { count: chosen, number: number(chosen) })
          : t('shown', { shown: number(shown), total: number(total) })}
      </span>
      {chosen > mostAtOnce && !isReadOnly ? <span>{t('tooMany', { most: number(mostAtOnce) })}</span> : null}
      {children}
      <span className={classes.hint}>{hint}</span>
    </div>
  );
}

export function CopyButton({ onCopy }: { onCopy(): void }) {
  const { t } = useTranslation('library');
  return (
    <Button variant="subtle" size="compact-xs" leftSection={<IconCopy size={14} aria-hidden />} onClick={onCopy}>
      {t('copy')}
    </Button>
  );
}
