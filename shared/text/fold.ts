/** Folding for search and comparison. */

const folded: Record<string, string> = {
  '«': '"',
  '»': '"',
  '≪': '"',
  '≫': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '´': "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '\u00a0': ' ',
  '\t': ' ',
};
/** Letters of their own in the Nordic languages and German; never folded to their base letter. */
const ownLetters = new Set('åøæäöÅØÆÄÖ');

/** Lower case; quotes, dashes and accents folded; å ø æ ä ö kept. As long as the original, so offsets hold. */
export function fold(text: string): string {
  // Most letters need no look of their own: long lists are folded while a person waits.
  return text.replace(plainCapitals, (letters) => letters.toLowerCase()).replace(unusual, foldCharacter);
}

const plainCapitals = /[A-ZÅØÆÄÖ]+/g;
const unusual = /[`\t]|[^\p{ASCII}åøæäö]/gu;

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code === 0x60 ? "'" : code === 9 ? ' ' : character.toLowerCase();
  const known = folded[character];
  if (known !== undefined) return known;
  let base = character;
  if (!ownLetters.has(character)) {
    const decomposed = character.normalize('NFD');
    if (/^\p{L}\p{M}+$/u.test(decomposed)) base = decomposed.slice(0, character.length);
  }
  const lower = base.toLowerCase();
  return lower.length === character.length ? lower : base;
}

export interface Token {
  /** The folded word. */
  word: string;
  start: number;
  end: number;
}

/** A word or a number; the parts of a hyphenated word are words. */
export const anyWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Words and numbers in order, folded, with offsets [start, end). Hyphenated words give their parts. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(anyWord)) {
    found.push({ word: fold(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return found;
}
