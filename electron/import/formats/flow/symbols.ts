/** Characters of symbol fonts as the characters they show. */

/** Boxes, ticks and bullets of Wingdings, by their place in the font. */
const wingdings: Record<number, string> = {
  108: '•',
  110: '▪',
  111: '☐',
  113: '☐',
  114: '☐',
  120: '☒',
  168: '☐',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  167: '▪',
  118: '❖',
  216: '➢',
  224: '→',
  223: '←',
  74: '☺',
};
const wingdings2: Record<number, string> = {
  42: '☐',
  163: '☐',
  48: '☐',
  80: '✓',
  79: '✗',
  81: '☒',
  83: '☒',
  84: '☒',
  82: '☑',
  152: '•',
};
const symbol: Record<number, string> = {
  97: 'α',
  98: 'β',
  99: 'χ',
  100: 'δ',
  101: 'ε',
  103: 'γ',
  108: 'λ',
  109: 'μ',
  112: 'π',
  115: 'σ',
  68: 'Δ',
  83: 'Σ',
  87: 'Ω',
  163: '≤',
  179: '≥',
  177: '±',
  180: '×',
  183: '•',
  185: '≠',
  187: '≈',
  174: '→',
  176: '°',
  45: '−',
  165: '∞',
};

/** The character a symbol font shows for a code, with or without the private-use offset; null where it is not known. */
export function symbolCharacter(font: string, code: number): string | null {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = font.toLowerCase().replace(/\s+/g, '');
  if (name === 'wingdings2') return wingdings2[place] ?? null;
  if (name.startsWith('wingdings')) return wingdings[place] ?? null;
  if (name.startsWith('symbol')) return symbol[place] ?? null;
  return code >= 0x20 && code < 0xe000 ? String.fromCodePoint(code) : null;
}

/** Text that was set in a symbol font, as it is seen; text of any other font as it is. */
export function textInFont(text: string, font: string): string {
  if (!/^(?:wingdings|symbol)/i.test(font)) return text;
  return [...text].map((character) => symbolCharacter(font, character.codePointAt(0)!) ?? character).join('');
}

/** The glyph of a list's bullet: boxes stay boxes, every other bullet is one. */
export function bulletCharacter(text: string, font: string): string {
  const shown = textInFont(text, font).trim();
  if (shown === '') return '';
  if (/^[☐☑☒□]$/u.test(shown)) return shown;
  return /^[-–—]$/.test(shown) ? '–' : '•';
}
