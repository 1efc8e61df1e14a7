/** Lines that a card has from the search log: their days and counts are of the method, not of the evidence. */
import data from '../../resources/vocabularies/card-proposals.json' with { type: 'json' };
import { literal } from '../text/literal.ts';

const forms = Object.values(data.search)
  .flatMap(({ nb, en }) => [nb, en])
  .map(
    (sentence) =>
      new RegExp(
        `^${sentence
          .split(/\{\w+\}/)
          .map(literal)
          .join('.+')}$`,
        'u',
      ),
  );

/** A person's own prose is longer than what these sentences can grow to, and is not searched. */
const longest = 2000;

const isFromSearchLog = (line: string) => line.length <= longest && forms.some((form) => form.test(line));

export const withoutSearchSentences = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isFromSearchLog(line.trim()))
    .join('\n');
