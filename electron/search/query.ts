/** Turns what a person typed into FTS5 expressions. Every word is quoted, so nothing typed is query syntax. */
import { fold, tokens } from '../../shared/text/fold.ts';
import { stem } from '../../shared/text/stem.ts';
import { stopWords } from '../../shared/text/stop-words.ts';
import { knownTerms } from '../../shared/text/thesaurus.ts';
import type { KnownWord } from './spelling.ts';

export interface Query {
  /** Words that must stand side by side, as they were typed between quotation marks. */
  phrases: string[][];
  /** The other words, folded, each once; stop words only where there is nothing else. */
  words: KnownWord[];
}

export function readQuery(typed: string, know: (word: string) => KnownWord): Query & { typed: string[] } {
  const phrases: string[][] = [];
  const rest = fold(typed).replace(/"([^"]*)"/g, (_, inside: string) => {
    const words = tokens(inside).map(({ word }) => word);
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  const all = [...new Set(tokens(rest).map(({ word }) => word))];
  const telling = all.filter((word) => !stopWords.has(word));
  const wanted = telling.length > 0 || phrases.length > 0 ? telling : all;
  return { phrases, typed: wanted, words: wanted.map(know) };
}

const quote = (words: string) => `"${words.replaceAll('"', '""')}"`;
const all = (expressions: readonly string[]) => expressions.join(' AND ');
const any = (expressions: readonly string[]) => `(${expressions.join(' OR ')})`;
const stems = (words: readonly string[]) => words.map(stem).join(' ');
const phrasesIn = ({ phrases }: Query) => phrases.map((words) => `folded : ${quote(words.join(' '))}`);

/** A word in any inflection and in each of its spellings. */
export const wordExpression = ({ word, spellings }: Pick<KnownWord, 'word' | 'spellings'>) =>
  any([word, ...spellings].flatMap((each) => [`folded : ${quote(each)}`, `stemmed : ${quote(stem(each))}`]));

/** All words and phrases. */
export function wordsExpression(query: Query): string {
  return all([...phrasesIn(query), ...query.words.map(wordExpression)]);
}

/** The same, where what means the same or begins with the word will do. */
export function wideExpression(query: Query): string {
  const known = new Map(query.words.map((each) => [each.word, each]));
  const concepts = knownTerms([...known.keys()]).map(({ words, others }) => {
    const asTyped = all(words.map((word) => wordExpression(known.get(word)!)));
    const longer = words.length === 1 && words[0]!.length >= shortestBeginning ? [`${words[0]}*`] : [];
    return any([`(${asTyped})`, ...[...longer, ...others].map(meaning)]);
  });
  return all([...phrasesIn(query), ...concepts]);
}

/** Shorter beginnings are those of too many words. */
const shortestBeginning = 4;

function meaning(other: string): string {
  if (other.endsWith('*')) return `folded : ${quote(other.slice(0, -1))} *`;
  return `stemmed : ${quote(stems(tokens(other).map(({ word }) => word)))}`;
}

/** All words as parts of words; null where a word is too short for three-letter pieces, or something stands in quotes. */
export function partsExpression({ phrases, words }: Query): string | null {
  if (phrases.length > 0 || words.length === 0 || words.some(({ word }) => word.length < 3)) return null;
  return all(words.map(({ word }) => quote(stem(word))));
}
