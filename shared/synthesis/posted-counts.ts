import type { PostedMeasure } from '../contract/posted-results.ts';
import type { Figures } from './posted-results.ts';
import { registryNumber } from './registry-number.ts';

type Value = PostedMeasure['rows'][number]['values'][number];

const people = '(?:participants?|patients?|subjects?|people|persons?)';
const countOfPeople = new RegExp(`^(?:number (?:of )?)?${people}$`, 'i');
const percentOfPeople = new RegExp(`^(?:%|percent(?:age)?)(?: (?:of )?${people})?$`, 'i');

/** Events and total of one group: `events`, `total`. People only, since one person may have many events. */
export function countOf(measure: PostedMeasure, told: Value | undefined): Figures {
  const { param, unit, unitsAnalysed } = measure;
  if (/MEDIAN/i.test(param)) return { code: 'median', value: param };
  const isCount = param === 'COUNT_OF_PARTICIPANTS' || (param === 'NUMBER' && countOfPeople.test(unit));
  const isPercent = param === 'NUMBER' && percentOfPeople.test(unit);
  if (!isCount && !isPercent)
    return param === 'NUMBER' ? { code: 'not-events', value: unit } : { code: 'param', value: param };
  if (unitsAnalysed !== '') return { code: 'units', value: unitsAnalysed };
  if (!told || told.value === '') return { code: 'no-value', value: '' };
  const total = totalOf(told);
  if ('code' in total) return total;
  const words = registryNumber(told.value);
  if (words === null) return { code: 'not-number', value: told.value };
  if (isCount) return { numbers: { events: words, total: total.words }, cautions: [] };
  const events = countFromPercent(words, Number(total.words));
  if (events === null) return { code: 'percent-not-exact', value: `${told.value} % · ${told.analysed}` };
  return { numbers: { events: String(events), total: total.words }, cautions: ['percent'] };
}

/** How many were analysed, as words; why not where nobody was or nobody says. */
export function totalOf({
  analysed,
}: Value): { words: string } | { code: 'no-denominator' | 'no-participants' | 'not-number'; value: string } {
  if (analysed === '') return { code: 'no-denominator', value: '' };
  const words = registryNumber(analysed);
  if (words === null) return { code: 'not-number', value: analysed };
  return Number(words) === 0 ? { code: 'no-participants', value: '' } : { words };
}

/** The one count whose share of `total`, rounded as printed, is `percent`; null where none or several are. */
export function countFromPercent(percent: string, total: number): number | null {
  const decimals = percent.split('.')[1]?.length ?? 0;
  const half = 0.5 * 10 ** -decimals;
  const value = Number(percent);
  const slack = 1e-9;
  const lowest = Math.ceil(((value - half) / 100) * total - slack);
  const highest = Math.floor(((value + half) / 100) * total + slack);
  return lowest === highest && lowest >= 0 && lowest <= total ? lowest : null;
}
