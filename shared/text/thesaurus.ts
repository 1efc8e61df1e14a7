/** What means the same in Norwegian and English, and how one word is spelt in two ways (resources/vocabularies/search-terms.json). */
import vocabulary from '../../resources/vocabularies/search-terms.json' with { type: 'json' };
import { tokens } from './fold.ts';
import { stem } from './stem.ts';

export interface KnownTerm {
  /** The words that stand for it, as they were given. */
  words: string[];
  /** Other terms for it, as the vocabulary has them; a star at the end stands for any ending. */
  others: string[];
}

const longestTerm = 5;
const keyOf = (words: readonly string[]) => words.map(stem).join(' ');
const termKey = (term: string) => keyOf(tokens(term).map(({ word }) => word));

const groupsByKey = new Map<string, number[]>();
const beginnings: { beginning: string; group: number }[] = [];
for (const [group, terms] of vocabulary.groups.entries()) {
  for (const term of terms) {
    if (term.endsWith('*')) beginnings.push({ beginning: term.slice(0, -1), group });
    else groupsByKey.set(termKey(term), [...(groupsByKey.get(termKey(term)) ?? []), group]);
  }
}

/** Cuts folded words into terms: the longest known ones first, and each word left over as one of its own. */
export function knownTerms(words: readonly string[]): KnownTerm[] {
  const terms: KnownTerm[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longestKnown(words.slice(at, at + longestTerm));
    terms.push(found);
    at += found.words.length;
  }
  return terms;
}

function longestKnown(ahead: readonly string[]): KnownTerm {
  for (let length = ahead.length; length > 0; length--) {
    const words = ahead.slice(0, length);
    const groups = groupsOf(words);
    if (groups.length === 0) continue;
    const own = keyOf(words);
    const terms = groups.flatMap((group) => vocabulary.groups[group]!);
    return { words, others: [...new Set(terms)].filter((term) => termKey(term) !== own) };
  }
  return { words: ahead.slice(0, 1), others: [] };
}

function groupsOf(words: readonly string[]): number[] {
  const whole = groupsByKey.get(keyOf(words)) ?? [];
  if (words.length > 1) return whole;
  const begun = beginnings.filter(({ beginning }) => words[0]!.startsWith(beginning)).map(({ group }) => group);
  return [...new Set([...whole, ...begun])];
}

const shortestPart = 4;

/** The two known words that a compound is made of, with or without an s or e between them; null where it is none. */
export function compoundParts(word: string): [string, string] | null {
  for (let at = word.length - shortestPart; at >= shortestPart; at--) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if (groupsByKey.has(stem(last)) && [first, first.replace(/[se]$/, '')].some((each) => groupsByKey.has(stem(each))))
      return [first, last];
  }
  return null;
}

/** Short words would become other words. */
const shortestSpelling = 6;

/** The ways in which a folded word might be spelt otherwise (British, American); not all of them are words. */
export function otherSpellings(word: string): string[] {
  if (word.length < shortestSpelling) return [];
  const spellings = vocabulary.spellings.flatMap(([one, other]) => [
    word.replace(one!, other!),
    word.replace(other!, one!),
  ]);
  return [...new Set(spellings)].filter((spelling) => spelling !== word);
}
