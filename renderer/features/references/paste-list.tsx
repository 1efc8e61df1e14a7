/** A reference list pasted as text: what is told apart of each entry stands below before it is taken in. */
import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListedReference, parseReferenceList } from '../../../shared/references/parse-reference-list.ts';
import { useFormat } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import classes from './paste-list.module.css';
import { useAddList } from './use-add-list.ts';

/** As many as one looks through; all of them are added. */
const mostShown = 50;
/** Below this a person should look at what was made of an entry. */
const sure = 0.75;

export function PasteList({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('references');
  const { t: tc } = useTranslation();
  const { number } = useFormat();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const words = useDeferredValue(text);
  const found = useMemo(() => parseReferenceList(words), [words]);
  const add = useAddList(onClose);
  return (
    <Modal opened onClose={onClose} size="xl" title={t('list.title')} closeButtonProps={{ 'aria-label': tc('close') }}>
      <Textarea
        label={t('list.text')}
        description={t('list.hint')}
        minRows={6}
        maxRows={12}
        autosize
        data-autofocus
        value={text}
        maxLength={1_000_000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        mt="sm"
        label={t('list.name')}
        placeholder={t('list.placeholder')}
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {found.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <ol className={classes.found} aria-label={t('list.title')} tabIndex={0}>
          {keyed(found.slice(0, mostShown), ({ text: entry }) => entry).map(({ key, item }) => (
            <Found key={key} listed={item} />
          ))}
        </ol>
      ) : null}
      {found.length > mostShown ? (
        <p className={classes.more}>
          {t('list.more', { count: found.length - mostShown, number: number(found.length - mostShown) })}
        </p>
      ) : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {tc('cancel')}
        </Button>
        <Button
          disabled={found.length === 0}
          loading={add.isPending}
          onClick={() => add.mutate({ name: name.trim() || t('list.placeholder'), text })}
        >
          {t('list.add', { count: found.length, number: number(found.length) })}
        </Button>
      </Group>
    </Modal>
  );
}

function Found({ listed: { number, csl, confidence } }: { listed: ListedReference }) {
  const { t } = useTranslation('references');
  const authors = (csl.author ?? []).map(({ family, literal }) => literal ?? family).join(', ');
  const place = [csl['container-title'] ?? csl.publisher, csl.issued?.['date-parts']?.[0]?.[0], csl.volume, csl.page];
  return (
    <li value={number ?? undefined}>
      <span className={classes.title}>{csl.title ?? t('list.noTitle')}</span>{' '}
      {confidence < sure ? <strong className={classes.unsure}>{t('list.unsure')}</strong> : null}
      <small>{[authors, ...place, csl.DOI ?? csl.URL].filter(Boolean).join(' · ')}</small>
    </li>
  );
}
