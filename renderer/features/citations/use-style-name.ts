/** What a citation style is called: Vancouver has one name in every language, and an own style that of its file. */
import { useTranslation } from 'react-i18next';
import type { CitationStyleRow } from '../../../shared/contract/citations.ts';

export function useStyleName(): (style: Pick<CitationStyleRow, 'id' | 'title' | 'isOwn'>) => string {
  const { t } = useTranslation('citations');
  return ({ id, title, isOwn }) => (!isOwn && id === 'author-date' ? t('style.authorDate') : title);
}
