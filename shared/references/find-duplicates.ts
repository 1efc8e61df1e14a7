/** Pairs of references that may be one, found by keys that records of one publication share: never each with each. */
import { compareReferences } from './compare-references.ts';
import type { ReferenceFeatures } from './reference-features.ts';

export interface DuplicatePair {
  first: string;
  second: string;
  isCertain: boolean;
}

/** In a key of many records only neighbours, sorted by author and place, are compared. */
const largestGroup = 40;
const neighbours = 8;

/** Yields how much is done, 0 to 1; answers the pairs in the order of the records. */
export function* findDuplicates(records: readonly ReferenceFeatures[]): Generator<number, DuplicatePair[]> {
  const groups = new Map<string, number[]>();
  for (const [at, record] of records.entries()) {
    for (const key of new Set(keysOf(record))) {
      const group = groups.get(key);
      if (group) group.push(at);
      else groups.set(key, [at]);
    }
    if (at % 100 === 0) yield (0.3 * at) / records.length;
  }
  const seen = new Set<number>();
  const pairs: DuplicatePair[] = [];
  let done = 0;
  for (const group of groups.values()) {
    done++;
    const isLarge = group.length > largestGroup;
    if (isLarge) group.sort((a, b) => (orderOf(records[a]!) < orderOf(records[b]!) ? -1 : 1));
    for (let i = 0; i < group.length; i++) {
      const end = isLarge ? Math.min(group.length, i + neighbours) : group.length;
      for (let j = i + 1; j < end; j++) {
        const [first, second] = group[i]! < group[j]! ? [group[i]!, group[j]!] : [group[j]!, group[i]!];
        const pair = first * records.length + second;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const verdict = compareReferences(records[first]!, records[second]!);
        if (verdict === 'apart') continue;
        pairs.push({ first: records[first]!.id, second: records[second]!.id, isCertain: verdict === 'certain' });
      }
      yield 0.3 + (0.7 * done) / groups.size;
    }
  }
  return pairs.sort((a, b) => (a.first === b.first ? (a.second < b.second ? -1 : 1) : a.first < b.first ? -1 : 1));
}

const orderOf = ({ authors, page }: ReferenceFeatures): string => `${authors[0]?.family ?? ''}|${page}`;

/** Records of one publication share one of these however they were typed. */
function keysOf({ doi, pmid, pmcid, title, authors, volume, page, year }: ReferenceFeatures): string[] {
  const { words } = title;
  const family = authors[0]?.family.split(' ').at(-1) ?? '';
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const rare = (from: number, to: number) => longest.slice(from, to).sort().join(' ');
  return [
    doi && `doi ${doi}`,
    pmid && `pmid ${pmid}`,
    pmcid && `pmcid ${pmcid}`,
    words.length > 0 && `begins ${words.slice(0, 4).join('')}`,
    words.length > 5 && `ends ${words.slice(-4).join('')}`,
    words.length > 3 && `rare ${rare(0, 3)}`,
    words.length > 6 && `next ${rare(2, 5)}`,
    family && page && `page ${family} ${page}`,
    family && words[0] && `word ${family} ${words[0]}`,
    volume && page && year !== null && `place ${volume} ${page} ${year}`,
  ].filter((key): key is string => typeof key === 'string' && key !== '');
}
