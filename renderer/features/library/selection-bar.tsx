/** Under a list: how many rows there are, and what can be done with those that are chosen. */
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../shared/contract/projects.ts';
import { CopyButton, ListFoot, mostAtOnce } from '../../app/lists/list-foot.tsx';
import { EraseDialog } from '../erasure/erase-dialog.tsx';
import { ExemptMany } from '../exemptions/exempt-many.tsx';
import { DecideMany } from '../project/decide-many.tsx';
import { type ItemNoun, kindOfNoun } from './item-nouns.ts';

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

export function SelectionBar(props: SelectionBarProps) {
  const { noun, ids, shown, total, project, isReadOnly, change, hint, onCopy, onRemove } = props;
  const { t } = useTranslation('library');
  const { t: te } = useTranslation('erasure');
  const [erasing, setErasing] = useState<string | null>(null);
  const canChange = !isReadOnly && ids.length > 0 && ids.length <= mostAtOnce;
  return (
    <ListFoot chosen={ids.length} shown={shown} total={total} isReadOnly={isReadOnly} hint={hint}>
      {canChange && project ? <DecideMany kind={kindOfNoun[noun]} ids={ids} project={project} /> : null}
      {canChange ? change : null}
      {canChange ? <ExemptMany target={{ subject: kindOfNoun[noun], itemIds: ids }} /> : null}
      {ids.length > 0 ? <CopyButton onCopy={onCopy} /> : null}
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
      <EraseDialog
        target={erasing === null ? null : { kind: kindOfNoun[noun], id: erasing }}
        onClose={() => setErasing(null)}
      />
    </ListFoot>
  );
}
