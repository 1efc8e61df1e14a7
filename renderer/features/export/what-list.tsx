import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExportChoice } from '../../../shared/contract/exports.ts';
import { hashFromRoute } from '../../app/routes.ts';
import type { CardRow } from '../card/card-types.ts';
import { ReferenceFileMenu } from '../citations/reference-file-menu.tsx';
import classes from './export.module.css';
import { allKeys, cardKey, tableKey, tables } from './export-choices.ts';

export interface WhatListProps {
  projectId: string;
  audience: ExportChoice['audience'];
  cards: CardRow[];
  chosen: readonly string[];
  /** What the preview shows. */
  shown: string;
  onChange(chosen: string[]): void;
  onShow(key: string): void;
}

/** Everything there is to export, to tick; what one stands on is previewed. */
export function WhatList({ projectId, audience, cards, chosen, shown, onChange, onShow }: WhatListProps) {
  const { t } = useTranslation('export');
  const { t: tc } = useTranslation('citations');
  const all = allKeys(cards.map(({ id }) => id));
  const box = (key: string, label: string, description: string) => (
    <div key={key} className={classes.row} data-shown={key === shown}>
      <Checkbox
        size="xs"
        label={label}
        description={description}
        checked={chosen.includes(key)}
        onFocus={() => onShow(key)}
        onChange={() => onChange(all.filter((each) => (each === key) !== chosen.includes(each)))}
      />
    </div>
  );
  return (
    <div className={classes.what}>
      <div className={classes.all}>
        <Button variant="subtle" size="compact-xs" onClick={() => onChange(all)}>
          {t('all')}
        </Button>
        <Button variant="subtle" size="compact-xs" disabled={chosen.length === 0} onClick={() => onChange([])}>
          {t('none')}
        </Button>
      </div>
      <fieldset>
        <legend>{t('cards')}</legend>
        {cards.length === 0 && (
          <p className={classes.quiet}>
            {t('noCards')} <a href={hashFromRoute({ screen: 'card' })}>{t('makeCard')}</a>
          </p>
        )}
        {cards.map((card) =>
          box(
            cardKey(card.id),
            card.title,
            t('cardDetail', { version: card.version, done: card.doneCount, count: card.fieldCount }),
          ),
        )}
      </fieldset>
      <fieldset>
        <legend>{t('tables')}</legend>
        {tables.map((table) => box(tableKey(table), t(`kinds.${table}`), t(`kindHelp.${table}`)))}
      </fieldset>
      <ReferenceFileMenu of={{ projectId, ...(audience && { audience }) }} label={tc('file.menu')} />
      <p className={classes.quiet}>
        {t('packet')} <a href={hashFromRoute({ screen: 'panel' })}>{t('packetLink')}</a>
      </p>
    </div>
  );
}
