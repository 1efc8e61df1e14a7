import type { Correction, ValueKey } from '../contract/corrections.ts';
import type { ReviewedValue } from './apply-corrections.ts';
import { findValue, listKinds } from './find-value.ts';

/**
 * Where a correction that waits would have its effect if a person let it: the value in its place, whatever stands there
 * now. Null where there is none: also where the words of a place that was chosen are gone, or those that were split off do
 * not end the value any more.
 */
export function waitingPlace(
  values: readonly ReviewedValue[],
  { action, target, words, text, other, otherWords, place }: Correction,
): { value: ReviewedValue | null; other: ReviewedValue | null } | null {
  const find = (key: ValueKey, recognised: string) => {
    const found = findValue(values, key, recognised);
    return found && !found.isGone ? found : null;
  };
  if (action === 'add') return { value: null, other: null };
  const value = find(target, words);
  if (!value || (action === 'place' && !place) || (action === 'split' && !value.text.endsWith(text))) return null;
  const isNewItem = other === null || (action !== 'merge' && listKinds.has(other.kind));
  const second = isNewItem ? null : find(other, otherWords);
  return isNewItem || second ? { value, other: second } : null;
}
