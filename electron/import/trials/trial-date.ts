/** Dates as registries print them, to ISO 8601 at the precision printed. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isoFrom(year: number, month?: number, day?: number): string | null {
  if (year < 1800 || year > 2200) return null;
  // Registries write 00 where they do not know.
  if (month === undefined || (month === 0 && !day)) return String(year);
  const last = daysIn[month - 1];
  if (!last) return null;
  const isoMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined || day === 0) return isoMonth;
  return day >= 1 && day <= last ? `${isoMonth}-${String(day).padStart(2, '0')}` : null;
}

const monthOf = (name: string): number | undefined => {
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : index + 1;
};

/**
 * ISO date at the precision of the text (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), or null where it is none. Reads ISO with
 * or without time, `YYYYMMDD`, `March 4, 2021`, `4 March 2021`, `March 2021`, `03/2021`, `Q2 2021` (its year) and slashes;
 * `order` decides only where both numbers could be a month.
 */
export function isoDate(text: string, order: 'day-first' | 'month-first' = 'day-first'): string | null {
  const value = text.trim();
  const iso =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?$/.exec(value) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  if (iso) return isoFrom(Number(iso[1]), iso[2] ? Number(iso[2]) : undefined, iso[3] ? Number(iso[3]) : undefined);
  const named = /^([A-Za-z]{3,9})\.?[ -]+(?:(\d{1,2})(?:st|nd|rd|th)?,? +)?(\d{4})\b/.exec(value);
  if (named)
    return named[1] && monthOf(named[1])
      ? isoFrom(Number(named[3]), monthOf(named[1]), named[2] ? Number(named[2]) : undefined)
      : null;
  const dayNamed = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})\b/.exec(value);
  if (dayNamed?.[2])
    return monthOf(dayNamed[2]) ? isoFrom(Number(dayNamed[3]), monthOf(dayNamed[2]), Number(dayNamed[1])) : null;
  const coarse = /^(?:Q[1-4]|([01]?\d)\/)\W*(\d{4})$/i.exec(value);
  if (coarse) return isoFrom(Number(coarse[2]), coarse[1] ? Number(coarse[1]) : undefined);
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(value);
  if (!numbers) return null;
  const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
  const isMonthFirst = second > 12 || (first <= 12 && order === 'month-first');
  return isMonthFirst ? isoFrom(year, first, second) : isoFrom(year, second, first);
}
