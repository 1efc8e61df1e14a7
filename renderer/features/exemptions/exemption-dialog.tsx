/** Why something is exempt, for whom and how long. */
import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exemption } from '../../../shared/contract/exemptions.ts';
import { exemptionReasons, reasonBasis } from '../../../shared/exemptions/reasons.ts';
import { WhereWritable } from '../../app/where-writable.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { useLocale } from '../../ui/format.ts';
import {
  type ExemptionTarget,
  type ExemptionWords,
  type ManyTargets,
  useAddExemption,
  useAddExemptions,
  useRemoveExemption,
  useUpdateExemption,
} from './exemption-data.ts';

export interface ExemptionDialogProps {
  /** Null while it is closed. A mark that stands is changed or lifted. */
  target: ExemptionTarget | ManyTargets | Exemption | null;
  onClose(): void;
}

export function ExemptionDialog({ target, onClose }: ExemptionDialogProps) {
  const { t } = useTranslation('exemptions');
  const { t: tc } = useTranslation();
  const titleOf = (of: NonNullable<ExemptionDialogProps['target']>) =>
    'itemIds' in of && of.itemIds.length > 1 ? t('titleMany', { count: of.itemIds.length }) : t(`title.${of.subject}`);
  return (
    <Modal
      opened={target !== null}
      onClose={onClose}
      title={target ? titleOf(target) : ''}
      closeButtonProps={{ 'aria-label': tc('close') }}
    >
      {target && <ExemptionForm target={target} onClose={onClose} />}
    </Modal>
  );
}

function ExemptionForm({ target, onClose }: { target: ExemptionTarget | ManyTargets | Exemption; onClose(): void }) {
  const { t } = useTranslation('exemptions');
  const { t: tc } = useTranslation();
  const locale = useLocale();
  const known = 'id' in target ? target : null;
  const [words, setWords] = useState<ExemptionWords>({
    reason: known?.reason ?? exemptionReasons[0]?.code ?? '',
    note: known?.note ?? '',
    owner: known?.owner ?? '',
    until: known?.until ?? null,
  });
  const add = useAddExemption(onClose);
  const addMany = useAddExemptions(onClose);
  const update = useUpdateExemption(onClose);
  const remove = useRemoveExemption(onClose);
  const change = (part: Partial<ExemptionWords>) => setWords((before) => ({ ...before, ...part }));
  const basis = reasonBasis(words.reason, locale);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (known) update.mutate({ id: known.id, words });
        else if ('itemIds' in target) addMany.mutate({ target, words });
        else if (!('id' in target)) add.mutate({ target, words });
      }}
    >
      <WhereWritable>
        <Stack gap="sm">
          <Text size="sm">{t('help')}</Text>
          <NativeSelect
            data-autofocus
            label={t('reason')}
            description={basis || t('noBasis')}
            value={words.reason}
            data={exemptionReasons.map(({ code, label }) => ({ value: code, label: label[locale] }))}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
          <TextInput
            label={t('owner')}
            description={t('ownerHelp')}
            maxLength={500}
            value={words.owner}
            onChange={(event) => change({ owner: event.currentTarget.value })}
          />
          <DayField
            label={t('until')}
            description={t('untilHelp')}
            value={words.until ?? ''}
            onChange={(until) => change({ until: until || null })}
          />
          <Textarea
            autosize
            minRows={2}
            label={t('note')}
            maxLength={20_000}
            value={words.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        </Stack>
      </WhereWritable>
      <Group justify="flex-end" mt="md" gap="sm">
        <WhereWritable>
          {known && (
            <Button variant="default" mr="auto" loading={remove.isPending} onClick={() => remove.mutate(known.id)}>
              {t('lift')}
            </Button>
          )}
        </WhereWritable>
        <Button variant="default" onClick={onClose}>
          {tc('cancel')}
        </Button>
        <WhereWritable>
          <Button type="submit" loading={add.isPending || addMany.isPending || update.isPending}>
            {known ? t('save') : t('add')}
          </Button>
        </WhereWritable>
      </Group>
    </form>
  );
}
