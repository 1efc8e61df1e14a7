/** Citations against the list of references: no list, cited but not listed, listed but not cited, numbers left out. */
import { type NumberedMarker, numberedMarkers } from '../../../../shared/bindings/numbered-markers.ts';
import type { ImportWarning, Recognised } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import type { Source } from '../source.ts';
import { placeOf } from './place-of.ts';

interface Cited {
  citations: readonly number[];
  references: NonNullable<Recognised['references']>;
  hasList: boolean;
  source: Source;
}

/** Citations in brackets are few by chance; fewer count where they can be nothing else (`isSure`). */
const fewestCitations = 3;
/** As many that a list lacks are told of any list where they are sure, and no higher than this above its last number. */
const mostMissing = 2;
const farthest = 10;

export function referenceWarnings({ citations, references, hasList, source }: Cited): ImportWarning[] {
  if (references.length === 0) {
    if (hasList) return [];
    const isTold = citations.length >= fewestCitations || isSureWithoutList(source, citations);
    return isTold ? [listMissing(citations)] : [];
  }
  const listed = new Set(references.map(({ n }) => n));
  const cited = new Set(citations);
  const listStart = references[0]?.start ?? 0;
  const unlisted = citations.filter((n) => !listed.has(n) && !isInList(source, n, listStart));
  const uncited = references.filter(
    (each) => each.n !== undefined && !cited.has(each.n) && !isNamed(source, references, each.n),
  );
  const gaps = gapWarnings(references);
  // Numbers in brackets that mostly are no sources of this list, or a list that was read in part, tell nothing.
  const isFew = citations.length < fewestCitations;
  const isWhole = !isFew && !isMuch(unlisted, citations) && !isMuch(uncited, references);
  const markers = markersOutside(source, references);
  if (isWhole) return [...gaps, ...unlistedWarning(source, markers, unlisted), ...uncited.map(uncitedWarning)];
  const last = references.at(-1)?.n ?? 0;
  const isMissing = (n: number) => n <= last + farthest && markers.some((marker) => isSure(source, marker, n, !isFew));
  const areMissing = unlisted.length <= mostMissing && unlisted.every(isMissing);
  return areMissing ? [...gaps, ...unlistedWarning(source, markers, unlisted)] : gaps;
}

/** Citations outside the list: a source may name others. */
function markersOutside(source: Source, references: Cited['references']): NumberedMarker[] {
  const [first, last] = [references[0]?.start ?? 0, references.at(-1)?.end ?? 0];
  return numberedMarkers(source.body).filter(({ start }) => start < first || start >= last);
}

/** Whether a number in brackets ends a clause of prose: an interval, a paragraph of law or a word put in does not. */
function isSure({ body }: Source, { numbers, start, end }: NumberedMarker, n: number, isAlsoRound = false): boolean {
  if (!numbers.includes(n) || (body[start] !== '[' && !isAlsoRound)) return false;
  const before = body.slice(Math.max(0, start - 20), start);
  return (
    !namesPart.test(before) &&
    /[\p{L})»”"%][.,;]?\s?$/u.test(before) &&
    /^\s*(?:[.,;:)]|$)|^\s*\n/u.test(body.slice(end, end + 3))
  );
}

const namesPart =
  /(?:§|(?<!\p{L})(?:kap|kapittel|artikkel|article|section|ledd|punkt|tabell|table|figur|figure|nr))\.?\s*\d*\s*$/iu;

/** A document that has no list has no line that begins with the number either, as a note at its foot does. */
function isSureWithoutList(source: Source, citations: readonly number[]): boolean {
  const markers = numberedMarkers(source.body);
  return citations.some(
    (n) => markers.some((marker) => isSure(source, marker, n)) && !isInList(source, n, markers[0]?.end ?? 0),
  );
}

/** Whether an entry of that number stands from `from` on, also behind another one on its line; without brackets it has a year. */
const isInList = ({ body }: Source, n: number, from: number): boolean =>
  new RegExp(
    `(?:^[ \\t]*|[^\\S\\n]{2,})(?:\\[${n}\\][ \\t]*[\\p{L}\\d]|${n}[.)]?[ \\t]+[^\\n]{0,300}(?:19|20)\\d{2})`,
    'mu',
  ).test(body.slice(from));

const isMuch = (some: readonly unknown[], all: readonly unknown[]): boolean =>
  some.length > Math.max(1, all.length * 0.2);

/** Whether a number stands in brackets outside the list, as in an annex after it. */
function isNamed(source: Source, references: Cited['references'], n: number): boolean {
  const [first, last] = [references[0]?.start ?? 0, references.at(-1)?.end ?? 0];
  const outside = `${source.body.slice(0, first)}\n${source.body.slice(last)}`;
  return new RegExp(`[([](?:[\\d\\s,;–-]*[\\s,;–-])?${n}(?:[\\s,;–-][\\d\\s,;–-]*)?[)\\]]`).test(outside);
}

/** Numbers that the list leaves out between two others. */
function gapWarnings(references: Cited['references']): ImportWarning[] {
  return references.flatMap((reference, index) => {
    const before = references[index - 1]?.n;
    if (before === undefined || reference.n === undefined || reference.n === before + 1) return [];
    const numbers = { number: String(reference.n), before: String(before) };
    return [importWarning('reference-number-gap', numbers, quoted(reference))];
  });
}

export function listMissing(citations: readonly number[]): ImportWarning {
  return importWarning('reference-list-missing', { count: citations.length, last: String(citations.at(-1)) });
}

function unlistedWarning(
  source: Source,
  markers: readonly NumberedMarker[],
  numbers: readonly number[],
): ImportWarning[] {
  if (numbers.length === 0) return [];
  const quote = numbers.map((n) => `[${n}]`).join(' ');
  const first = markers.find((marker) => marker.numbers.includes(numbers[0]!));
  const place = first ? source.place(first.start, first.end) : {};
  return [importWarning('citation-not-listed', { numbers: numbers.join(', ') }, { quote, ...place })];
}

function uncitedWarning(reference: Cited['references'][number]): ImportWarning {
  return importWarning('reference-not-cited', { number: String(reference.n) }, quoted(reference));
}

const quoted = (reference: Cited['references'][number]) => ({
  quote: reference.text.slice(0, 200),
  ...placeOf(reference),
});
