/** Reference lists as they stand in documents (`1. Hansen K. Title. Journal. 2022;47(3):1–9.`), entry by entry. */
import type { CslItem } from '../contract/references.ts';
import { listEntries } from './list-entries.ts';
import { bodyInList, namesInList } from './list-names.ts';

export interface ListedReference {
  /** As printed before the entry; null where the list has no numbers. */
  number: number | null;
  text: string;
  csl: CslItem;
  /** How much of what makes a reference was told apart, 0 to 1. */
  confidence: number;
}

/** Entries with neither title nor address are left out. Linear in the length of the text. */
export function parseReferenceList(text: string): ListedReference[] {
  return listEntries(text).flatMap(({ number, text: entry }) => {
    const csl = cslFromEntry(entry);
    return csl.title || csl.DOI || csl.URL ? [{ number, text: entry, csl, confidence: confidenceOf(csl) }] : [];
  });
}

/** What stands further on is no reference any more, and patterns that look for names are slow on long texts. */
const longestEntry = 1500;

const doiPattern = /\b(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s"<>]+)/i;
const placePattern =
  /(?<year>(?:1[5-9]|20)\d\d)(?:\s+\p{L}{3,9}\.?(?:\s+\d{1,2})?)?\s*;\s*(?<volume>[\w–-]{1,12})?\s*(?:\((?<issue>[^()]{1,20})\))?\s*(?::\s*(?<page>[\w.–-]{1,20}))?/u;
const apaPlace = /,\s*(?<volume>\d{1,4})\s*(?:\((?<issue>[^()]{1,20})\))?\s*,\s*(?<page>[\w–-]{1,20})\.?\s*$/;
const apaYear = /\((?<year>(?:1[5-9]|20)\d\d)[a-z]?(?:,[^()]{1,20})?\)\.?\s*/;

/** One entry, without the number before it. */
export function cslFromEntry(whole: string): CslItem {
  const entry = whole.slice(0, longestEntry);
  const DOI = doiPattern.exec(entry)?.[1]?.replace(/[.,;)\]]+$/, '');
  const PMID = /\bPMID:?\s*(\d{1,8})\b/i.exec(entry)?.[1];
  const URL = /https?:\/\/[^\s<>"]+/i.exec(entry.replace(doiPattern, ' '))?.[0].replace(/[.,;)]+$/, '');
  const plain = entry
    .replace(new RegExp(doiPattern, 'gi'), ' ')
    .replace(/\bPMID:?\s*\d+\.?|\bPMCID:?\s*PMC\d+\.?/gi, ' ')
    .replace(/(?:available (?:from|at)|tilgjengelig (?:fra|på)|hentet (?:fra|\d[\d. ]*))\s*:?\s*/gi, ' ')
    .replace(/https?:\/\/\S+/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const known = { ...(DOI && { DOI }), ...(PMID && { PMID }), ...(URL && { URL }) };
  const read = apaYear.test(plain.slice(0, 400)) ? apaEntry(plain) : vancouverEntry(plain);
  return { ...read, ...known, type: typeOf(read, entry, URL) };
}

/** Names, year in brackets, title, journal, volume. */
function apaEntry(text: string): CslItem {
  const { index = 0, 0: found, groups } = apaYear.exec(text)!;
  const place = apaPlace.exec(text);
  const rest = text.slice(index + found.length, place ? place.index : undefined);
  const cut = /[.?!]\s+(?=\p{Lu})/u.exec(rest);
  return compact({
    author: namesInList(text.slice(0, index)),
    issued: { 'date-parts': [[Number(groups!.year)]] },
    title: trimmed(cut ? rest.slice(0, cut.index + 1) : rest),
    'container-title': trimmed(cut ? rest.slice(cut.index + cut[0].length) : ''),
    ...placeOf(place?.groups),
  });
}

const yearAfter = /\.\s+(?:1[5-9]|20)\d\d\.?$/;

/** Names. Title. Journal. Year;volume(issue):pages. */
function vancouverEntry(text: string): CslItem {
  const place = placePattern.exec(text);
  const year = /\b(?:1[5-9]|20)\d\d\b/.exec(place?.groups?.year ?? text.slice(-60))?.[0];
  const parts = sentences(place ? text.slice(0, place.index) : text);
  const people = namesInList(parts[0] ?? '');
  // Before a volume and its pages the last words are the journal's.
  const author = people.length > 0 || (place !== null && parts.length < 3) ? people : bodyInList(parts);
  const rest = author.length > 0 ? parts.slice(1) : parts;
  const hasJournal = place !== null && rest.length > 1;
  const publisher =
    place === null ? /^(?<city>[\p{L} .-]{2,40}):\s*(?<name>[^;]+)/u.exec(rest.at(-1) ?? '')?.groups : undefined;
  return compact({
    author,
    ...(year && { issued: { 'date-parts': [[Number(year)]] } }),
    title: trimmed((rest[0] ?? '').replace(yearAfter, '')),
    'container-title': hasJournal ? trimmed(rest.at(-1) ?? '') : '',
    publisher: publisher ? trimmed(publisher.name ?? '') : '',
    ...placeOf(place?.groups),
  });
}

/** A point after initials or an abbreviation of a journal ends no sentence that begins with a small letter or a digit. */
const sentences = (text: string): string[] =>
  text
    .split(/(?<=[\p{L}\p{N})\]»”"][.?!])\s+(?=["«“[(]?\p{Lu})/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const trimmed = (text: string): string =>
  text.replace(/^[\s.,;:]+|[\s.,;:]+$/g, '').replace(/\s*\[(?:internett|internet|online)\]$/i, '');

const placeOf = (found: Record<string, string | undefined> | undefined) => ({
  volume: found?.volume ?? '',
  issue: found?.issue ?? '',
  page: (found?.page ?? '').replace(/[–—]/g, '-').replace(/\.$/, ''),
});

function typeOf(csl: CslItem, entry: string, url: string | undefined): string {
  if (csl['container-title']) return 'article-journal';
  if (/\b(?:rapport|report|veileder|retningslinje|guideline|HTA)\b/i.test(entry)) return 'report';
  if (csl.publisher) return 'book';
  return url ? 'webpage' : 'document';
}

function compact(fields: Record<string, unknown>): CslItem {
  const filled = Object.entries(fields).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return { type: 'document', ...Object.fromEntries(filled) };
}

/** What a reader needs to find the work: whom, what, when, where. */
function confidenceOf({ author, title = '', issued, DOI, PMID, URL, ...csl }: CslItem): number {
  const isTitle = title.split(' ').length > 2 && title.length < 400;
  const place =
    csl['container-title'] && (csl.volume || csl.page) ? 1 : csl['container-title'] || csl.publisher || URL ? 0.6 : 0;
  const parts = [author?.length ? 1 : 0, isTitle ? 1 : 0, issued ? 1 : 0, DOI || PMID ? 1 : place];
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}
