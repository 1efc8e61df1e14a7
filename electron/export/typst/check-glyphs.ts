/** Refuses text that the bundled fonts cannot print, naming the character and where it stands. */
import { AppError } from '../../../shared/errors.ts';
import { type Coverage, isCovered } from './font-coverage.ts';

/** Line ends, tabs, soft hyphens, joiners, direction marks and variation selectors are set without a glyph of their own. */
const invisible = [
  [0x09, 0x0d],
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;

export interface FieldText {
  /** As the reader knows it: a label or a heading. */
  field: string;
  text: string;
}

/** Throws `export-glyph-missing` for the first character no font holds. */
export function checkGlyphs(texts: Iterable<FieldText>, coverage: Coverage): void {
  const known = new Set<string>();
  for (const { field, text } of texts) {
    for (const character of text) {
      if (known.has(character)) continue;
      const codePoint = character.codePointAt(0) ?? 0;
      if (!isCovered(codePoint, coverage) && !isCovered(codePoint, invisible)) {
        const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
        throw new AppError('export-glyph-missing', { character: `${character} (U+${hex})`, field });
      }
      known.add(character);
    }
  }
}
