/** Under a cell of the ongoing-trials table: what the table or the registry says otherwise, and what to do with it. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OngoingRow } from '../../../shared/contract/ongoing-trials.ts';
import classes from './trials-field.module.css';

export interface TrialCellNoteProps {
  cell: OngoingRow['cells'][number];
  text: string;
  isOutdated: boolean;
  /** Of the cell, for those who hear the buttons alone. */
  name: string;
  /** Puts a text into the card's cell. */
  onTake(text: string): void;
  /** Keeps the card's text in the project's table. */
  onKeep(): void;
  onDecide(decision: 'keep' | 'accept'): void;
}

export function TrialCellNote({ cell, text, isOutdated, name, onTake, onKeep, onDecide }: TrialCellNoteProps) {
  const { t } = useTranslation('card');
  const button = (label: string, run: () => void) => (
    <Button size="compact-xs" variant="subtle" aria-label={`${label}: ${name}`} onClick={run}>
      {label}
    </Button>
  );
  if (text === cell.text && cell.isChanged)
    return (
      <p className={classes.note}>
        {t('trials.changedSince', { was: cell.was, now: cell.registry })}{' '}
        {button(t('trials.takeRegistry'), () => {
          onDecide('accept');
          onTake(cell.registry);
        })}
        {button(t('trials.keep'), () => onDecide('keep'))}
      </p>
    );
  if (text === cell.text) return null;
  // What a person wrote in the project's table is not the registry's word.
  const otherwise = !isOutdated ? 'own' : cell.was === null ? 'outdated' : 'changedInTable';
  return (
    <p className={classes.note}>
      {t(`trials.${otherwise}`, { now: cell.text })} {button(t('trials.take'), () => onTake(cell.text))}
      {!isOutdated && button(t('trials.keep'), onKeep)}
    </p>
  );
}
