/** Raised figures as characters of their own, so that 10⁶ never reads as 106 and a note's mark never joins a word. */

const raised = new Map([...'0123456789+-−–'].map((plain, index) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻'][index]!]));

/** Figures raised; null where the text holds anything else than figures, signs, commas and blanks. */
export function raisedFigures(text: string): string | null {
  if (!/^[\d+−–, -]*\d[\d+−–, -]*$/.test(text)) return null;
  return [...text].map((character) => raised.get(character) ?? character).join('');
}

/** A mark after a word or a sentence stands apart, so that the word is found; after a figure or a unit it does not. */
export function withRaised(before: string, figures: string): string {
  return /\p{L}{3}$|[.,;:!?)\]”"»]$/u.test(before) ? ` ${figures}` : figures;
}
