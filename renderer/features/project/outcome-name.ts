import type { Outcome } from '../../../shared/contract/projects.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';

/** The name in the language of the screen, where there is one. */
export function outcomeName(outcome: Pick<Outcome, 'name' | 'nameEn'>, locale: Locale): string {
  return locale === 'en' && outcome.nameEn !== '' ? outcome.nameEn : outcome.name;
}
