import { Button, NativeSelect, TextInput, VisuallyHidden } from '@mantine/core';
import { IconArrowLeft, IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Locale, locales } from '../../../shared/model/vocabulary.ts';
import { goTo } from '../../app/routes.ts';
import { WhereWritable } from '../../app/where-writable.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useAutosave } from '../project/use-autosave.ts';
import classes from './card.module.css';
import { useCardEditing } from './card-context.tsx';
import { useCardChanges } from './card-data.ts';
import { NewVersion } from './new-version.tsx';

/** The card's name and language, and what is done to the card as a whole. */
export function CardHead() {
  const { t } = useTranslation('card');
  const { card, proposals } = useCardEditing();
  const { update, fillAll } = useCardChanges();
  const title = useAutosave(card.title, (text) =>
    text.trim() ? update.mutateAsync({ id: card.id, title: text }) : Promise.resolve(),
  );
  return (
    <div className={classes.head}>
      <VisuallyHidden component="h1">{card.title}</VisuallyHidden>
      <IconButton label={t('allCards')} onClick={() => goTo({ screen: 'card' })}>
        <IconArrowLeft size={18} aria-hidden />
      </IconButton>
      <WhereWritable>
        <TextInput
          className={classes.title}
          variant="unstyled"
          aria-label={t('title')}
          value={title.value}
          onChange={(event) => title.change(event.currentTarget.value)}
          onBlur={title.flush}
        />
        <span className={classes.version}>{t('list.version', { version: card.version })}</span>
        <NativeSelect
          aria-label={t('language')}
          value={card.language}
          onChange={(event) => update.mutate({ id: card.id, language: event.currentTarget.value as Locale })}
          data={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
        <NewVersion />
        <Button
          variant={proposals.size > 0 ? 'filled' : 'default'}
          disabled={proposals.size === 0}
          loading={fillAll.isPending}
          leftSection={<IconSparkles size={14} aria-hidden />}
          onClick={() => fillAll.mutate(card.id)}
        >
          {proposals.size > 0 ? t('fillAll', { count: proposals.size }) : t('nothingToFill')}
        </Button>
      </WhereWritable>
    </div>
  );
}
