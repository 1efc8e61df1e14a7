/** Dates, times and numbers as the screen's language writes them. */
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../shared/model/vocabulary.ts';
import { formatDate, formatMoment, formatTime, languageTags } from '../../shared/text/moment.ts';

export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  return new Intl.NumberFormat(languageTags[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

export function formatBytes(byteLength: number, locale: Locale): string {
  if (byteLength < 1_000_000) return `${formatNumber(Math.max(1, byteLength / 1000), locale)} kB`;
  return `${formatNumber(byteLength / 1_000_000, locale, 1)} MB`;
}

/** The language of the screen, narrowed to the two there are. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'nb';
}

export function useFormat() {
  const locale = useLocale();
  return {
    locale,
    time: (at: string) => formatTime(at, locale),
    date: (at: string) => formatDate(at, locale),
    moment: (at: string) => formatMoment(at, locale, new Date()),
    number: (value: number, decimals = 0) => formatNumber(value, locale, decimals),
    bytes: (byteLength: number) => formatBytes(byteLength, locale),
  };
}
