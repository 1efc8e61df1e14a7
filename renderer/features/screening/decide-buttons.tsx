/** Include, exclude or unsure about one reference, by buttons and by their letters. */

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreeningRow } from '../../../shared/contract/screening.ts';
import type { ScreeningDecision, ScreeningStage } from '../../../shared/model/screening.ts';
import { useScreenKeys } from '../../app/keys.ts';
import { ReasonMenu } from './reason-menu.tsx';
import classes from './screening.module.css';

export interface DecideButtonsProps {
  row: ScreeningRow;
  stage: ScreeningStage;
  reasons: readonly string[];
  /** What is chosen stands for both: they have decided, and not the same. */
  isForBoth: boolean;
  onDecide(decision: ScreeningDecision, reason: string): void;
}

export function DecideButtons({ row, stage, reasons, isForBoth, onDecide }: DecideButtonsProps) {
  const { t } = useTranslation('screening');
  const [isOpen, setOpen] = useState(false);
  const stands = { included: 'include', excluded: 'exclude' } as Partial<
    Record<ScreeningRow['state'], ScreeningDecision>
  >;
  const now = isForBoth ? (stands[row.state] ?? 'undecided') : row.mine;
  useScreenKeys('screening', {
    include: () => onDecide('include', ''),
    exclude: () => setOpen(true),
    ...(isForBoth ? {} : { unsure: () => onDecide('unsure', '') }),
  });
  const button = (decision: 'include' | 'unsure', keys: string) => (
    <Button
      size="xs"
      variant={now === decision ? 'filled' : 'default'}
      aria-pressed={now === decision}
      onClick={() => onDecide(decision, '')}
      rightSection={<kbd className={classes.key}>{keys}</kbd>}
    >
      {t(`decide.${decision}`)}
    </Button>
  );
  return (
    <Group gap={6} role="group" aria-label={t(isForBoth ? 'agree.title' : 'decide.title')}>
      {button('include', 'I')}
      <ReasonMenu
        reasons={reasons}
        needsReason={stage === 'full-text'}
        isOpen={isOpen}
        onOpen={setOpen}
        onChoose={(reason) => onDecide('exclude', reason)}
        label={t('decide.exclude')}
        keys="E"
        isChosen={now === 'exclude'}
      />
      {isForBoth ? null : button('unsure', 'U')}
      {now === 'undecided' ? null : (
        <Button size="xs" variant="subtle" onClick={() => onDecide('undecided', '')}>
          {t('decide.undecided')}
        </Button>
      )}
    </Group>
  );
}
