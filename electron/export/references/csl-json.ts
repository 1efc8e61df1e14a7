/** CSL-JSON: the records as they are kept, under the ids that cards cite them by. */
import type { CslItem } from '../../../shared/contract/references.ts';

export function cslJsonFrom(items: readonly (CslItem & { id?: string })[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}
