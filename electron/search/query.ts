/** Turns what a person typed into FTS5 expressions. Every word is quoted, so nothing typed is query syntax. */
import { fold, tokens } from '../../shared/text/fold.ts';
import { stem } from '../../shared/text/stem.ts';
import { stopWords } from '../../shared/text/stop-words.ts';

export interface SearchExpressions {
  /** All words, in any inflection. */
  words: string | null;
  /** All words as parts of words; null where a word is too short for three-letter pieces. */
  parts: string | null;
}

const quote = (word: string) => `"${word.replaceAll('"', '""')}"`;

export function searchExpressions(query: string): SearchExpressions {
  const typed = tokens(query).map(({ word }) => word);
  const telling = typed.filter((word) => !stopWords.has(word));
  const wanted = [...new Set(telling.length > 0 ? telling : typed)];
  if (wanted.length === 0) return { words: null, parts: null };
  const words = wanted.map((word) => `(folded : ${quote(word)} OR stemmed : ${quote(stem(word))})`);
  const parts = wanted.filter((word) => word.length >= 3).map((word) => quote(stem(fold(word))));
  return { words: words.join(' AND '), parts: parts.length === wanted.length ? parts.join(' AND ') : null };
}
