/** Passages of documents that fit the PICO of a project, before anyone has looked at them. */
import type { Suggestion } from '../../shared/contract/tags.ts';
import { createMatcher } from '../../shared/pico/match-passages.ts';
import type { PicoTerm } from '../../shared/pico/terms.ts';
import { toldParts } from '../../shared/pico/told-parts.ts';
import { headingBreaks } from '../../shared/text/sentences.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { getDocumentText, getRecognised, pageFinder } from '../library/documents.ts';

/** Reads one document a step. */
export function* suggest(
  db: LibraryDatabase,
  documents: readonly { id: string; sourceName: string }[],
  terms: readonly PicoTerm[],
): Generator<null, Suggestion[]> {
  const match = createMatcher(terms);
  const found: Suggestion[] = [];
  for (const { id, sourceName } of documents) {
    const text = getDocumentText(db, id);
    const recognised = getRecognised(db, id);
    const breaks = headingBreaks(recognised.sections);
    const matches = match({ text, title: recognised.title, breaks, parts: toldParts(recognised, text.length) });
    const pageOf = pageFinder(db, id);
    for (const { element, start, end, score, terms: labels } of matches) {
      found.push({
        documentId: id,
        sourceName,
        element,
        quote: text.slice(start, end),
        page: pageOf(start),
        start,
        end,
        score,
        reason: labels.join(' · '),
      });
    }
    yield null;
  }
  return found;
}
