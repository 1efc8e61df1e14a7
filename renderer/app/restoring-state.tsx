import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';

/** In the place of every screen while a backup takes the library's place. */
export function RestoringState() {
  const { t } = useTranslation('care');
  return <EmptyState takesFocus title={t('restoring.title')} text={t('restoring.text')} />;
}
