import type { Correction, ValueKey } from '../contract/corrections.ts';
import type { ReviewedValue } from './apply-corrections.ts';
import { findValue, listKinds } from './find-value.ts';

/**
 * Where a correction that waits would have its effect if a person let it: the value in its place, whatever stands there
 * now. Null where there is none.
 */
export function waitingPlace(
  values: readonly ReviewedValue[],
  { action, target, words, other, otherWords }: Correction,
): { value: ReviewedValue | null; other: ReviewedValue | null } | null {
  const find = (key: ValueKey, recognised: string) => {
    const found = findValue(values, key, recognised);
    return found && !found.isGone ? found : null;
  };
  if (action === 'add') return { value: null, other: null };
  const value = find(target, words);
  if (!value) return null;
  const isNewItem = other === null || (action !== 'merge' && listKinds.has(other.kind));
  const second = isNewItem ? null : find(other, otherWords);
  return isNewItem || second ? { value, other: second } : null;
}
