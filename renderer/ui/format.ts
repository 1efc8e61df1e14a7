/** Dates, times and numbers as the screen's language writes them. */
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../shared/model/vocabulary.ts';

const tags: Record<Locale, string> = { nb: 'nb-NO', en: 'en-GB' };

/** Norwegian writes the clock with a full stop (14.32), which Intl does not. */
export function formatTime(at: string, locale: Locale): string {
  const text = new Intl.DateTimeFormat(tags[locale], { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
  return locale === 'nb' ? text.replace(':', '.') : text;
}

/** A day, from an instant or from an ISO date as precise as it was printed (YYYY, YYYY-MM, YYYY-MM-DD). */
export function formatDate(at: string, locale: Locale): string {
  if (/^\d{4}$/.test(at)) return at;
  const options: Intl.DateTimeFormatOptions = /^\d{4}-\d{2}$/.test(at)
    ? { month: 'long', year: 'numeric', timeZone: 'UTC' }
    : { day: 'numeric', month: 'short', year: 'numeric', ...(at.includes('T') ? {} : { timeZone: 'UTC' }) };
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : new Intl.DateTimeFormat(tags[locale], options).format(date);
}

export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  return new Intl.NumberFormat(tags[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

export function formatBytes(byteLength: number, locale: Locale): string {
  if (byteLength < 1_000_000) return `${formatNumber(Math.max(1, byteLength / 1000), locale)} kB`;
  return `${formatNumber(byteLength / 1_000_000, locale, 1)} MB`;
}

/** Today's entries show the clock only, older ones the day too. */
export function formatMoment(at: string, locale: Locale, now: Date): string {
  const time = formatTime(at, locale);
  return new Date(at).toDateString() === now.toDateString() ? time : `${formatDate(at, locale)} ${time}`;
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
