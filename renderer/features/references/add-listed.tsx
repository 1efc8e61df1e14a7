/** The references that a document lists, into the library: a file of its own, named after the document. */
import { Button } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import { useAddList } from './use-add-list.ts';

export interface AddListedProps {
  title: string;
  references: readonly { n?: number | undefined; text: string }[];
  isReadOnly: boolean;
}

export function AddListed({ title, references, isReadOnly }: AddListedProps) {
  const { t } = useTranslation('references');
  const { number } = useFormat();
  const add = useAddList(() => undefined);
  const text = references.map((each, at) => `${each.n ?? at + 1}. ${each.text}`).join('\n');
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<IconBooks size={14} aria-hidden />}
      disabled={isReadOnly}
      loading={add.isPending}
      onClick={() => add.mutate({ name: t('list.nameOf', { title }).slice(0, 300), text })}
    >
      {t('list.ofDocument', { count: references.length, number: number(references.length) })}
    </Button>
  );
}
