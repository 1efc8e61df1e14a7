/** Where a document cites its sources: by number, by raised number, or by name and year. */
import type { ListedSource } from './listed-sources.ts';
import { nameKey } from './listed-sources.ts';
import { numberedMarkers } from './numbered-markers.ts';

export interface Marker {
  /** Of the sources, as the document's list calls them: numbers, or name and year. */
  keys: string[];
  start: number;
  end: number;
}

/** In reading order; what stands within the list itself is none. */
export function documentMarkers(text: string, sources: readonly ListedSource[]): Marker[] {
  const known = new Set(sources.map(({ marker }) => marker));
  const isNumbered = sources.length === 0 || sources.some(({ marker }) => /^\d+$/.test(marker));
  const found = isNumbered ? byNumber(text, known) : byName(text, known);
  const places = sources.flatMap(({ start, end }) => (start === undefined || end === undefined ? [] : { start, end }));
  const from = Math.min(...places.map(({ start }) => start));
  const to = Math.max(...places.map(({ end }) => end));
  return found.filter(({ start }) => start < from || start >= to);
}

function byNumber(text: string, known: ReadonlySet<string>): Marker[] {
  const markers = numberedMarkers(text).map(({ numbers, ...place }) => ({ keys: numbers.map(String), ...place }));
  const raised = known.size > 0 ? raisedMarkers(text, known) : [];
  if (known.size === 0) return markers;
  const isKnown = ({ keys }: Marker) => keys.some((key) => known.has(key));
  // Numbers in brackets that mostly are no sources of this list are something else.
  const own = markers.filter(isKnown);
  const shown = own.length * 2 > markers.length && text[markers[0]?.start ?? 0] === '[' ? markers : own;
  return [...shown, ...raised].sort((a, b) => a.start - b.start);
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** After a letter or a mark: after a figure it is a power. */
const raised = new RegExp(`(?<=[\\p{L}.,;:)»”"])[${raisedDigits}]{1,3}(?:[,⁻–-][${raisedDigits}]{1,3})*`, 'gu');

function raisedMarkers(text: string, known: ReadonlySet<string>): Marker[] {
  return [...text.matchAll(raised)].flatMap((match) => {
    const plain = match[0].replace(/./gu, (sign) => {
      const digit = raisedDigits.indexOf(sign);
      return digit >= 0 ? String(digit) : sign === '⁻' ? '-' : sign;
    });
    const [marker] = numberedMarkers(`[${plain}]`);
    const keys = (marker?.numbers ?? []).map(String);
    // Units (m², cm³) bear raised figures as well.
    const isUnit = /(?<!\p{L})(?:[dckm]?m|kg\/m)$/u.test(text.slice(Math.max(0, match.index - 4), match.index));
    const isSource = keys.length > 0 && !isUnit && keys.every((key) => known.has(key));
    return isSource ? [{ keys, start: match.index, end: match.index + match[0].length }] : [];
  });
}

const name = String.raw`\p{Lu}[\p{L}'’-]{1,40}(?:\s\p{Lu}[\p{L}'’-]{1,40})?`;
const others = String.raw`(?:\s+(?:et\sal\.?|m\.?\s?fl\.?|(?:og|and|&)\s+(?:\p{Lu}[\p{L}'’-]{1,40}|medarbeidere|kollegaer)))?`;
const inParentheses = /\(([^()]{4,300})\)/gu;
const nameAndYear = new RegExp(String.raw`(${name})${others},?\s+((?:19|20)\d\d[a-z]?)(?!\d)`, 'gu');
const namedBefore = new RegExp(String.raw`(${name})${others}\s+\(((?:19|20)\d\d[a-z]?)\)`, 'gu');

/** `(Hansen 2020; Lie & Berg, 2019)`, `Hansen et al. (2020)`: only such as the list has. */
function byName(text: string, known: ReadonlySet<string>): Marker[] {
  const keyOf = (match: RegExpMatchArray) => nameKey(match[1]!, match[2]!);
  const running = [...text.matchAll(namedBefore)].map((match) => ({ keys: [keyOf(match)], ...placeOf(match) }));
  const enclosed = [...text.matchAll(inParentheses)].map((match) => ({
    keys: [...match[1]!.matchAll(nameAndYear)].map(keyOf),
    ...placeOf(match),
  }));
  return [...running, ...enclosed]
    .map(({ keys, ...place }) => ({ keys: [...new Set(keys.filter((key) => known.has(key)))], ...place }))
    .filter(({ keys }) => keys.length > 0)
    .sort((a, b) => a.start - b.start);
}

const placeOf = ({ 0: words, index = 0 }: RegExpMatchArray) => ({ start: index, end: index + words.length });
