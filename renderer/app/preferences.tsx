/** Language, theme, pane widths and the person's name: kept by the service, applied here. */
import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings, SettingsUpdate } from '../../shared/contract/settings.ts';
import { useApiMutation, useApiQuery } from '../api/queries.ts';

const settingsKey = ['settings'] as const;

export function usePreferences() {
  const cache = useQueryClient();
  const { data, isPending } = useApiQuery(settingsKey, (api) => api.settings.get.query(), {
    staleTime: Number.POSITIVE_INFINITY,
  });
  const save = useApiMutation((api, input: SettingsUpdate) => api.settings.update.mutate(input), {
    invalidates: [settingsKey],
  });
  return {
    settings: data ?? null,
    isLoading: isPending,
    /** Applied at once, then saved. */
    update(change: SettingsUpdate) {
      cache.setQueryData<Settings>(settingsKey, (old) => {
        if (!old) return old;
        const { personName, ...rest } = change;
        return { ...old, ...rest, person: { ...old.person, name: personName ?? old.person.name } };
      });
      save.mutate(change);
    },
  };
}

/** Follows the settings: language of words and of the page, colour scheme. */
export function ApplyPreferences() {
  const { settings } = usePreferences();
  const { i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const locale = settings?.locale;
  const scheme = settings?.theme;
  useEffect(() => {
    if (!locale) return;
    document.documentElement.lang = locale;
    if (i18n.language !== locale) void i18n.changeLanguage(locale);
  }, [locale, i18n]);
  const textSize = settings?.textSize ?? 'normal';
  useEffect(() => {
    document.documentElement.dataset.textSize = textSize;
  }, [textSize]);
  useEffect(() => {
    if (scheme) setColorScheme(scheme === 'system' ? 'auto' : scheme);
  }, [scheme, setColorScheme]);
  return null;
}
