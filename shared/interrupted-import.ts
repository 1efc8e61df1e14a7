/** What a person is told of an import that did not end, because the program was killed in the middle of it. */
import type { InterruptedImport } from './contract/library.ts';
import { errorSentence } from './errors.ts';
import type { Locale } from './model/vocabulary.ts';

export function interruptedImportSentence({ done, of }: InterruptedImport, locale: Locale): string {
  return of === 1
    ? errorSentence('import-interrupted-file', {}, locale)
    : errorSentence('import-interrupted', { done, of }, locale);
}
