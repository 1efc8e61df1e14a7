/** A reference list that a person pasted, or that stands in a document: taken in as a file of its own. */

import type { ImportOutcome, ReferenceListAdd } from '../../shared/contract/imports.ts';
import { AppError } from '../../shared/errors.ts';
import type { ExtractedReferences } from '../../shared/model/extraction.ts';
import { parseReferenceList } from '../../shared/references/parse-reference-list.ts';
import { getSearch } from '../library/searches.ts';
import { command, type Session } from '../library/session.ts';
import { findSourceByHash, sha256Hex } from '../library/sources.ts';
import { knownFileOutcome, type PassageMaker, saveExtraction } from './save-extraction.ts';

/** Throws `file-no-records`, and `not-found` for a search that is not there. */
export function addList(
  session: Session,
  { name, text, searchId }: ReferenceListAdd,
  passagesOf: PassageMaker,
): ImportOutcome {
  if (searchId) getSearch(session.library().db, searchId);
  const listed = parseReferenceList(text);
  if (listed.length === 0) throw new AppError('file-no-records', { file: name, place: 'line 1', reason: '' });
  const extraction: ExtractedReferences = {
    kind: 'references',
    mediaType: 'text/plain',
    format: 'list',
    records: listed.map((each) => ({ csl: each.csl, raw: each.text })),
    problems: [],
    warnings: [],
  };
  const bytes = new TextEncoder().encode(text);
  const file = { name, sha256: sha256Hex(bytes), bytes, searchId: searchId ?? null, importedBy: session.person().id };
  const params = { count: 1 };
  const outcome = command(session, { projectId: null, action: 'import.files', params }, (write, library) => {
    const known = findSourceByHash(library.db, file.sha256);
    return known
      ? knownFileOutcome(library, write, known, { personId: file.importedBy, searchId: file.searchId })
      : saveExtraction(library, write, file, extraction, passagesOf);
  });
  return { path: name, ...outcome };
}
