/** Where words go: to another place, parted in two, or together with a neighbour. */
import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorrectionChange } from '../../../shared/contract/corrections.ts';
import type { ReviewedValue } from '../../../shared/corrections/apply-corrections.ts';
import { listKinds } from '../../../shared/corrections/find-value.ts';
import { useDestinations, useNeighbours } from './destinations.ts';
import type { AskedChange } from './use-review.ts';
import { keyOfId } from './value-ids.ts';

export interface PlaceTask {
  kind: 'move' | 'split' | 'merge';
  value: ReviewedValue;
}

export interface PlaceDialogProps {
  task: PlaceTask | null;
  onClose(): void;
  onChange(asked: AskedChange): void;
}

export function PlaceDialog({ task, onClose, onChange }: PlaceDialogProps) {
  const { t } = useTranslation('review');
  const { t: tc } = useTranslation();
  return (
    <Modal
      opened={task !== null}
      onClose={onClose}
      title={task ? t(`dialog.${task.kind}`) : ''}
      closeButtonProps={{ 'aria-label': tc('close') }}
    >
      {task ? (
        <PlaceForm
          task={task}
          onClose={onClose}
          onDone={(change) => {
            onChange({ target: task.value.key, change });
            onClose();
          }}
        />
      ) : null}
    </Modal>
  );
}

/** The next of the same list. */
const ownItem = 'own';

interface PlaceFormProps {
  task: PlaceTask;
  onClose(): void;
  onDone(change: CorrectionChange): void;
}

function PlaceForm({ task: { kind, value }, onClose, onDone }: PlaceFormProps) {
  const { t } = useTranslation('review');
  const { t: tc } = useTranslation();
  const destinations = useDestinations();
  const neighbours = useNeighbours();
  const isOfList = listKinds.has(value.key.kind);
  const own = { group: t('here'), items: [{ value: ownItem, label: t('ownItem') }] };
  const choices =
    kind === 'merge' ? neighbours(value) : [...(kind === 'split' && isOfList ? [own] : []), ...destinations(value)];
  const isPreset = kind === 'merge' || (kind === 'split' && isOfList);
  const [chosen, setChosen] = useState(isPreset ? (choices[0]?.items[0]?.value ?? '') : '');
  const [at, setAt] = useState(() => firstSentence(value.text));
  const parts = [value.text.slice(0, at).trim(), value.text.slice(at).trim()];
  const isReady = chosen !== '' && (kind !== 'split' || parts.every((part) => part !== ''));
  const finish = () => {
    const to = chosen === ownItem ? null : keyOfId(chosen);
    if (kind === 'split') onDone({ do: 'split', at, to, text: value.text });
    else if (to) onDone(kind === 'move' ? { do: 'move', to } : { do: 'merge', with: to });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) finish();
      }}
    >
      <Stack gap="sm">
        {kind === 'split' ? (
          <>
            <Textarea
              data-autofocus
              readOnly
              autosize
              minRows={2}
              maxRows={8}
              label={t('splitAt')}
              value={value.text}
              onFocus={({ currentTarget }) => currentTarget.setSelectionRange(at, at)}
              onSelect={({ currentTarget }) => setAt(currentTarget.selectionStart)}
            />
            <Text size="sm" role="status">
              <q>{ending(parts[0] ?? '')}</q> | <q>{beginning(parts[1] ?? '')}</q>
            </Text>
          </>
        ) : (
          <Text size="sm">
            <q>{value.text}</q>
          </Text>
        )}
        <NativeSelect
          data-autofocus={kind !== 'split' || undefined}
          label={t(`choose.${kind}`)}
          data={isPreset ? choices : ['', ...choices]}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tc('cancel')}
          </Button>
          <Button type="submit" disabled={!isReady}>
            {t(kind)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What stands on either side of the cut: the whole text stands above, and each step of the cursor is read aloud. */
const nearCut = 80;
const ending = (text: string) => (text.length > nearCut ? `… ${text.slice(-nearCut).replace(/^\S*\s/, '')}` : text);
const beginning = (text: string) =>
  text.length > nearCut ? `${text.slice(0, nearCut).replace(/\s\S*$/, '')} …` : text;

/** Where people part a text most often. */
function firstSentence(text: string): number {
  const end = text.search(/[.;:!?]\s/);
  if (end > 0) return end + 1;
  const blank = text.indexOf(' ', text.length / 2);
  return blank > 0 ? blank : text.length;
}
