/** Tells once, until it is closed, of an import that did not end because the program was killed in the middle of it. */
import { useEffect } from 'react';
import { interruptedImportSentence } from '../../shared/interrupted-import.ts';
import { useApiMutation } from '../api/queries.ts';
import { useLibraryState } from './library-state.ts';
import { tell } from './notices.tsx';
import { usePreferences } from './preferences.tsx';

/** Mounted once, in the frame. */
export function InterruptedImport() {
  const interrupted = useLibraryState().data?.interruptedImport;
  const locale = usePreferences().settings?.locale;
  const { mutate: forget } = useApiMutation((api) => api.library.forgetInterruptedImport.mutate(), {
    invalidates: [['library']],
  });
  useEffect(() => {
    if (!interrupted || !locale) return;
    tell({ id: 'import-interrupted', kind: 'warning', message: interruptedImportSentence(interrupted, locale) });
    forget();
  }, [interrupted, locale, forget]);
  return null;
}
