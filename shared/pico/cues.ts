/** Words and headings that tell what a passage is about beyond the terms of a project (resources/vocabularies/pico-cues.json). */
import vocabulary from '../../resources/vocabularies/pico-cues.json' with { type: 'json' };
import { type PicoElement, picoElements } from '../model/vocabulary.ts';
import { fold } from '../text/fold.ts';

export interface Cues {
  /** The method is named as one already spoken of: «metoden», "the device". */
  method: string | null;
  /** Something is compared with something. */
  comparison: string | null;
  /** An effect, a harm or a measure of one is told. */
  result: string | null;
  /** It is told that something was looked for and not found, or is not meant. */
  isDenial: boolean;
  /** A caption, or the rows of a table. */
  isFigures: boolean;
}

const expressionOf = (terms: readonly string[]) => {
  const written = terms.map((term) => {
    const words = term.replace(/\*$/, '').replaceAll(' ', '\\s+');
    return term.endsWith('*') ? `${words}[\\p{L}-]*` : words;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`, 'u');
};

const method = expressionOf(vocabulary.method);
const comparison = expressionOf(vocabulary.comparison);
const result = expressionOf(vocabulary.result);
const denial = expressionOf(vocabulary.nothingFound);
const caption = new RegExp(`^(?:${vocabulary.caption.join('|')})\\s+\\d`, 'u');
/** Of the characters; text that is read has fewer. */
const digitsInTables = 0.12;
const headings = picoElements.map((element) => ({ element, expression: expressionOf(vocabulary.headings[element]) }));

/** The words of each kind that a sentence has first, folded. */
export function cuesIn(sentence: string): Cues {
  const text = fold(sentence);
  const first = (expression: RegExp) => expression.exec(text)?.[0].replace(/\s+/g, ' ') ?? null;
  const digits = text.match(/\d/g)?.length ?? 0;
  return {
    method: first(method),
    comparison: first(comparison),
    result: first(result),
    isDenial: denial.test(text),
    isFigures: caption.test(text) || digits > text.length * digitsInTables,
  };
}

/** Characters: a question that goes on explains itself. */
const longestHeading = 60;

/** What stands below a heading or beside a label, by its words; null where they do not tell. */
export function elementOfHeading(heading: string): PicoElement | null {
  const text = fold(heading.slice(0, longestHeading));
  return headings.find(({ expression }) => expression.test(text))?.element ?? null;
}
