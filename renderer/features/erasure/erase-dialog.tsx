/** Shows what an erasure takes and leaves, and asks for a word before it is done. */
import { Alert, Button, Checkbox, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErasurePreview, ErasureRun, ErasureSubject } from '../../../shared/contract/erasures.ts';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { WhereWritable } from '../../app/where-writable.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import classes from './erasure.module.css';
import { PlaceList } from './place-list.tsx';

export type ErasureTarget = Pick<ErasureSubject, 'kind' | 'id'>;

export function EraseDialog({ target, onClose }: { target: ErasureTarget | null; onClose(): void }) {
  const { t } = useTranslation('erasure');
  const { t: tc } = useTranslation();
  return (
    <Modal
      opened={target !== null}
      onClose={onClose}
      size="lg"
      title={target ? t(`title.${target.kind}`) : ''}
      closeButtonProps={{ 'aria-label': tc('close') }}
    >
      {target ? <EraseForm key={`${target.kind}:${target.id}`} target={target} onClose={onClose} /> : null}
    </Modal>
  );
}

function EraseForm({ target, onClose }: { target: ErasureTarget; onClose(): void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [withText, setWithText] = useState(false);
  const subject = { ...target, withText };
  const preview = useApiQuery<ErasurePreview>(['erasures', subject], (api) => api.erasures.preview.query(subject), {
    staleTime: 0,
    placeholderData: (before) => before,
  });
  if (preview.error) return <ErrorNote sentence={preview.error.sentence(locale)} />;
  if (!preview.data) return <LoadingState label={t('loading')} />;
  return <Confirm preview={preview.data} withText={withText} onWithText={setWithText} onClose={onClose} />;
}

interface ConfirmProps {
  preview: ErasurePreview;
  withText: boolean;
  onWithText(withText: boolean): void;
  onClose(): void;
}

function Confirm({ preview, withText, onWithText, onClose }: ConfirmProps) {
  const { t } = useTranslation('erasure');
  const { t: tc } = useTranslation();
  const [backups, setBackups] = useState<ErasureRun['backups']>('rewrite');
  const [word, setWord] = useState('');
  // There the button tells why it does nothing.
  const isReadOnly = useLibraryState().data?.isReadOnly ?? false;
  const run = useApiMutation((api, request: ErasureRun) => api.erasures.run.mutate(request), {
    invalidates: [['jobs']],
    onSuccess: onClose,
  });
  const { kind, id, title, marker, copies } = preview;
  const isConfirmed = word.trim().toLowerCase() === t('confirm.word');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isConfirmed) run.mutate({ kind, id, withText, backups });
      }}
    >
      <Stack gap="md">
        <Text>{t(kind === 'trial' || kind === 'reference' ? 'rawOnly' : 'becomes', { title, marker })}</Text>
        <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('barrier')}
        </Alert>
        {kind === 'person' ? (
          <Checkbox
            label={t('withText.label')}
            description={t('withText.help')}
            checked={withText}
            onChange={(event) => onWithText(event.currentTarget.checked)}
          />
        ) : null}
        <div className={classes.columns}>
          <PlaceList title={t('goes')} rows={preview.erased.map((row) => [t(`place.${row.place}`), row.count])} />
          <PlaceList title={t('stays')} rows={preview.stays.map((row) => [t(`staying.${row.place}`), row.count])} />
        </div>
        {preview.backups.length > 0 ? (
          <Radio.Group
            label={t('backups.label', { count: preview.backups.length })}
            value={backups}
            onChange={(value) => setBackups(value as ErasureRun['backups'])}
          >
            <Stack gap={6} mt={6}>
              {(['rewrite', 'remove', 'keep'] as const).map((value) => (
                <Radio key={value} value={value} label={t(`backups.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
        ) : null}
        <Text>{t('outside')}</Text>
        {copies.length > 0 ? (
          <div>
            <Text>{t('copies')}</Text>
            <ul className={classes.paths}>
              {copies.map((path) => (
                <li key={path}>{path}</li>
              ))}
            </ul>
          </div>
        ) : null}
        <WhereWritable>
          <TextInput
            data-autofocus
            autoComplete="off"
            label={t('confirm.label', { word: t('confirm.word') })}
            value={word}
            onChange={(event) => setWord(event.currentTarget.value)}
          />
        </WhereWritable>
      </Stack>
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={onClose}>
          {tc('cancel')}
        </Button>
        <WhereWritable>
          <Button type="submit" color="red" disabled={!isReadOnly && !isConfirmed} loading={run.isPending}>
            {t('submit')}
          </Button>
        </WhereWritable>
      </Group>
    </form>
  );
}
