/** A new item of the PICO, the outcomes or the links: typed, or the words that are chosen on the page. */
import { Button, Group, Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFittingText } from '../../../shared/corrections/fitting-text.ts';
import { useItemLists } from './destinations.ts';
import type { AskedChange } from './use-review.ts';
import { idOfKey, keyOfId, listKey } from './value-ids.ts';

export interface AddDialogProps {
  isOpen: boolean;
  /** Chosen on the page; null where nothing is. */
  place: { start: number; end: number } | null;
  words: string;
  onClose(): void;
  onChange(asked: AskedChange): void;
}

export function AddDialog({ isOpen, onClose, ...form }: AddDialogProps) {
  const { t } = useTranslation(['review', 'common']);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('addTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {isOpen ? <AddForm {...form} onClose={onClose} /> : null}
    </Modal>
  );
}

function AddForm({ place, words, onClose, onChange }: Omit<AddDialogProps, 'isOpen'>) {
  const { t } = useTranslation(['review', 'reader']);
  const lists = [...useItemLists(), { value: idOfKey(listKey('link')), label: t('reader:structure.links') }];
  const [text, setText] = useState(words);
  const [chosen, setChosen] = useState(lists[0]?.value ?? '');
  const target = keyOfId(chosen);
  const isFit = isFittingText(target, text.trim());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isFit) return;
        const change = { do: 'add', text: text.trim(), place: target.kind === 'link' ? null : place } as const;
        onChange({ target, change });
        onClose();
      }}
    >
      <Stack gap="sm">
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          maxRows={8}
          label={t('addText')}
          value={text}
          error={text.trim() !== '' && !isFit ? t('unfit.link') : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('addTo')}
          data={lists}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={!isFit}>
            {t('addItem')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
