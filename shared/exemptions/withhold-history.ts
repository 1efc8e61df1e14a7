/** The history without the names of studies and costs that are exempt. */
import type { HistoryEntry } from '../contract/history.ts';

/** Which parameter of which actions names a study or a cost. */
const namedBy: Record<string, string> = { study: 'name', cost_note: 'name', appraisal: 'study' };

/**
 * `open`: names of studies and costs that are not exempt. Any other name that an entry gives one by is a mask: it may be an
 * earlier one of what is exempt now.
 */
export function withholdHistory(
  entries: readonly HistoryEntry[],
  open: ReadonlySet<string>,
  mask: string,
): HistoryEntry[] {
  return entries.map((entry) => {
    const key = namedBy[entry.action.split('.')[0] ?? ''];
    const name = key === undefined ? undefined : entry.params[key];
    if (key === undefined || typeof name !== 'string' || name === '' || open.has(name)) return entry;
    return { ...entry, params: { ...entry.params, [key]: mask } };
  });
}
