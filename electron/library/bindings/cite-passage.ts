/** A passage of a document as a card can hold it: what it cites as citations of the card, never by the document's numbers. */
import { passageWithCitations } from '../../../shared/bindings/passage-citations.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import type { LibraryDatabase } from '../database.ts';
import { getDocumentText } from '../documents.ts';
import { type ResolvedDocument, resolveDocument } from './resolved-document.ts';

export type PassageCiter = (passage: { documentId: string; start: number; end: number; quote: string }) => string;

/** Each document is gone through once, and only where a passage could cite. */
export function passageCiter(db: LibraryDatabase, language: Locale): PassageCiter {
  const known = new Map<string, ResolvedDocument & { text: string }>();
  const read = (id: string) => {
    const found = known.get(id) ?? { ...resolveDocument(db, id), text: getDocumentText(db, id) };
    known.set(id, found);
    return found;
  };
  return ({ documentId, start, end, quote }) => {
    if (!/[[(⁰¹²³⁴-⁹]/u.test(quote)) return quote;
    const { text, markers, sources } = read(documentId);
    // The words that a person marked, where they stand there still.
    return text.slice(start, end) === quote
      ? passageWithCitations(quote, { start, markers, sources, language })
      : quote;
  };
}
