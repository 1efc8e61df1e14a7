/** Citation styles: those of the app, and CSL files brought in; each shows how it prints. */
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CitationStyleRow } from '../../../shared/contract/citations.ts';
import { saveAsDownload } from '../../api/download.ts';
import { useClient } from '../../api/host-context.tsx';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';
import { tell } from '../../app/notices.tsx';
import { useLocale } from '../../ui/format.ts';
import { useCitationStyles } from '../citations/citation-data.ts';
import { useStyleName } from '../citations/use-style-name.ts';
import { AddFile } from './add-file.tsx';
import classes from './settings.module.css';

const invalidates = [['citationStyles'], ['cards']];

export function StylesPart() {
  const { t } = useTranslation('settings');
  const { t: tl } = useTranslation();
  const { data: styles = [] } = useCitationStyles();
  const add = useApiMutation(
    async (api, file: File) => api.citationStyles.add.mutate({ name: file.name, text: await file.text() }),
    { invalidates, onSuccess: ({ title }) => tell({ kind: 'done', message: t('styleAdded', { name: title }) }) },
  );
  const remove = useApiMutation(
    async (api, { id }: CitationStyleRow) => {
      const { fileName, text } = await api.citationStyles.text.query({ id });
      await api.citationStyles.remove.mutate({ id });
      return new File([text], fileName);
    },
    {
      invalidates,
      onSuccess: (file, { title }) =>
        tell({
          kind: 'done',
          message: t('styleRemoved', { name: title }),
          action: { label: tl('list.undo'), run: () => add.mutate(file) },
        }),
    },
  );
  return (
    <>
      <p>{t('styleHelp')}</p>
      <ul className={classes.templates} aria-label={t('part.styles')}>
        {styles.map((style) => (
          <StyleItem key={style.id} style={style} onRemove={() => remove.mutate(style)} />
        ))}
      </ul>
      <AddFile
        label={t('styleAdd')}
        accept=".csl,.xml,application/xml,text/xml"
        isAdding={add.isPending}
        onFile={(file) => add.mutate(file)}
      />
    </>
  );
}

function StyleItem({ style, onRemove }: { style: CitationStyleRow; onRemove(): void }) {
  const { t } = useTranslation('settings');
  const { id, isOwn } = style;
  const name = useStyleName()(style);
  const client = useClient();
  const [isShown, setShown] = useState(false);
  const handOn = async () => {
    const { fileName, text } = await client.citationStyles.text.query({ id });
    saveAsDownload(new Blob([text], { type: 'application/xml' }), fileName);
  };
  return (
    <li>
      <div>
        <b>{name}</b>
        <small>
          {id}
          {isOwn ? ` · ${t('templateOwn')}` : ''}
        </small>
        {isShown && <StyleExample id={id} />}
      </div>
      <Group gap={4} wrap="nowrap">
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('stylePreviewOf', { name })}
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          {t('stylePreview')}
        </Button>
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('templateHandOnOf', { name })}
          onClick={() => void handOn()}
        >
          {t('templateHandOn')}
        </Button>
        {isOwn ? (
          <Button
            variant="subtle"
            color="red"
            size="compact-xs"
            aria-label={t('templateRemoveOf', { name })}
            onClick={onRemove}
          >
            {t('templateRemove')}
          </Button>
        ) : null}
      </Group>
    </li>
  );
}

function StyleExample({ id }: { id: string }) {
  const { t } = useTranslation('settings');
  const language = useLocale();
  const { data } = useApiQuery(['citationStyles', 'preview', id, language], (api) =>
    api.citationStyles.preview.query({ id, language }),
  );
  if (!data) return null;
  return (
    <dl className={classes.example}>
      <dt>{t('styleExampleText')}</dt>
      <dd>{data.texts.join(' … ')}</dd>
      <dt>{t('styleExampleList')}</dt>
      {data.list.map((entry) => (
        <dd key={entry}>{entry}</dd>
      ))}
    </dl>
  );
}
