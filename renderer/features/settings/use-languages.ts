/** The two languages, each by its own name. */
import { locales } from '../../../shared/model/vocabulary.ts';

const names = { nb: 'Norsk bokmål', en: 'English' } as const;

export const useLanguages = () => locales.map((value) => ({ value, label: names[value] }));
