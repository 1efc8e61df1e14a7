/**
 * What was recognised with what people corrected in it since. Corrections are taken in the order of their ids, each on
 * what those before it left; one whose value is not there any more changes nothing and is told.
 */
import type { Correction, ValueKey } from '../contract/corrections.ts';
import type { Recognised } from '../contract/recognised.ts';
import { findValue, listKinds } from './find-value.ts';
import { type RecognisedValue, recognisedValues, type ValuePlace } from './recognised-values.ts';
import { writeValues } from './write-values.ts';

export interface ReviewedValue extends RecognisedValue {
  /** What was recognised; null where a move or a split made it. */
  recognised: string | null;
  /** Those that touched it, in order. */
  corrections: Correction[];
  /** Places that its words came from, or that it stood in before a person placed it. */
  origins: ValuePlace[];
  /** The document's words at the place that a person chose; null where none was. */
  quote: string | null;
  /** Taken out of its list by a move, a merge or a drop. */
  isGone: boolean;
}

export interface Corrected {
  recognised: Recognised;
  values: ReviewedValue[];
  /** Corrections without a place: what they were made on is not recognised any more, or they wait for someone to look. */
  unplaced: Correction[];
}

export function applyCorrections(recognised: Recognised, corrections: readonly Correction[]): Corrected {
  const values: ReviewedValue[] = recognisedValues(recognised).map((value) => ({
    ...value,
    recognised: value.text,
    corrections: [],
    origins: [],
    quote: null,
    isGone: false,
  }));
  const unplaced = corrections
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .filter((correction) => correction.isWaiting || !takeCorrection(values, correction));
  return { recognised: writeValues(recognised, values), values, unplaced };
}

/** False where it has no place. */
function takeCorrection(values: ReviewedValue[], correction: Correction): boolean {
  const { action, target, words, text, other, otherWords, place } = correction;
  if (action === 'add') {
    values.push(madeBy(correction, target, text, place ?? {}));
    return true;
  }
  const value = present(findValue(values, target, words));
  if (!value) return false;
  switch (action) {
    case 'set':
      value.text = text;
      break;
    case 'drop':
      empty(value);
      break;
    case 'place':
      if (!place) return false;
      value.text = text;
      value.origins.push(value.place);
      value.place = place;
      value.quote = otherWords;
      break;
    case 'move':
      if (!other || !put(values, other, value.text, value, correction)) return false;
      empty(value);
      break;
    case 'split': {
      if (text === '' || !value.text.endsWith(text)) return false;
      const to = other ?? { ...value.key, made: null };
      if (!put(values, to, text, value, correction, other === null)) return false;
      value.text = value.text.slice(0, -text.length).trimEnd();
      break;
    }
    case 'merge': {
      const from = other && present(findValue(values, other, otherWords));
      if (!from || from === value) return false;
      value.text = joined(value.text, from.text);
      value.origins.push(from.place, ...from.origins);
      empty(from);
      from.corrections.push(correction);
      break;
    }
  }
  value.corrections.push(correction);
  return true;
}

const present = (value: ReviewedValue | null) => (value && !value.isGone ? value : null);
const joined = (first: string, second: string) => [first, second].filter((text) => text !== '').join(' ');

/** An item of a list goes, whatever else keeps its place and is empty. */
function empty(value: ReviewedValue): void {
  if (listKinds.has(value.key.kind)) value.isGone = true;
  else value.text = '';
}

/** Puts words after those of a value, or as a new item at the end of a list. */
function put(
  values: ReviewedValue[],
  to: ValueKey,
  text: string,
  from: ReviewedValue,
  correction: Correction,
  isNext = false,
): boolean {
  if (listKinds.has(to.kind)) {
    const made = { ...madeBy(correction, to, text, from.place), origins: [from.place, ...from.origins] };
    values.splice(isNext ? values.indexOf(from) + 1 : values.length, 0, made);
    return true;
  }
  const value = present(findValue(values, to, correction.otherWords));
  if (!value || value === from) return false;
  value.text = joined(value.text, text);
  value.origins.push(from.place, ...from.origins);
  value.corrections.push(correction);
  return true;
}

/** A new item of a list. */
function madeBy(correction: Correction, list: ValueKey, text: string, place: ValuePlace): ReviewedValue {
  return {
    key: { ...list, ordinal: 0, made: correction.id },
    at: [],
    text,
    recognised: null,
    place,
    confidence: null,
    corrections: [correction],
    origins: [],
    quote: null,
    isGone: false,
  };
}
