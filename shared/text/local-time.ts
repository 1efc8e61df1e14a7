/** Instants by this machine's clock, as the screens show them: between midnight and two in Norway UTC has yesterday. */

/** `2026-03-01T14:32`; what is no instant stays as it is. */
export function localTime(instant: string): string {
  const date = new Date(instant);
  const minutes = date.getTime() - date.getTimezoneOffset() * 60_000;
  return Number.isNaN(minutes) ? instant : new Date(minutes).toISOString().slice(0, 16);
}

/** `2026-03-01` */
export const localDay = (instant: string | Date): string =>
  localTime(typeof instant === 'string' ? instant : instant.toISOString()).slice(0, 10);
