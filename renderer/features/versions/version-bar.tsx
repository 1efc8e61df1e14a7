/** Above a document that has several versions: which one is read, the way to the others, and what changed. */
import { Anchor, Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo, hashFromRoute } from '../../app/routes.ts';
import { useFormat } from '../../ui/format.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { useVersions } from './version-data.ts';
import classes from './versions.module.css';

export interface VersionBarProps {
  documentId: string;
  onStructure(): void;
}

export function VersionBar({ documentId, onStructure }: VersionBarProps) {
  const { t } = useTranslation('versions');
  const { date } = useFormat();
  const versions = useVersions(documentId).data ?? [];
  const [isComparing, setComparing] = useState(false);
  const at = versions.findIndex(({ id }) => id === documentId);
  const newest = versions[0];
  // An earlier version is compared with the newest, the newest with the one before it.
  const other = at > 0 ? newest : versions[1];
  if (versions.length < 2 || at < 0 || !newest || !other) return null;
  const waiting = versions[at]!.correctionsWaiting;
  const [before, after] = at > 0 ? [versions[at]!, newest] : [other, newest];
  return (
    <div className={classes.bar}>
      <NativeSelect
        size="xs"
        aria-label={t('reader.choose')}
        value={documentId}
        onChange={(event) => goTo({ screen: 'reader', documentId: event.currentTarget.value })}
        data={versions.map(({ id, number, importedAt }) => ({
          value: id,
          label: t('reader.option', { number, date: date(importedAt) }),
        }))}
      />
      {at > 0 ? (
        <span>
          {t('reader.old')}{' '}
          <Anchor size="xs" href={hashFromRoute({ screen: 'reader', documentId: newest.id })}>
            {t('reader.newest')}
          </Anchor>
        </span>
      ) : null}
      <Button size="compact-xs" variant="default" onClick={() => setComparing(true)}>
        {t('reader.compare')}
      </Button>
      {waiting > 0 ? (
        <Button size="compact-xs" variant="default" onClick={onStructure}>
          {t('corrections', { count: waiting })}
        </Button>
      ) : null}
      {isComparing ? <CompareDialog before={before} after={after} onClose={() => setComparing(false)} /> : null}
    </div>
  );
}
