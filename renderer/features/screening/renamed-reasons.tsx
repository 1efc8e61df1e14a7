/** Asks what decisions are to say whose reason is no longer in the list. */
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RenamedReason } from '../../../shared/contract/screening.ts';

export interface GoneReason {
  reason: string;
  /** How many decisions say it, of those that one may see. */
  count: number;
  /** What is proposed for it; null: nothing. */
  likely: string | null;
}

interface RenamedReasonsProps {
  gone: readonly GoneReason[];
  reasons: readonly string[];
  mayBeMore: boolean;
  isBusy: boolean;
  /** Leaves the decisions as they are where it is given none. */
  onChoose(renamed: RenamedReason[]): void;
  onCancel(): void;
}

export function RenamedReasons({ gone, reasons, mayBeMore, isBusy, onChoose, onCancel }: RenamedReasonsProps) {
  const { t } = useTranslation('screening');
  const { t: tc } = useTranslation();
  const [chosen, setChosen] = useState(gone.map(({ likely }) => likely ?? ''));
  const renamed = gone.flatMap(({ reason }, at) => (chosen[at] ? [{ from: reason, to: chosen[at] }] : []));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(renamed);
      }}
    >
      {gone.map(({ reason, count }, at) => (
        <NativeSelect
          key={reason}
          {...(at === 0 && { 'data-autofocus': true, autoFocus: true })}
          mb="sm"
          size="xs"
          label={t('renamed.some', { count, reason })}
          value={chosen[at]}
          data={[
            { value: '', label: t('renamed.same', { reason }) },
            ...reasons.map((value) => ({ value, label: value })),
          ]}
          onChange={(event) => setChosen(chosen.with(at, event.currentTarget.value))}
        />
      ))}
      {mayBeMore ? (
        <Text size="xs" c="dimmed">
          {t('renamed.mayBeMore')}
        </Text>
      ) : null}
      <Group mt="md" justify="flex-end">
        <Button variant="default" size="xs" onClick={onCancel}>
          {tc('cancel')}
        </Button>
        <Button variant="default" size="xs" loading={isBusy} onClick={() => onChoose([])}>
          {t('renamed.leave')}
        </Button>
        <Button type="submit" size="xs" loading={isBusy} disabled={renamed.length === 0}>
          {t('renamed.change')}
        </Button>
      </Group>
    </form>
  );
}
