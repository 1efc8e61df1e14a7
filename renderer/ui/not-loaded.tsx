/** In the place of what has not come: that it is coming, or why it did not and the way to ask again. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../shared/model/vocabulary.ts';
import { ErrorNote } from './error-note.tsx';
import { useLocale } from './format.ts';
import { LoadingState } from './loading-state.tsx';

export interface Asked {
  error: { sentence(locale: Locale): string } | null;
  refetch(): unknown;
}

/** Of all that a screen asked for, the first failure is told. */
export function NotLoaded({ of }: { of: readonly Asked[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const failed = of.filter(({ error }) => error !== null);
  if (!failed[0]?.error) return <LoadingState label={t('loading')} />;
  return (
    <ErrorNote
      sentence={failed[0].error.sentence(locale)}
      action={
        <Button size="compact-xs" variant="default" onClick={() => failed.forEach((each) => void each.refetch())}>
          {t('askAgain')}
        </Button>
      }
    />
  );
}
