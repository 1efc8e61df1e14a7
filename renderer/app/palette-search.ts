/** Finding entries of the palette by name: what holds the words first, then what nearly does (fuse.js). */
import Fuse from 'fuse.js';
import type { PaletteEntry, PaletteGroup } from './palette-entries.ts';

/** `>` commands, `#` tags, `@` people, `?` help. */
export const modePrefixes = { '>': 'commands', '#': 'tags', '@': 'people', '?': 'help' } as const satisfies Record<
  string,
  PaletteGroup
>;
type Prefix = keyof typeof modePrefixes;

export interface PaletteQuery {
  words: string;
  /** Null: everything. */
  only: PaletteGroup | null;
}

export function readQuery(text: string): PaletteQuery {
  const first = text.trimStart().slice(0, 1);
  if (!(first in modePrefixes)) return { words: text.trim(), only: null };
  return { words: text.trimStart().slice(1).trim(), only: modePrefixes[first as Prefix] };
}

export interface PaletteIndex {
  entries: readonly PaletteEntry[];
  /** Lower case, label and other words, beside the entries. */
  texts: readonly string[];
  labels: readonly string[];
}

export function indexEntries(entries: readonly PaletteEntry[]): PaletteIndex {
  const labels = entries.map(({ label }) => label.toLowerCase());
  return { entries, labels, texts: entries.map(({ words }, at) => `${labels[at]} ${words.toLowerCase()}`) };
}

/** Of each group at most this many; who wants more types more. */
const mostOfGroup = 6;
/** fuse.js weighs each letter of each entry: it is asked about those that share most pairs of letters with the words. */
const mostWeighed = 300;
const fewestPairs = 0.5;

/** Groups in the order of their best entries, each with its best entries first. */
export function searchIndex(index: PaletteIndex, { words, only }: PaletteQuery): PaletteEntry[][] {
  if (words === '') return only ? byGroup(index.entries.filter(({ group }) => group === only)) : [];
  const isWanted = (entry: PaletteEntry) => only === null || entry.group === only;
  const exact = exactHits(index, words.toLowerCase().split(/\s+/), isWanted);
  const fuzzy = exact.length > 0 ? [] : fuzzyHits(likelyEntries(index, words.toLowerCase(), isWanted), words);
  return byGroup([...exact, ...fuzzy]);
}

function exactHits(
  { entries, texts, labels }: PaletteIndex,
  words: readonly string[],
  isWanted: (entry: PaletteEntry) => boolean,
): PaletteEntry[] {
  const whole = words.join(' ');
  const ranked: PaletteEntry[][] = [[], [], [], []];
  for (const [at, entry] of entries.entries()) {
    const text = texts[at]!;
    if (!words.every((word) => text.includes(word)) || !isWanted(entry)) continue;
    // A tag is called by its passage: that begins with anything.
    const place = entry.group === 'tags' ? -1 : labels[at]!.indexOf(whole);
    ranked[place === 0 ? 0 : place > 0 && labels[at]![place - 1] === ' ' ? 1 : place > 0 ? 2 : 3]!.push(entry);
  }
  return ranked.flat();
}

function likelyEntries(
  { entries, texts }: PaletteIndex,
  words: string,
  isWanted: (entry: PaletteEntry) => boolean,
): PaletteEntry[] {
  const pairs = words.split(/\s+/).flatMap((word) => [...word].slice(1).map((_, at) => word.slice(at, at + 2)));
  const likely: { entry: PaletteEntry; shared: number }[] = [];
  for (const [at, entry] of entries.entries()) {
    if (!isWanted(entry)) continue;
    const text = texts[at]!;
    let shared = 0;
    for (const pair of pairs) if (text.includes(pair)) shared += 1;
    if (shared >= pairs.length * fewestPairs) likely.push({ entry, shared });
  }
  likely.sort((a, b) => b.shared - a.shared);
  return likely.slice(0, mostWeighed).map(({ entry }) => entry);
}

function fuzzyHits(entries: readonly PaletteEntry[], words: string): PaletteEntry[] {
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'label', weight: 3 },
      { name: 'words', weight: 1 },
    ],
    threshold: 0.34,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  return fuse.search(words, { limit: 24 }).map((hit) => hit.item);
}

/** A list of one kind only may be longer. */
const mostOfOnly = 50;

function byGroup(entries: readonly PaletteEntry[]): PaletteEntry[][] {
  const groups = new Map<PaletteGroup, PaletteEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.group);
    if (!group) groups.set(entry.group, [entry]);
    else if (group.length < mostOfOnly) group.push(entry);
  }
  const most = groups.size > 1 ? mostOfGroup : mostOfOnly;
  return [...groups.values()].map((group) => group.slice(0, most));
}
