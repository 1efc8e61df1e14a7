import type { Row } from '../row.ts';

/** As much context on each side as the tag has, of another text of the same places. */
export function contextOf(text: string, row: Row): Row {
  const [start, end] = [Number(row.start), Number(row.end)];
  return {
    prefix: text.slice(Math.max(0, start - String(row.prefix).length), start),
    suffix: text.slice(end, end + String(row.suffix).length),
  };
}
