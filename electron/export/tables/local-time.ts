/** Instants as cells of a date column: this machine's clock, as the screens show it. */

/** `2026-03-01T14:32` */
export function localTime(instant: string): string {
  const date = new Date(instant);
  const minutes = date.getTime() - date.getTimezoneOffset() * 60_000;
  return Number.isNaN(minutes) ? instant : new Date(minutes).toISOString().slice(0, 16);
}

/** `2026-03-01` */
export const localDay = (instant: string): string => localTime(instant).slice(0, 10);
