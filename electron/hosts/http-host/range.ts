/** The Range header of one request against a length (RFC 9110 section 14). */

export type RangeAnswer = { kind: 'whole' } | { kind: 'part'; start: number; end: number } | { kind: 'unsatisfiable' };

/**
 * `part` is [start, end). Headers of another unit, of several ranges, or that are not well-formed are ignored, as the
 * standard allows; a range that begins behind the end is unsatisfiable.
 */
export function readRange(header: string | undefined, length: number): RangeAnswer {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return { kind: 'whole' };
  const [, first = '', last = ''] = match;
  if (first === '') {
    const start = Math.max(0, length - Number(last));
    return start >= length ? { kind: 'unsatisfiable' } : { kind: 'part', start, end: length };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return { kind: 'whole' };
  if (start >= length) return { kind: 'unsatisfiable' };
  return { kind: 'part', start, end: last === '' ? length : Math.min(length, Number(last) + 1) };
}
