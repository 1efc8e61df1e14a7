/** Under a list: how many rows there are, and what can be done with those that are chosen. */
import { Button } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../shared/contract/projects.ts';
import { useFormat } from '../../ui/format.ts';
import { EraseDialog } from '../erasure/erase-dialog.tsx';
import { ExemptMany } from '../exemptions/exempt-many.tsx';
import { DecideMany } from './decide-many.tsx';
import { type ItemNoun, kindOfNoun } from './item-nouns.ts';
import classes from './library.module.css';

export interface SelectionBarProps {
  noun: ItemNoun;
  ids: string[];
  shown: number;
  total: number;
  project: Project | null;
  isReadOnly: boolean;
  change: ReactNode;
  hint: string;
  onCopy(): void;
  onRemove(ids: string[]): void;
}

/** As many as the service takes in one command. */
const most = 10_000;

export function SelectionBar(props: SelectionBarProps) {
  const { noun, ids, shown, total, project, isReadOnly, change, hint, onCopy, onRemove } = props;
  const { t } = useTranslation('library');
  const { t: te } = useTranslation('erasure');
  const { number } = useFormat();
  const [erasing, setErasing] = useState<string | null>(null);
  const canChange = !isReadOnly && ids.length > 0 && ids.length <= most;
  return (
    <div className={classes.foot}>
      <span role="status">
        {ids.length > 0
          ? t('selected', { count: ids.length, number: number(ids.length) })
          : t('shown', { shown: number(shown), total: number(total) })}
      </span>
      {ids.length > most && !isReadOnly ? <span>{t('tooMany', { most: number(most) })}</span> : null}
      {canChange && project ? <DecideMany kind={kindOfNoun[noun]} ids={ids} project={project} /> : null}
      {canChange ? change : null}
      {canChange ? <ExemptMany target={{ subject: kindOfNoun[noun], itemIds: ids }} /> : null}
      {ids.length > 0 ? (
        <Button variant="subtle" size="compact-xs" leftSection={<IconCopy size={14} aria-hidden />} onClick={onCopy}>
          {t('copy')}
        </Button>
      ) : null}
      {canChange ? (
        <Button
          variant="subtle"
          color="red"
          size="compact-xs"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => onRemove(ids)}
        >
          {t('remove')}
        </Button>
      ) : null}
      {canChange && ids.length === 1 ? (
        <Button variant="subtle" color="red" size="compact-xs" onClick={() => setErasing(ids[0]!)}>
          {te('open')}
        </Button>
      ) : null}
      <span className={classes.hint}>{hint}</span>
      <EraseDialog
        target={erasing === null ? null : { kind: kindOfNoun[noun], id: erasing }}
        onClose={() => setErasing(null)}
      />
    </div>
  );
}
