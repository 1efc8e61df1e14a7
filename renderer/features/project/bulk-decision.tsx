import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { itemDecisions, type ProjectItem } from './decision-words.ts';

export interface BulkDecisionProps {
  count: number;
  onDecide: (decision: ProjectItem['decision'], reason: string) => void;
}

/** One decision for everything the filter shows; a single undo takes it back. */
export function BulkDecision({ count, onDecide }: BulkDecisionProps) {
  const { t } = useTranslation('project');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          disabled={count === 0}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          ml="auto"
        >
          {t('sources.decideAll', { count })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {itemDecisions.map((decision) => (
          <Menu.Item key={decision} onClick={() => onDecide(decision, '')}>
            {t(`decision.${decision}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
