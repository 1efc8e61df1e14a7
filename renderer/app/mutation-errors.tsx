/** A change that failed is told once, here, in the language of the screen; reading failures are told where they show. */
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { apiErrorFrom } from '../api/api-error.ts';
import { useLocale } from '../ui/format.ts';

export function MutationErrors() {
  const cache = useQueryClient();
  const locale = useLocale();
  const { t } = useTranslation();
  useEffect(
    () =>
      cache.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        const error = apiErrorFrom(event.action.error);
        const { isTold } = event.mutation.options.meta ?? {};
        if (typeof isTold === 'function' && isTold(error)) return;
        if (error.code === 'service-restarted' && event.mutation.options.meta?.isResumed) return;
        notifications.show({
          id: error.code,
          color: 'red',
          message: error.sentence(locale),
          autoClose: 12_000,
          closeButtonProps: { 'aria-label': t('close') },
        });
      }),
    [cache, locale, t],
  );
  return null;
}
