/**
 * What people corrected in an earlier version of a document, for the later one: a correction holds where its value is found
 * again with the same recognised words, by its key or where the words of its place went. Any other waits.
 */
import type { TextRange } from '../anchors/rects.ts';
import type { Correction, ValueKey } from '../contract/corrections.ts';
import type { Recognised } from '../contract/recognised.ts';
import type { CarriedAnchor } from '../versions/carry-anchors.ts';
import { findValue, listKinds } from './find-value.ts';
import { recognisedValues } from './recognised-values.ts';

export interface Inheritance {
  before: Recognised;
  after: Recognised;
  /** What was corrected in the later version already: there it stands. */
  own: readonly Correction[];
  newId(): string;
  carry(range: TextRange): CarriedAnchor;
  /** The 1-based page of an offset in the later text. */
  page(offset: number): number;
}

export interface InheritedCorrection extends Correction {
  /** The id of the one in the earlier version. */
  inheritedFrom: string;
}

/** In the order given; those that the later version has no need of are left out. */
export function inheritCorrections(
  corrections: readonly Correction[],
  inheritance: Inheritance,
): InheritedCorrection[] {
  const { own, newId } = inheritance;
  const earlier = valuesOf(inheritance.before);
  const later = valuesOf(inheritance.after);
  /** Of items that a correction made, by its id in the earlier version. */
  const made = new Map<string, { id: string; isWaiting: boolean }>();
  const isTouched = (key: ValueKey) => own.some(({ target, words }) => findValue(later, target, words)?.key === key);

  /** The same value in the later version; null where it is not known for certain. */
  const follow = (key: ValueKey, words: string): ValueKey | null => {
    if (key.made !== null) {
      const item = made.get(key.made);
      return item && !item.isWaiting ? { ...key, made: item.id } : null;
    }
    const found = findValue(later, key, words);
    const same = found?.recognised === words ? found : atSamePlace(key, words);
    return same && !isTouched(same.key) ? same.key : null;
  };
  const atSamePlace = (key: ValueKey, words: string) => {
    const { start, end } = findValue(earlier, key, words)?.place ?? {};
    if (start === undefined || end === undefined || end <= start) return null;
    const went = inheritance.carry({ start, end });
    if (went.state !== 'exact' && went.state !== 'moved') return null;
    const there = later.filter(
      ({ key: { kind }, place, recognised }) => kind === key.kind && place.start === went.start && recognised === words,
    );
    return there.length === 1 ? there[0]! : null;
  };
  const isNeedless = ({ action, target, words, text }: Correction) =>
    action === 'set' && target.made === null && findValue(later, target, words)?.recognised === text;

  return corrections
    .filter((correction) => !isNeedless(correction))
    .map((correction) => {
      const { id, action, target, words, other, otherWords } = correction;
      const isList = (key: ValueKey) => key.made === null && listKinds.has(key.kind);
      const value = action === 'add' ? target : follow(target, words);
      const isNewItem = other !== null && action !== 'merge' && isList(other);
      const second = other === null || isNewItem ? other : follow(other, otherWords);
      const place = carriedPlace(correction, inheritance);
      const isWaiting = !value || (other !== null && !second) || !place.isSame;
      const next = { id: newId(), isWaiting };
      made.set(id, next);
      const key = value ?? renamed(target, made);
      const to = second ?? (other && renamed(other, made));
      return { ...correction, ...next, inheritedFrom: id, target: key, other: to, place: place.at };
    });
}

const valuesOf = (recognised: Recognised) =>
  recognisedValues(recognised).map((value) => ({ ...value, recognised: value.text }));

const renamed = (key: ValueKey, made: ReadonlyMap<string, { id: string }>): ValueKey =>
  key.made === null ? key : { ...key, made: made.get(key.made)?.id ?? key.made };

/** Where the words went that a person placed a value at. */
function carriedPlace({ place }: Correction, { carry, page }: Inheritance) {
  if (!place) return { at: null, isSame: true };
  const went = carry(place);
  if (went.state === 'lost') return { at: null, isSame: false };
  const { start, end } = went;
  return { at: { page: page(start), start, end }, isSame: went.state !== 'changed' };
}
