import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hashFromRoute } from '../../app/routes.ts';
import type { CardRow } from '../card/card-types.ts';
import classes from './export.module.css';
import { type ExportWhat, tables, whatKey } from './export-choices.ts';

export interface WhatListProps {
  cards: CardRow[];
  what: ExportWhat;
  onChoose: (what: ExportWhat) => void;
}

/** One list of everything there is to export; arrow keys move through it. */
export function WhatList({ cards, what, onChoose }: WhatListProps) {
  const { t } = useTranslation('export');
  const all: ExportWhat[] = [
    ...cards.map((card): ExportWhat => ({ kind: 'card', cardId: card.id })),
    ...tables.map((table): ExportWhat => ({ kind: 'table', table })),
  ];
  return (
    <Radio.Group
      className={classes.what}
      aria-label={t('panes.what')}
      value={whatKey(what)}
      onChange={(key) => {
        const found = all.find((each) => whatKey(each) === key);
        if (found) onChoose(found);
      }}
    >
      <h2>{t('cards')}</h2>
      {cards.length === 0 && (
        <p className={classes.quiet}>
          {t('noCards')} <a href={hashFromRoute({ screen: 'card' })}>{t('makeCard')}</a>
        </p>
      )}
      {cards.map((card) => (
        <Radio
          key={card.id}
          size="xs"
          value={whatKey({ kind: 'card', cardId: card.id })}
          label={card.title}
          description={t('cardDetail', { version: card.version, done: card.doneCount, count: card.fieldCount })}
        />
      ))}
      <h2>{t('tables')}</h2>
      {tables.map((table) => (
        <Radio
          key={table}
          size="xs"
          value={whatKey({ kind: 'table', table })}
          label={t(`kinds.${table}`)}
          description={t(`kindHelp.${table}`)}
        />
      ))}
    </Radio.Group>
  );
}
