/** Phrases of a vocabulary, looked for in text whose lines were joined to paragraphs. */
import { findDate } from './marks.ts';
import { countOf, countSource } from './printed-count.ts';
import { collapse, type Place, type Source } from './source.ts';

/** What a {name} in a phrase stands for, beside the vocabulary's own lists. */
const places: Record<string, string> = {
  '=n': '\\(?\\s*n\\s*=\\s*{n}\\s*\\)?',
  n: `(?<![\\p{L}\\d.,/-])(?<n>${countSource(['en', 'nb', 'nn'])})(?![.,]?\\d|\\p{L}|[^\\S\\n]?%)`,
  text: '(?<text>(?:[^.\\n]|\\.(?=\\d)){3,400})',
  date: '(?<date>\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}|(?:\\d{1,2}\\.?[^\\S\\n]+)?\\p{L}{3,9}\\.?(?:[^\\S\\n]+\\d{1,2},)?[^\\S\\n]+\\d{4})',
};

/** A phrase as a pattern: a space is any white space within a paragraph, {name} a list of words, a count or a text. */
export function phrasePattern(phrase: string, lists: Record<string, string> = {}): RegExp {
  const filled = (source: string): string =>
    source.replace(/(?<!\\[pP])\{(=?[a-z]\w*)\}/g, (_, name: string) =>
      filled(places[name] ?? `(?:${lists[name]})(?!\\p{L})`),
    );
  const spaced = phrase.replace(/\[(?:\\.|[^\]])*\]|\{=?[a-z]\w*\}| \?| /g, (part) =>
    part === ' ?' ? '[^\\S\\n]*' : part === ' ' ? '[^\\S\\n]+' : part,
  );
  // Paragraphs that a blank line parts keep its length as blanks.
  const opened = spaced.replace(/^\^/, '^[^\\S\\n]*');
  return new RegExp(`(?<![\\p{L}\\d])${filled(opened)}`, 'gimu');
}

/** A bullet, a list's number, a box, or a label with its text. */
const opening =
  /^(?:[•▪◦‣☐☒]|[-–] |\d{1,2}[.)] (?=\p{Lu})|o )|^\p{Lu}[\p{L}()/-]+(?: [\p{L}()/-]+){0,5}(?:: | {2}|\t)/u;

/**
 * The body with paragraphs on a line each, as long as before: lines of one paragraph are joined, also over a page's end;
 * bullets, labelled rows and the given offsets open a line of their own.
 */
export function paragraphText(source: Source, breaks: ReadonlySet<number>): string {
  const { body } = source;
  return body.replace(/(?<![^\S\n])[^\S\n]*\n\s*/g, (gap, offset: number) => {
    const next = offset + gap.length;
    const after = body.slice(next, next + 60);
    const goesOn = /^\p{Ll}/u.test(after) && !/[.:!?]/.test(body[offset - 1] ?? '.');
    const isCut = /\n\s*\n/.test(gap) || breaks.has(next) || breaks.has(offset);
    return `${opening.test(after) || (isCut && !goesOn) ? '\n' : ' '}${' '.repeat(gap.length - 1)}`;
  });
}

export interface FoundCount extends Place {
  n: number;
  quote: string;
}

/** The first count that the first fitting phrase gives; phrases stand from the surest to the loosest. */
export function findCount(source: Source, text: string, patterns: readonly RegExp[]): FoundCount | null {
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const n = countOf(match.groups!.n!);
      if (n > 0) return { n, quote: collapse(match[0]), ...source.place(match.index, match.index + match[0].length) };
    }
  }
  return null;
}

export interface FoundText extends Place {
  text: string;
}

/** The text that the first fitting phrase holds in the named group. */
export function findText(source: Source, text: string, patterns: readonly RegExp[], group = 'text'): FoundText | null {
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const found = match.groups?.[group] ?? match[0];
      const start = match.index + match[0].lastIndexOf(found);
      const printed = collapse(found).replace(/[,;:]$/, '');
      if (printed !== '') return { text: printed, ...source.place(start, start + found.trimEnd().length) };
    }
  }
  return null;
}

/** The first date that a phrase holds and that is one. */
export function findPhraseDate(source: Source, text: string, patterns: readonly RegExp[]) {
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const printed = match.groups!.date!;
      const date = findDate(printed);
      const start = match.index + match[0].lastIndexOf(printed);
      if (date !== null) return { date, ...source.place(start, start + printed.length) };
    }
  }
  return null;
}
