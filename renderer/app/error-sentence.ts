/** The sentence of a failure on the screen; actions of the log that it names are told by their words. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '../../shared/errors.ts';
import type { ApiError } from '../api/api-error.ts';
import { useLocale } from '../ui/format.ts';

export function useErrorSentence(): (error: ApiError) => string {
  const { t, i18n } = useTranslation('history');
  const locale = useLocale();
  return useCallback(
    ({ code, details }) => {
      const word = (key: string) => (i18n.exists(key, { ns: 'history' }) ? String(t(key as never)) : '');
      const named = (action: string | number) => {
        const [noun = '', verb = ''] = String(action).split('.');
        const words = [word(`thing.${noun}`), word(`verb.${verb}`)].filter(Boolean);
        return words.length > 0 ? words.join(', ') : action;
      };
      if (!code.startsWith('undo-')) return errorSentence(code, details, locale);
      const told = Object.entries(details).map(([name, value]) => [
        name,
        name === 'action' || name === 'later' ? named(value) : value,
      ]);
      return errorSentence(code, Object.fromEntries(told), locale);
    },
    [t, i18n, locale],
  );
}
