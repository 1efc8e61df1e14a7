/** Days and clocks as a language writes them, where the reader is. */
import type { Locale } from '../model/vocabulary.ts';

export const languageTags: Record<Locale, string> = { nb: 'nb-NO', en: 'en-GB' };

/** Norwegian writes the clock with a full stop (14.32), which Intl does not. */
export function formatTime(at: string, locale: Locale): string {
  const text = new Intl.DateTimeFormat(languageTags[locale], { hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  );
  return locale === 'nb' ? text.replace(':', '.') : text;
}

/** A day, from an instant or from an ISO date as precise as it was printed (YYYY, YYYY-MM, YYYY-MM-DD). */
export function formatDate(at: string, locale: Locale): string {
  if (/^\d{4}$/.test(at)) return at;
  const options: Intl.DateTimeFormatOptions = /^\d{4}-\d{2}$/.test(at)
    ? { month: 'long', year: 'numeric', timeZone: 'UTC' }
    : { day: 'numeric', month: 'short', year: 'numeric', ...(at.includes('T') ? {} : { timeZone: 'UTC' }) };
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : new Intl.DateTimeFormat(languageTags[locale], options).format(date);
}

/** Today's entries show the clock only, older ones the day too. */
export function formatMoment(at: string, locale: Locale, now: Date): string {
  const time = formatTime(at, locale);
  return new Date(at).toDateString() === now.toDateString() ? time : `${formatDate(at, locale)} ${time}`;
}

const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/** Every instant in a text as a day and a clock. */
export function tellInstants(text: string, locale: Locale): string {
  return text.replace(instants, (at) => `${formatDate(at, locale)} ${formatTime(at, locale)}`);
}
