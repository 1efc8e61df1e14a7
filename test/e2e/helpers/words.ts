/** The app's own words in one language, so that a test finds things by the names that people see. */
import i18next, { type TFunction } from 'i18next';
import { namespaces } from '../../../renderer/app/i18n.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';

export function wordsIn(locale: Locale): TFunction {
  const words = i18next.createInstance();
  void words.init({
    lng: locale,
    resources: namespaces,
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return words.t;
}
