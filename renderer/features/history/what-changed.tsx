/** What one entry changed: each thing with its fields before and after, the way to it, and the way back. */
import { Anchor, Box, Button, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HistoryChange, HistoryChanges, HistoryEntry } from '../../../shared/contract/history.ts';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { forgetUndoNotice } from '../../app/use-undo-notice.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { useHistorySentence } from '../../ui/history-sentence.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ChangedText } from './changed-text.tsx';
import classes from './history.module.css';
import { routeOfChange } from './route-of-change.ts';
import { useFieldWords } from './use-field-words.ts';

export function WhatChanged({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation('history');
  const { t: tc } = useTranslation();
  const locale = useLocale();
  const { data, error } = useApiQuery(['history', 'changes', entry.id], (api) =>
    api.history.changes.query({ id: entry.id }),
  );
  if (error) return <ErrorNote sentence={error.sentence(locale)} />;
  if (!data) return <LoadingState label={tc('loading')} />;
  const shown = data.changes.length;
  return (
    <>
      {data.total === 0 ? <Text className={classes.note}>{t('changed.nothing')}</Text> : null}
      {data.changes.map((change) => (
        <ChangedThing key={`${change.table}:${change.rowId}`} change={change} />
      ))}
      {data.total > shown ? (
        <Text className={classes.note}>{t('changed.more', { count: data.total - shown })}</Text>
      ) : null}
      <TakeBack entry={entry} refusal={data.refusal} />
    </>
  );
}

function ChangedThing({ change }: { change: HistoryChange }) {
  const { t } = useTranslation('history');
  const words = useFieldWords(change);
  const route = change.kind === 'removed' ? null : routeOfChange(change);
  return (
    <Box role="group" className={classes.thing} aria-label={`${words.thing} ${words.name}`}>
      <Text className={classes.thingName}>
        {words.thing} <strong>{words.name}</strong> <span className={classes.note}>{t(`changed.${change.kind}`)}</span>
        {route ? (
          <Anchor size="xs" ml="xs" href={hashFromRoute(route)}>
            {t('changed.go')}
          </Anchor>
        ) : null}
      </Text>
      <ChangedFields change={change} />
    </Box>
  );
}

/** Each field before and after; of what was made, only what it holds, unless both are asked for. */
export function ChangedFields({ change, isBoth = false }: { change: HistoryChange; isBoth?: boolean }) {
  const words = useFieldWords(change);
  return (
    <dl className={classes.fields}>
      {change.fields.map(({ path, ...stored }) => {
        const [before, after] = [words.value(path, stored.before), words.value(path, stored.after)];
        return (
          <div key={path}>
            <dt>{words.label(path)}</dt>
            <dd>
              {change.kind === 'made' && !isBoth ? (
                <span className={classes.text}>{after}</span>
              ) : (
                <ChangedText
                  before={before}
                  after={after}
                  isWhole={before !== stored.before || after !== stored.after}
                />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

export function TakeBack({ entry, refusal }: { entry: HistoryEntry; refusal: HistoryChanges['refusal'] }) {
  const { t } = useTranslation('history');
  const sentence = useHistorySentence();
  const isReadOnly = useLibraryState().data?.isReadOnly ?? false;
  const revert = useApiMutation((api) => api.history.revert.mutate({ id: entry.id }), {
    onSuccess: () => forgetUndoNotice(entry.id),
  });
  if (isReadOnly) return <Text className={classes.note}>{t('refusal.read-only')}</Text>;
  if (!refusal) {
    return (
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconArrowBackUp size={14} aria-hidden />}
        loading={revert.isPending}
        onClick={() => revert.mutate()}
      >
        {t('takeBack')}
      </Button>
    );
  }
  const later = refusal.later ? `${refusal.later.person} ${sentence(refusal.later)}` : t('refusal.someone');
  return <Text className={classes.note}>{t(`refusal.${refusal.code}`, { later })}</Text>;
}
