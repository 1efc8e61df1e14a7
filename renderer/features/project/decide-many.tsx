/** Takes the chosen rows into the project or leaves them out, with a reason: one step to undo, however many they are. */
import { Button, Group, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project, ProjectItem } from '../../../shared/contract/projects.ts';
import { useUndoNotice } from '../../app/use-undo-notice.ts';
import { useSetItems } from './project-data.ts';

type Decision = ProjectItem['decision'];

export interface DecideManyProps {
  kind: ProjectItem['kind'];
  ids: string[];
  project: Project;
}

export function DecideMany({ kind, ids, project }: DecideManyProps) {
  const { t } = useTranslation('library');
  const setItems = useSetItems();
  const tellUndo = useUndoNotice(project.id);
  const decide = (decision: Decision, reason: string) =>
    setItems.mutate(
      { projectId: project.id, kind, itemIds: ids, decision, reason },
      {
        onSuccess: () => void tellUndo(t(`decided.${decision}`, { count: ids.length, project: project.title })),
      },
    );
  return (
    <Group gap={4} role="group" aria-label={t('decide.in', { project: project.title })}>
      <DecideButton decision="included" count={ids.length} onDecide={decide} />
      <DecideButton decision="excluded" count={ids.length} onDecide={decide} />
      <Button variant="subtle" size="compact-xs" onClick={() => decide('undecided', '')}>
        {t('decide.undecided')}
      </Button>
    </Group>
  );
}

interface DecideButtonProps {
  decision: 'included' | 'excluded';
  count: number;
  onDecide(decision: Decision, reason: string): void;
}

function DecideButton({ decision, count, onDecide }: DecideButtonProps) {
  const { t } = useTranslation('library');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-start" width={340} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="default" size="compact-xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(`decide.${decision}`)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(`decide.${decision}`)}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onDecide(decision, reason.trim());
            setOpen(false);
            setReason('');
          }}
        >
          <TextInput
            data-autofocus
            label={t('decide.reason')}
            description={t(`decide.reasonHelp.${decision}`)}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="sm">
            <Button type="submit" size="xs">
              {t(`decide.submit.${decision}`, { count })}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
