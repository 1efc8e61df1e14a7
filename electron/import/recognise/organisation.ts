/** Whether a few words are an organisation's name by their form: how such names begin and end, and what never is one. */
import vocabulary from '../../../resources/templates/recognition/issuers.json' with { type: 'json' };

const { beginnings, oneWordEndings, lastWords, documentWords } = vocabulary.organisations;
const either = (words: readonly string[]) => words.join('|');

const longestName = 100;
const mostWords = 12;
/** Marks of a sentence, a heading with a number, an address or a date. */
const notInNames = /[?!:;@☐☒«»"]|\d|\.\s|https?:/u;
const firstIsDocument = new RegExp(`^(?:${either(documentWords)})`, 'iu');
const begins = new RegExp(`^(?:${either(beginnings)})(?=\\s)`, 'u');
const isOneWord = new RegExp(`^\\p{Lu}[\\p{L}-]*(?:${either(oneWordEndings)})$`, 'u');
const endsInWord = new RegExp(`(?:^|\\s)(?:${either(lastWords)})$`, 'u');
/** What stands small between the words of a name. */
const small = /^(?:og|and|of|the|&|i)$/u;

/** Without a full stop at its end, and without a short form in brackets. */
export const bareName = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s*\([^()]{1,15}\)$/u, '')
    .replace(/[\s.,;]+$/u, '')
    .trim();

export function isOrganisation(text: string): boolean {
  const name = bareName(text);
  if (name.length < 4 || name.length > longestName || notInNames.test(name) || firstIsDocument.test(name)) return false;
  const words = name.split(' ');
  if (words.length > mostWords || !/^\p{Lu}/u.test(name)) return false;
  if (begins.test(name) || isOneWord.test(name)) return true;
  if (!endsInWord.test(name) || words.length < 2) return false;
  const last = words.at(-1)!;
  // «Vestmark helseinstitutt»: a name, and what it is, in Norwegian with a small letter.
  const isTwoWords = words.length <= 3 && /^\p{Ll}/u.test(last);
  return isTwoWords
    ? words.slice(0, -1).every((word) => /^\p{Lu}/u.test(word))
    : words.every((word) => /^\p{Lu}/u.test(word) || small.test(word));
}
