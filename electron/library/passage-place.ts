/** A passage as marks keep it: where it stands, its words, and some of those around it. */

/** Characters of context kept on each side of a quote, to find it again in a new version of the document. */
const contextLength = 32;

export interface PassagePlace {
  page: number;
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
}

export function placeIn(text: string, page: (offset: number) => number, start: number, end: number): PassagePlace {
  return {
    page: page(start),
    start,
    end,
    quote: text.slice(start, end),
    prefix: wholeCharacters(text.slice(Math.max(0, start - contextLength), start)),
    suffix: wholeCharacters(text.slice(end, end + contextLength)),
  };
}

/** Context cut at a fixed length may begin or end with half of a surrogate pair, which the library cannot store. */
const wholeCharacters = (context: string) => context.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
