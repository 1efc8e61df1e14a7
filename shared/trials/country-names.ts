/** Countries as registries name them, in both languages: English names, or the two letters of the EU register's summaries. */
import vocabulary from '../../resources/vocabularies/trial-status.json' with { type: 'json' };
import type { Locale } from '../model/vocabulary.ts';

/** Names that registries write otherwise than the standard does, and those that Norwegian writes shorter. */
const own: Record<string, string> = vocabulary.countries;

/** As printed where no country is known by that name. */
export function countryName(printed: string, locale: Locale): string {
  const isCode = /^[A-Z]{2}$/.test(printed);
  if (!isCode && locale === 'en') return printed;
  if (own[printed] && locale === 'nb') return own[printed];
  const code = isCode ? printed : codes().get(printed.toLowerCase());
  const name = code && names[locale].of(code);
  if (!name) return printed;
  return locale === 'nb' ? (own[names.en.of(code) ?? ''] ?? name) : name;
}

const named = (locale: Locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
const names: Record<Locale, Intl.DisplayNames> = { nb: named('nb'), en: named('en') };

let known: Map<string, string> | null = null;

/** Every region's code by its English name, in small letters. */
function codes(): Map<string, string> {
  if (known) return known;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  known = new Map(
    all.flatMap((code): [string, string][] => {
      const name = names.en.of(code);
      return name ? [[name.toLowerCase(), code]] : [];
    }),
  );
  return known;
}
