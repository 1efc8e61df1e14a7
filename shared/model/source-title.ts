import type { DocumentRow } from '../contract/documents.ts';
import type { Locale } from './vocabulary.ts';

export type NamedSource = Pick<DocumentRow, 'title' | 'textOrigin' | 'version' | 'newerId'>;

const versionWords: Record<Locale, string> = { nb: 'versjon', en: 'version' };
const unsureWords: Record<Locale, string> = { nb: 'OCR, usikker', en: 'OCR, unsure' };

/** As a source is named where it is quoted: what OCR read may be wrong, and a later version may say something else. */
export function titleOfSource({ title, textOrigin, version, newerId }: NamedSource, language: Locale): string {
  const origin = textOrigin === 'ocr' ? 'OCR' : textOrigin === 'ocr-unsure' ? unsureWords[language] : '';
  const notes = [origin, newerId === null ? '' : `${versionWords[language]} ${version}`];
  const told = notes.filter((note) => note !== '').join(', ');
  return told === '' ? title : `${title} (${told})`;
}
