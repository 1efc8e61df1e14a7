/** The service cannot be reached: what that means and what to do. */
import { Button, MantineProvider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { apiErrorFrom } from '../api/api-error.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useLocale } from '../ui/format.ts';
import { theme } from './theme.ts';

export function NoHost({ error, styleNonce }: { error: unknown; styleNonce: string }) {
  const { t } = useTranslation('errors');
  const locale = useLocale();
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => styleNonce}>
      <main>
        <div role="alert">
          <EmptyState
            order={1}
            title={t('noHost.title')}
            text={
              <>
                <p>{t('noHost.text')}</p>
                <p>{apiErrorFrom(error).sentence(locale)}</p>
              </>
            }
            action={<Button onClick={() => window.location.reload()}>{t('noHost.retry')}</Button>}
          />
        </div>
      </main>
    </MantineProvider>
  );
}
