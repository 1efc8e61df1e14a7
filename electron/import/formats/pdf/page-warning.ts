/** A warning about a whole page. */
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import type { Unread } from '../../ocr/scan-reader.ts';

type PageCode = 'page-unreadable' | 'text-unreadable' | 'no-text-layer' | 'ocr-partly' | `ocr-${Unread}`;

export function pageWarning(code: PageCode, pageIndex: number): ImportWarning {
  return importWarning(code, { page: pageIndex + 1 }, { page: pageIndex + 1 });
}

/** Pages that hold no text as one warning at the first of them: a scan of hundreds would have as many. Others stay. */
export function withPagesJoined(warnings: readonly ImportWarning[]): ImportWarning[] {
  const isEmpty = ({ code, params }: ImportWarning) => code === 'no-text-layer' && params?.page !== undefined;
  const empty = warnings.filter(isEmpty);
  const [first] = empty;
  if (first?.page === undefined || empty.length < 2) return [...warnings];
  const pages = spans(empty.flatMap(({ page }) => page ?? []));
  const joined = importWarning('no-text-layer', { count: empty.length, pages }, { page: first.page });
  return warnings.flatMap((warning) => (warning === first ? [joined] : isEmpty(warning) ? [] : [warning]));
}

/** «1–3, 7»: numbers that follow each other as from the first to the last. */
function spans(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
