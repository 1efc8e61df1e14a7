/** Sentences of card text, well enough to count claims: Norwegian and English abbreviations do not end one. */

const abbreviation =
  /(?:^|[\s(])(?:ca|bl\.a|f\.eks|dvs|jf|mill|mrd|nr|pst|evt|inkl|ekskl|m\.fl|e\.g|i\.e|vs|approx|al|Dr|Prof|St|[A-ZÆØÅ])\.$/i;

/** Trimmed sentences of at least three words; shorter scraps and headings without words are no claims. */
export function claimSentences(text: string): string[] {
  return splitSentences(text).filter((sentence) => (sentence.match(/\p{L}{2,}/gu) ?? []).length >= 3);
}

export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const line of text.split(/\n+/)) {
    let start = 0;
    // A full stop ends a sentence where a blank and an upper-case letter, digit or opening quote follow.
    for (const match of line.matchAll(/[.!?][)\]»”"]*(?=\s+[\p{Lu}\d«“"([])/gu)) {
      const end = match.index + match[0].length;
      if (match[0] === '.' && abbreviation.test(line.slice(start, end))) continue;
      sentences.push(line.slice(start, end).trim());
      start = end;
    }
    sentences.push(line.slice(start).trim());
  }
  return sentences.filter((sentence) => sentence !== '');
}
