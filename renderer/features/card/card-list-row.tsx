import { Progress } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hashFromRoute } from '../../app/routes.ts';
import { WhereWritable } from '../../app/where-writable.tsx';
import { useFormat } from '../../ui/format.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import classes from './card-list.module.css';
import type { CardRow } from './card-types.ts';

export interface CardListRowProps {
  card: CardRow;
  templateName: string;
  onRemove: () => void;
}

export function CardListRow({ card, templateName, onRemove }: CardListRowProps) {
  const { t } = useTranslation('card');
  const format = useFormat();
  return (
    <li>
      <a href={hashFromRoute({ screen: 'card', cardId: card.id })}>
        <span className={classes.title}>{card.title}</span>
        <span className={classes.detail}>
          {templateName} · {t('list.version', { version: card.version })} · {t(`languages.${card.language}`)} ·{' '}
          {t('list.changed', { at: format.moment(card.updatedAt) })}
        </span>
      </a>
      <div className={classes.progress}>
        <span>{t('progress', { done: card.doneCount, count: card.fieldCount })}</span>
        <Progress value={(100 * card.doneCount) / Math.max(1, card.fieldCount)} size={4} aria-hidden />
      </div>
      <WhereWritable>
        <IconButton label={t('list.remove', { title: card.title })} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </IconButton>
      </WhereWritable>
    </li>
  );
}
