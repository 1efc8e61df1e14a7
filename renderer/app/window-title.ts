/** The title of the window, or of the browser's tab: which library stands in it, and on which screen. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLibraryState } from './library-state.ts';
import type { ScreenName } from './routes.ts';

export function useWindowTitle(screen: ScreenName): void {
  const { t } = useTranslation();
  const name = useLibraryState().data?.name ?? null;
  const title = name === null ? t('app') : `${name} – ${t(`screen.${screen}`)} – ${t('app')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
