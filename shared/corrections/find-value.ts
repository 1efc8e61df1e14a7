import type { ValueKey, ValueKind } from '../contract/corrections.ts';
import { isNamedDetail } from './detail-values.ts';
import type { RecognisedValue } from './recognised-values.ts';

/** Items of lists: their path says which list, and only their words which of it. */
export const listKinds: ReadonlySet<ValueKind> = new Set(['pico', 'outcome', 'unassigned', 'link']);

interface Sought extends RecognisedValue {
  /** What was recognised, whatever was made of it since; null for what a correction made. */
  recognised: string | null;
}

/**
 * The value that a key means, `words` being what was recognised when it was taken: the one in its place with the same
 * words, else the only one of its path with them. A value that its path names is also found where it was recognised
 * otherwise since. Null where there is none, or two that could be meant.
 */
export function findValue<T extends Sought>(values: readonly T[], key: ValueKey, words: string): T | null {
  if (key.made !== null) return values.find((value) => value.key.made === key.made) ?? null;
  const own = values.filter((value) => value.key.made === null && isBeside(value.key, key));
  const named = own.filter((value) => isSamePath(value.key, key));
  const inPlace = named.find((value) => value.key.ordinal === key.ordinal) ?? null;
  if (inPlace?.recognised === words) return inPlace;
  const same = own.filter((value) => value.recognised === words);
  const isNamed = !listKinds.has(key.kind) && key.kind !== 'cell' && (key.kind !== 'detail' || isNamedDetail(key.path));
  const sameNamed = same.filter((value) => isSamePath(value.key, key));
  if (isNamed) return sameNamed.length === 1 ? sameNamed[0]! : inPlace;
  return same.length === 1 ? same[0]! : null;
}

export function isSameKey(left: ValueKey, right: ValueKey): boolean {
  if (left.made !== null || right.made !== null) return left.made === right.made && left.kind === right.kind;
  return left.kind === right.kind && left.ordinal === right.ordinal && isSamePath(left, right);
}

/** Rows of a table move when one is read that was not before: a cell is sought in its column. */
function isBeside(left: ValueKey, right: ValueKey): boolean {
  if (left.kind !== right.kind) return false;
  if (left.kind !== 'cell') return isSamePath(left, right);
  return left.path[0] === right.path[0] && left.path[2] === right.path[2];
}

const isSamePath = (left: ValueKey, right: ValueKey) =>
  left.path.length === right.path.length && left.path.every((part, index) => part === right.path[index]);
