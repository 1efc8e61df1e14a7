/** A warning about a whole page. */
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import type { Unread } from '../../ocr/scan-reader.ts';

type PageCode = 'page-unreadable' | 'text-unreadable' | 'no-text-layer' | 'ocr-partly' | `ocr-${Unread}`;

export function pageWarning(code: PageCode, pageIndex: number): ImportWarning {
  return importWarning(code, { page: pageIndex + 1 }, { page: pageIndex + 1 });
}
