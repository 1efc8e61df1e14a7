/** Fields and buttons that change the library: where it is open to read only they show from the start that they do not. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadOnly } from '../ui/read-only.tsx';
import { useLibraryState } from './library-state.ts';

export function WhereWritable({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const isReadOnly = useLibraryState().data?.isReadOnly ?? false;
  return isReadOnly ? <ReadOnly because={t('frame.cannotChange')}>{children}</ReadOnly> : children;
}
