/** A warning about a whole page. */
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';

export function pageWarning(code: string, pageIndex: number, state: string): ImportWarning {
  return { code, message: `Page ${pageIndex + 1} ${state}.`, page: pageIndex + 1 };
}
