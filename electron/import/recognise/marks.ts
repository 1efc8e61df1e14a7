/** Marks that many kinds of document carry: links, registry numbers, citations, dates, references. */
import { numberedMarkers } from '../../../shared/bindings/numbered-markers.ts';
import { registryPattern } from '../../../shared/trials/registry-numbers.ts';
import { collapse, type Source } from './source.ts';

/** Addresses printed in the text and, after them, those that only the file's links carry. */
export function linksOf(source: Source): string[] {
  const printed = findLinks(source.text);
  const bare = (link: string): string => link.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  const known = new Set(printed.map(bare));
  const others = (source.input.links ?? []).filter((link) => /^https?:\/\//i.test(link) && !known.has(bare(link)));
  return [...printed, ...new Set(others)];
}

/** Web addresses in order of first appearance; a cut copy gives way to a whole one. */
export function findLinks(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(/\b(?:https?:\/\/|www\.)[^\s<>"«»”“\]]+/g)) {
    const link = withoutClosing(match[0]);
    if (link.length > 8) found.add(link);
  }
  // Right after a cut copy, in order of signs, stands one that goes on from it.
  const sorted = [...found].sort();
  const cut = sorted.filter((link, index) => /[-/_]$/.test(link) && sorted[index + 1]?.startsWith(link));
  for (const link of cut) found.delete(link);
  return [...found];
}

/** An address without the signs of the sentence around it: a bracket that closes belongs to it where one opened in it. */
function withoutClosing(printed: string): string {
  const link = printed.replace(/[.,;:!?'’*]+$/, '');
  let unopened = count(link, ')') - count(link, '(');
  let end = link.length;
  while (unopened > 0 && link[end - 1] === ')') {
    unopened--;
    end--;
    while (/[.,;:]/.test(link[end - 1] ?? '')) end--;
  }
  return link.slice(0, end);
}
const count = (text: string, character: string): number => text.split(character).length - 1;

/** Trial registry numbers, each once, in order. */
export function findRegistryIds(text: string): string[] {
  return [...new Set([...text.matchAll(registryPattern)].map((match) => match[0].replace(/\s/g, '')))];
}

/** Numbers of citation markers, ascending. */
export function findCitations(text: string): number[] {
  const numbers = numberedMarkers(text).flatMap((marker) => marker.numbers);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

const months: Record<string, number> = {
  jan: 1,
  feb: 2,
  mar: 3,
  mär: 3,
  apr: 4,
  mai: 5,
  may: 5,
  maj: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  des: 12,
  dec: 12,
};
const pad = (value: number): string => String(value).padStart(2, '0');

/** ISO date of the first printed date, as precise as printed; null if there is none. */
export function findDate(text: string): string | null {
  const iso = /\b((?:19|20)\d{2})[-−–](\d{2})[-−–](\d{2})\b/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /\b(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?((?:19|20)?\d{2})\b/.exec(text);
  if (dotted) {
    const year = Number(dotted[3]);
    return dateOf(year < 100 ? 2000 + year : year, Number(dotted[2]), Number(dotted[1]));
  }
  const named = /\b(\d{1,2})\.?\s+(\p{L}{3})\p{L}*\.?,?\s+((?:19|20)\d{2})\b/u.exec(text);
  if (named) {
    const month = months[named[2]!.toLowerCase()];
    if (month !== undefined) return dateOf(Number(named[3]), month, Number(named[1]));
  }
  const compact = /^\s*(\d{2})(\d{2})(\d{2}|(?:19|20)\d{2})\s*$/.exec(text);
  if (compact) {
    const year = Number(compact[3]);
    return dateOf(year < 100 ? 2000 + year : year, Number(compact[2]), Number(compact[1]));
  }
  const monthYear = /\b(\p{L}{3})\p{L}*\.?\s+((?:19|20)\d{2})\b/u.exec(text);
  if (monthYear) {
    const month = months[monthYear[1]!.toLowerCase()];
    if (month !== undefined) return `${monthYear[2]}-${pad(month)}`;
  }
  return null;
}

function dateOf(year: number, month: number, day: number): string | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${year}-${pad(month)}-${pad(day)}` : null;
}

export interface FoundReference {
  n?: number;
  text: string;
  page?: number;
  start?: number;
  end?: number;
}

/** The last entry ends with its paragraph: what follows it may be an annex. */
function lastEnd({ body }: Source, start: number, to: number): number {
  const gap = /\S\s*?\n[^\S\n]*\n/.exec(body.slice(start, to));
  return gap === null ? to : start + gap.index + 1;
}

const numberOf = (entry: RegExpMatchArray): number => Number(entry[1] ?? entry[2]);

/** Whether a list left out the number before this one: the next is there, the one left out does not follow. */
const skipsOne = (follows: (n: number) => boolean, n: number): boolean => n > 2 && follows(n + 1) && !follows(n - 1);

/** Entries of a numbered reference list within [from, to): `1. …`, `[1] …`, `1 …`. */
export function findReferences(source: Source, from: number, to: number): FoundReference[] {
  const entries = [...source.body.slice(from, to).matchAll(/^[ \t]*(?:\[(\d{1,3})\]|(\d{1,3})[.)]?)[ \t]+(?=\S{2})/gm)];
  const kept: { n: number; start: number; textStart: number }[] = [];
  const lastOf = new Map(entries.map((entry, index) => [numberOf(entry), index]));
  entries.forEach((entry, index) => {
    const n = numberOf(entry);
    const expected = (kept.at(-1)?.n ?? 0) + 1;
    const follows = (number: number) => (lastOf.get(number) ?? -1) > index;
    if (n !== expected && !(n === expected + 1 && skipsOne(follows, n))) return;
    kept.push({ n, start: from + entry.index, textStart: from + entry.index + entry[0].length });
  });
  return kept.flatMap(({ n, start, textStart }, index) => {
    const end = kept[index + 1]?.start ?? lastEnd(source, textStart, to);
    const text = collapse(source.body.slice(textStart, end)).slice(0, 1500);
    return text.length < 8 ? [] : [{ n, text, ...source.place(start, end) }];
  });
}
