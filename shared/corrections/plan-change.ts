import type { Correction, CorrectionChange, ValueKey } from '../contract/corrections.ts';
import type { ReviewedValue } from './apply-corrections.ts';
import { isSameKey, listKinds } from './find-value.ts';
import { isFittingText } from './fitting-text.ts';
import { movableKinds } from './movable-kinds.ts';
import { outcomeNames, picoNames } from './recognised-values.ts';

export type PlannedChange =
  | ({ kind: 'add' } & Pick<Correction, 'words' | 'action' | 'text' | 'other' | 'otherWords'>)
  /** The value's last correction says something else from now on. */
  | { kind: 'change'; id: string; text: string }
  /** It says again what was recognised. */
  | { kind: 'remove'; id: string }
  | { kind: 'nothing' };

/** The part of an input that cannot be; `missing` is a value that is not there. */
export type RefusedChange = { kind: 'refused'; part: 'text' | 'at' | 'kind' } | { kind: 'missing' };

/** What is to be kept for a change that a person asks for. */
export function planChange(
  values: readonly ReviewedValue[],
  target: ValueKey,
  change: CorrectionChange,
): PlannedChange | RefusedChange {
  const value = present(values, target);
  if (!value) return { kind: 'missing' };
  const made = { kind: 'add', words: value.recognised ?? '', action: change.do, text: '' } as const;
  if (change.do === 'set') return planText(value, change.text);
  if (!movableKinds.has(target.kind)) return { kind: 'refused', part: 'kind' };
  switch (change.do) {
    case 'drop':
      return { ...made, ...nowhere };
    case 'move': {
      const to = destination(values, change.to, value);
      return 'kind' in to ? to : { ...made, ...to };
    }
    case 'split': {
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
  if (!isTyped) return { kind: 'add', words: value.recognised ?? '', action: 'set', text, ...nowhere };
  const isAsRecognised = value.corrections.length === 1 && text === value.recognised;
  return isAsRecognised ? { kind: 'remove', id: last.id } : { kind: 'change', id: last.id, text };
}

/** Of a list only its path counts. */
function destination(
  values: readonly ReviewedValue[],
  to: ValueKey,
  from: ReviewedValue,
): Pick<Correction, 'other' | 'otherWords'> | RefusedChange {
  if (!movableKinds.has(to.kind)) return { kind: 'refused', part: 'kind' };
  if (listKinds.has(to.kind)) {
    const names = listNames[to.kind];
    const path = names ? to.path.slice(0, 1) : [];
    if (names && !names.includes(path[0] ?? '')) return { kind: 'missing' };
    return { other: { kind: to.kind, path, ordinal: 0, made: null }, otherWords: '' };
  }
  const value = present(values, to);
  if (!value) return { kind: 'missing' };
  return value === from ? { kind: 'refused', part: 'kind' } : { other: value.key, otherWords: value.recognised ?? '' };
}
