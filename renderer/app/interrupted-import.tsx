/**
 * Tells of an import that did not end because the program was killed in the middle of it, until that is closed or the
 * same files have been taken in.
 */
import { useEffect } from 'react';
import { interruptedImportSentence } from '../../shared/interrupted-import.ts';
import { useApiMutation } from '../api/queries.ts';
import { useLibraryState } from './library-state.ts';
import { hideNotice, tell } from './notices.tsx';
import { usePreferences } from './preferences.tsx';

const noticeId = 'import-interrupted';

/** Mounted once, in the frame. */
export function InterruptedImport() {
  const library = useLibraryState().data;
  const { done, of } = library?.interruptedImport ?? { done: 0, of: 0 };
  const locale = usePreferences().settings?.locale;
  const { mutate: forget } = useApiMutation((api) => api.library.forgetInterruptedImport.mutate(), {
    invalidates: [['library']],
  });
  useEffect(() => {
    if (of === 0 || !locale) return;
    const message = interruptedImportSentence({ done, of }, locale);
    tell({ id: noticeId, kind: 'warning', message, onClose: forget });
    return () => hideNotice(noticeId);
  }, [done, of, locale, forget]);
  return null;
}
