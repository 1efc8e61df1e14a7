import type { Correction, CorrectionChange, ValueKey } from '../contract/corrections.ts';
import type { ReviewedValue } from './apply-corrections.ts';
import { isSameKey, listKinds } from './find-value.ts';
import { isFittingText } from './fitting-text.ts';
import { droppableKinds, movableKinds } from './movable-kinds.ts';
import { outcomeNames, picoNames } from './recognised-values.ts';

export type PlannedChange =
  | ({ kind: 'add' } & Pick<Correction, 'target' | 'words' | 'action' | 'text' | 'other' | 'otherWords' | 'place'>)
  /** The value's last correction says something else from now on. */
  | { kind: 'change'; id: string; text: string }
  /** It says again what was recognised. */
  | { kind: 'remove'; id: string }
  | { kind: 'nothing' };

/** The part of an input that cannot be; `missing` is a value that is not there. */
export type RefusedChange = { kind: 'refused'; part: 'text' | 'at' | 'kind' | 'place' } | { kind: 'missing' };

/** Words of the document's text with their page; null where it has none there. */
export type PassageAt = (range: { start: number; end: number }) => ({ words: string } & Placed) | null;
type Placed = NonNullable<Correction['place']>;

/** What is to be kept for a change that a person asks for. */
export function planChange(
  values: readonly ReviewedValue[],
  target: ValueKey,
  change: CorrectionChange,
  passageAt: PassageAt,
): PlannedChange | RefusedChange {
  if (change.do === 'add') return planItem(target, change, passageAt);
  const value = present(values, target);
  if (!value) return { kind: 'missing' };
  const words = value.recognised ?? '';
  const made = { kind: 'add', target, words, action: change.do, text: '', place: null } as const;
  if (change.do === 'set') return planText(value, change.text);
  if (change.do === 'place') return planPlace(value, change, passageAt);
  if (change.do === 'drop' && droppableKinds.has(target.kind)) return { ...made, action: 'drop', ...nowhere };
  if (change.do === 'drop' || !movableKinds.has(target.kind)) return { kind: 'refused', part: 'kind' };
  switch (change.do) {
    case 'move': {
      const to = destination(values, change.to, value);
      return 'kind' in to ? to : { ...made, ...to };
    }
    case 'split': {
      if (change.text !== undefined && change.text !== value.text) return { kind: 'missing' };
      const text = value.text.slice(change.at).trimStart();
      if (text === '' || value.text.slice(0, change.at).trim() === '') return { kind: 'refused', part: 'at' };
      if (change.to === null && !listKinds.has(target.kind)) return { kind: 'refused', part: 'kind' };
      const to = change.to === null ? nowhere : destination(values, change.to, value);
      return 'kind' in to ? to : { ...made, ...to, text };
    }
    case 'merge': {
      const from = present(values, change.with);
      if (!from) return { kind: 'missing' };
      if (from === value || !movableKinds.has(from.key.kind)) return { kind: 'refused', part: 'kind' };
      return { ...made, other: from.key, otherWords: from.recognised ?? '' };
    }
  }
}

/** Lists by their kind; there is one tray. */
const listNames: Partial<Record<ValueKey['kind'], readonly string[]>> = { pico: picoNames, outcome: outcomeNames };

const nowhere = { other: null, otherWords: '' };

const present = (values: readonly ReviewedValue[], key: ValueKey) =>
  values.find((value) => !value.isGone && isSameKey(value.key, key));

/** What was typed into a value goes on in the same correction, where nothing was done to the value since. */
function planText(value: ReviewedValue, text: string): PlannedChange | RefusedChange {
  if (!isFittingText(value.key, text)) return { kind: 'refused', part: 'text' };
  if (text === value.text) return { kind: 'nothing' };
  const last = value.corrections.at(-1);
  const isTyped = last?.action === 'set';
  if (!isTyped) {
    const words = value.recognised ?? '';
    return { kind: 'add', target: value.key, words, action: 'set', text, ...nowhere, place: null };
  }
  const isAsRecognised = value.corrections.length === 1 && text === value.recognised;
  return isAsRecognised ? { kind: 'remove', id: last.id } : { kind: 'change', id: last.id, text };
}

/** Its words become the value's, where they can stand in it: a date or a number is kept as it was set down. */
function planPlace(
  { key: target, recognised, text }: ReviewedValue,
  { isTextKept, ...range }: Extract<CorrectionChange, { do: 'place' }>,
  passageAt: PassageAt,
): PlannedChange | RefusedChange {
  if (['checkbox', 'yes-no', 'link'].includes(target.kind)) return { kind: 'refused', part: 'kind' };
  const found = passageAt(range);
  if (!found) return { kind: 'refused', part: 'place' };
  const { words, ...place } = found;
  const next = isTextKept || !isFittingText(target, words) ? text : words;
  const kept = { other: null, otherWords: words, place };
  return { kind: 'add', target, words: recognised ?? '', action: 'place', text: next, ...kept };
}

function planItem(
  to: ValueKey,
  { text, place: range }: Extract<CorrectionChange, { do: 'add' }>,
  passageAt: PassageAt,
): PlannedChange | RefusedChange {
  const found = range && passageAt(range);
  if (range && (!found || to.kind === 'link')) return { kind: 'refused', part: 'place' };
  if (!listKinds.has(to.kind)) return { kind: 'refused', part: 'kind' };
  const target = listOf(to);
  if (!target) return { kind: 'missing' };
  const own = text.trim() === '' ? (found?.words ?? '') : text;
  if (!isFittingText(target, own)) return { kind: 'refused', part: 'text' };
  const place = found && { page: found.page, start: found.start, end: found.end };
  return { kind: 'add', target, words: '', action: 'add', text: own, ...nowhere, place };
}

/** The list that a key means, as a place for a new item: of it only its path counts. */
function listOf({ kind, path }: ValueKey): ValueKey | null {
  const names = listNames[kind];
  if (names && !names.includes(path[0] ?? '')) return null;
  return { kind, path: names ? path.slice(0, 1) : [], ordinal: 0, made: null };
}

function destination(
  values: readonly ReviewedValue[],
  to: ValueKey,
  from: ReviewedValue,
): Pick<Correction, 'other' | 'otherWords'> | RefusedChange {
  if (!movableKinds.has(to.kind)) return { kind: 'refused', part: 'kind' };
  if (listKinds.has(to.kind)) {
    const other = listOf(to);
    return other ? { other, otherWords: '' } : { kind: 'missing' };
  }
  const value = present(values, to);
  if (!value) return { kind: 'missing' };
  return value === from ? { kind: 'refused', part: 'kind' } : { other: value.key, otherWords: value.recognised ?? '' };
}
