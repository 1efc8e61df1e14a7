/** Kind, issuer, year and language of the chosen documents: one step to undo, however many they are. */
import { Button, Group, NativeSelect, Popover, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow, DocumentsUpdate } from '../../../shared/contract/documents.ts';
import { documentKinds, textLanguages } from '../../../shared/model/vocabulary.ts';
import { useApiMutation } from '../../api/queries.ts';
import { useUndoNotice } from '../../app/use-undo-notice.ts';
import { commonDetails, type Details, detailsChanged } from './document-details.ts';

export function EditDocuments({ rows }: { rows: readonly DocumentRow[] }) {
  const { t } = useTranslation('library');
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-start" width={340} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="default" size="compact-xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('edit.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <DetailsForm rows={rows} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function DetailsForm({ rows, onDone }: { rows: readonly DocumentRow[]; onDone(): void }) {
  const { t } = useTranslation('library');
  const tellUndo = useUndoNotice(null);
  const update = useApiMutation((api, input: DocumentsUpdate) => api.documents.update.mutate(input), {
    onSuccess: ({ updated }) => void tellUndo(t('edit.done', { count: updated })),
  });
  const [before] = useState(() => commonDetails(rows));
  const [now, setNow] = useState(before);
  const changed = detailsChanged(before, now);
  const set = (part: Partial<Details>) => setNow((was) => ({ ...was, ...part }));
  const choices = <Value extends string>(
    values: readonly Value[],
    nameOf: (value: Value) => string,
    common: string,
  ) => [
    ...(common === '' ? [{ value: '', label: t('edit.differ') }] : []),
    ...values.map((value) => ({ value, label: nameOf(value) })),
  ];
  const hint = (field: 'issuer' | 'year') => (before[field] === null ? t('edit.differ') : '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!changed) return;
        update.mutate({ ids: rows.map(({ id }) => id), ...changed });
        onDone();
      }}
    >
      <Stack gap="xs">
        <NativeSelect
          data-autofocus
          label={t('column.kind')}
          value={now.kind}
          data={choices(documentKinds, (kind) => t(`kind.${kind}`), before.kind)}
          onChange={(event) => set({ kind: event.currentTarget.value as Details['kind'] })}
        />
        <TextInput
          label={t('column.issuer')}
          placeholder={hint('issuer')}
          maxLength={500}
          value={now.issuer ?? ''}
          onChange={(event) => set({ issuer: event.currentTarget.value })}
        />
        <TextInput
          label={t('column.year')}
          placeholder={hint('year')}
          inputMode="numeric"
          pattern="1[89]\d\d|2[01]\d\d"
          title={t('edit.yearHelp')}
          value={now.year ?? ''}
          onChange={(event) => set({ year: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('column.language')}
          value={now.language}
          data={choices(textLanguages, (language) => t(`language.${language}`), before.language)}
          onChange={(event) => set({ language: event.currentTarget.value as Details['language'] })}
        />
      </Stack>
      <Group justify="flex-end" mt="sm">
        <Button type="submit" size="xs" disabled={changed === null}>
          {t('edit.submit', { count: rows.length })}
        </Button>
      </Group>
    </form>
  );
}
