/** Which of the app's two languages a person is met in before they choose. */
import type { Locale } from '../model/vocabulary.ts';

/** Of languages in the order that the person wants them; any Norwegian is bokmål here, and English is for all others. */
export function spokenLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (/^(nb|nn|no)\b/i.test(language)) return 'nb';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'en';
}

/** The languages of an Accept-Language header, the most wanted first; none where it does not say. */
export function acceptedLanguages(header: string): string[] {
  const said = header.split(',').map((part) => {
    const [, language = '', weight = '1'] = /^\s*([\w-]+)\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(part) ?? [];
    return { language, weight: Number(weight) };
  });
  return said
    .filter(({ language, weight }) => language !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}
