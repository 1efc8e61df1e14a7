/** Before a library is open: what a library is, the ones used lately, a new one, another one, the sample. */
import { Button, Group, Text, Title } from '@mantine/core';
import { IconFlask2, IconFolderOpen, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../../api/host-context.tsx';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';
import { PathForm } from '../../ui/path-form.tsx';
import { BusyNote } from './busy-note.tsx';
import { PlaceQuestion } from './place-question.tsx';
import { RecentList } from './recent-list.tsx';
import classes from './start.module.css';
import { placeRefusals, useEnter } from './use-enter.ts';

export function StartScreen() {
  const { t } = useTranslation('start');
  const host = useHost();
  const [form, setForm] = useState<'open' | 'new' | null>(null);
  const recent = useApiQuery(['library', 'recent'], (api) => api.library.recent.query()).data ?? [];
  const { data: about } = useApiQuery(['settings', 'about'], (api) => api.settings.about.query());
  const forget = useApiMutation((api, path: string) => api.library.forgetRecent.mutate({ path }), {
    invalidates: [['library', 'recent']],
  });
  const { enter, isPending, way, question, leave } = useEnter();
  const choose = async (kind: 'open' | 'new') => {
    if (!host.pickLibrary) return setForm(form === kind ? null : kind);
    const path = await host.pickLibrary(kind);
    if (path) enter({ kind, path });
  };
  return (
    <div className={classes.screen} aria-busy={isPending}>
      <Title order={1}>{t('title')}</Title>
      <Text className={classes.lead}>{t('lead')}</Text>
      <Group gap="sm" mt="lg">
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => choose('new')} disabled={isPending}>
          {t('new')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={() => choose('open')}
          disabled={isPending}
        >
          {t('open')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFlask2 size={16} aria-hidden />}
          onClick={() => enter({ kind: 'sample' })}
          loading={isPending && way?.kind === 'sample'}
        >
          {t('sample')}
        </Button>
      </Group>
      <Text className={classes.help}>{t('sampleHelp')}</Text>
      {form ? (
        <PathForm
          key={form}
          words={{
            label: t(`form.${form}.label`),
            help:
              form === 'new' && about
                ? t('form.new.folder', { folder: about.folders.libraries })
                : t(`form.${form}.help`),
            example: t(`form.${form}.example`),
            submit: t(`form.${form}.submit`),
          }}
          isBusy={isPending}
          onSubmit={(path) => enter({ kind: form, path })}
        />
      ) : null}
      {question?.error.code === 'library-busy' ? (
        <BusyNote
          error={question.error}
          isTrying={isPending}
          onRead={() => enter({ kind: 'open', path: question.way.path, readOnly: true })}
          onTryAgain={() => enter(question.way)}
        />
      ) : null}
      <PlaceQuestion
        question={question && placeRefusals.has(question.error.code) ? question : null}
        onEnter={enter}
        onLeave={leave}
      />
      {recent.length > 0 ? (
        <RecentList
          libraries={recent}
          isBusy={isPending}
          onOpen={(path) => enter({ kind: 'open', path })}
          onForget={forget.mutate}
        />
      ) : (
        <section className={classes.recent} aria-labelledby="first">
          <Title order={2} id="first">
            {t('first.title')}
          </Title>
          <ol className={classes.steps}>
            {(['library', 'project', 'read', 'judge', 'card'] as const).map((step) => (
              <li key={step}>{t(`first.${step}`)}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
