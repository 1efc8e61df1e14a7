/** Periods in running text that cannot be: an end before its start, or a year with a digit too few or too many. */
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import { collapse, type Source } from '../source.ts';

const dash = '\\s?[-–−]\\s?';
const year = '(?:19|20)\\d{2}';
/** A year that misses a digit or has one more; numbers of reports and laws stand beside other signs. */
const mistyped = new RegExp(
  `(?<![\\p{L}\\d/.,:_-]|(?:nr|no|rapport|report|ID)\\.?\\s)${year}${dash}(?:(?:19|20)\\d|20\\d{3})(?![\\p{L}\\d/_–-]|[.,:]\\d)`,
  'giu',
);
const words = 'fra|frå|i|perioden?|mellom|åra|årene|from|between|during|in|period|years';
const reversed = new RegExp(
  `(?<!\\p{L})(?:${words})\\s+(?<from>${year})(?:${dash}|\\s+(?:til|to|and|og)\\s+)(?<to>${year})(?![\\d/_-])`,
  'giu',
);
const day = '(?<!\\d)\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:19|20)\\d{2}';
const days = new RegExp(`(?<from>${day})(?:${dash}|\\s+(?:til|to)\\s+)(?<to>${day})`, 'giu');

/** `until` is where the references begin, which hold pages and volumes. */
export function periodWarnings(source: Source, until: number): ImportWarning[] {
  const text = source.body.slice(0, until);
  const found = [
    ...text.matchAll(mistyped),
    ...[...text.matchAll(reversed)].filter(({ groups }) => groups!.to! < groups!.from!),
    ...[...text.matchAll(days)].filter(({ groups }) => sortable(groups!.to!) < sortable(groups!.from!)),
  ];
  return found.map((match) => {
    const quote = collapse(match[0]);
    const place = source.place(match.index, match.index + match[0].length);
    return importWarning('invalid-period', { period: quote }, { quote, ...place });
  });
}

const sortable = (printed: string): string =>
  printed
    .split('.')
    .map((part) => part.trim().padStart(2, '0'))
    .reverse()
    .join('');
