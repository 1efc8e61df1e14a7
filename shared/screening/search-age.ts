/** How old a search is, in whole months; methods.md section 5 wants the age of the search shown with a card. */

/** From here on a search is to be done again before anyone leans on it. */
export const oldAfterMonths = 6;

/** Days are ISO 8601, as precise as known; null where the day of the search is no date, or lies after today. */
export function monthsSince(searchedOn: string, today: string): number | null {
  const [was, now] = [dayParts(searchedOn), dayParts(today)];
  if (!was || !now) return null;
  const months = (now.year - was.year) * 12 + now.month - was.month - (now.day < was.day ? 1 : 0);
  return months < 0 ? null : months;
}

function dayParts(text: string): { year: number; month: number; day: number } | null {
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(text) ?? [];
  return year ? { year: Number(year), month: Number(month), day: Number(day) } : null;
}
