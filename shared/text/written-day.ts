/** Days as people type them and as fields show them: 22.11.2026 in Norwegian, 2026-11-22 in English. */
import type { Locale } from '../model/vocabulary.ts';

const forms = [
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/,
];

/** The ISO day of a text in either form, '' of a blank one; null where it is no day of the calendar. */
export function dayFromText(text: string): string | null {
  const typed = text.trim();
  if (typed === '') return '';
  const { year, month, day } = forms.map((form) => form.exec(typed)?.groups).find(Boolean) ?? {};
  if (!year || !month || !day) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // The 31st of a shorter month would otherwise be a day of the next.
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(iso) ? null : iso;
}

/** What stands in a field for an ISO day. */
export function textFromDay(day: string, locale: Locale): string {
  return locale === 'nb' ? day.split('-').toReversed().join('.') : day;
}
