/** What uses a trial or a reference: projects with their reasons, cards, the documents that name it, and its imports. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordUses } from '../../../shared/contract/record-uses.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { useFormat } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import classes from './library.module.css';

export function RecordUsesList({ uses }: { uses: RecordUses }) {
  const { t } = useTranslation('library');
  const { t: tp } = useTranslation('project');
  const { moment, date } = useFormat();
  return (
    <>
      <Part title={t('uses.projects')} none={t('uses.noProjects')} items={uses.projects}>
        {({ title, decision, reason, at, person }) => (
          <>
            <b>{tp(`decision.${decision}`)}</b> · {title}
            {reason ? <q className={classes.reason}>{reason}</q> : null}
            <small>{t('uses.by', { person, when: moment(at) })}</small>
          </>
        )}
      </Part>
      <Part title={t('uses.cards')} items={uses.cards}>
        {({ id, title }) => <a href={hashFromRoute({ screen: 'card', cardId: id })}>{title}</a>}
      </Part>
      <Part title={t('uses.mentions')} none={t('uses.noMentions')} items={uses.mentions}>
        {({ documentId, start, title, page, quote }) => (
          <>
            <a href={hashFromRoute({ screen: 'reader', documentId, start })}>{t('uses.place', { title, page })}</a>
            <small>… {quote} …</small>
          </>
        )}
      </Part>
      <Part title={t('uses.imports')} items={uses.imports}>
        {({ file, at, person, asOf }) => (
          <>
            {file}
            <small>
              {t('uses.by', { person, when: moment(at) })}
              {asOf ? ` · ${t('uses.asOf', { day: date(asOf) })}` : ''}
            </small>
          </>
        )}
      </Part>
    </>
  );
}

interface PartProps<Item> {
  title: string;
  /** Without it, nothing is said where there is none. */
  none?: string;
  items: readonly Item[];
  children(item: Item): ReactNode;
}

function Part<Item>({ title, none, items, children }: PartProps<Item>) {
  if (items.length === 0 && !none) return null;
  return (
    <section className={classes.part}>
      <Title order={3}>{title}</Title>
      {items.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <ul>
          {keyed(items, (item) => JSON.stringify(item)).map(({ key, item }) => (
            <li key={key}>{children(item)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
