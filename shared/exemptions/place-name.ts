/** Where a mask stands, in words (resources/vocabularies/exemption-report.json). */
import vocabulary from '../../resources/vocabularies/exemption-report.json' with { type: 'json' };
import type { Locale } from '../model/vocabulary.ts';

const places: Record<string, Record<Locale, string>> = vocabulary.places;

/** `labels`: of a card's fields by their key. A part without a word of its own stands for itself: a column, a title. */
export function placeName(place: string, locale: Locale, labels: ReadonlyMap<string, string> = new Map()): string {
  const parts = place.split(' · ').flatMap((part) => (part === '' ? [] : part.split(': ')));
  return parts.map((part) => labels.get(part) ?? places[part]?.[locale] ?? part).join(', ');
}
