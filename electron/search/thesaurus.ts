/** What means the same in Norwegian and English, and how one word is spelt in two ways (resources/vocabularies/search-terms.json). */
import vocabulary from '../../resources/vocabularies/search-terms.json' with { type: 'json' };
import { tokens } from '../../shared/text/fold.ts';
import { stem } from '../../shared/text/stem.ts';

export interface Concept {
  /** The words of the query that stand for it. */
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

/** Cuts a query's words into concepts: the longest known terms first, and each word left over as one of its own. */
export function conceptsOf(words: readonly string[]): Concept[] {
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longestConcept(words.slice(at, at + longestTerm));
    concepts.push(found);
    at += found.words.length;
  }
  return concepts;
}

function longestConcept(ahead: readonly string[]): Concept {
  for (let length = ahead.length; length > 0; length--) {
    const words = ahead.slice(0, length);
    const groups = groupsOf(words);
    if (groups.length === 0) continue;
    const own = keyOf(words);
    return {
      words,
      others: groups.flatMap((group) => vocabulary.groups[group]!).filter((term) => termKey(term) !== own),
    };
  }
  return { words: ahead.slice(0, 1), others: [] };
}

function groupsOf(words: readonly string[]): number[] {
  const whole = groupsByKey.get(keyOf(words)) ?? [];
  if (words.length > 1) return whole;
  const begun = beginnings.filter(({ beginning }) => words[0]!.startsWith(beginning)).map(({ group }) => group);
  return [...new Set([...whole, ...begun])];
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
