/** Puts one extracted file into the library: source, bytes and what was read commit together or not at all. */
import type { ImportOutcome } from '../../shared/contract/imports.ts';
import type { ExtractedDocument, Importable, RecordProblem } from '../../shared/model/extraction.ts';
import { localDay } from '../../shared/text/local-time.ts';
import type { KnownDocument } from '../../shared/versions/same-document.ts';
import type { ChangeWriter } from '../library/command.ts';
import { findDocumentOfSource, getDocument, insertDocument } from '../library/documents.ts';
import { learn } from '../library/learned-fields.ts';
import type { Library } from '../library/open-library.ts';
import { insertPassages, type Passage } from '../library/passages.ts';
import { listReferenceIdsOfSource, referenceSaver } from '../library/references.ts';
import { bindKnownFile } from '../library/searches.ts';
import { insertSource, type SourceRow } from '../library/sources.ts';
import { linkByNumbers } from '../library/trial-links.ts';
import { listTrialIdsOfSource, saveTrial } from '../library/trials.ts';
import { forgetMatched, matchAhead } from '../library/versions/carry.ts';
import { countWaitingCorrections } from '../library/versions/carry-corrections.ts';
import { findVersion, numberOf } from '../library/versions/document-versions.ts';
import { findEarlier, readKnown } from '../library/versions/find-earlier.ts';
import { countAnchors } from '../library/versions/list-versions.ts';
import { makeVersion } from '../library/versions/make-version.ts';
import { referenceKeys } from './references/identity.ts';

export type SavedOutcome = Omit<ImportOutcome, 'path'>;

/** Cuts a document for the full-text index: the search station's part, handed in by the workbench. */
export type PassageMaker = (document: ExtractedDocument) => Passage[];

export interface FileContent {
  name: string;
  sha256: string;
  bytes: Uint8Array;
  searchId: string | null;
  importedBy: string;
}

export function saveExtraction(
  library: Library,
  write: ChangeWriter,
  file: FileContent,
  extraction: Importable,
  passagesOf: PassageMaker,
): SavedOutcome {
  const { db, ids } = library;
  const importedAt = library.clock().toISOString();
  const sourceId = ids();
  const source = {
    id: sourceId,
    sha256: file.sha256,
    byteLength: file.bytes.length,
    mediaType: extraction.mediaType,
    name: file.name,
    searchId: file.searchId,
    importedAt,
    importedBy: file.importedBy,
  };
  insertSource(db, source, file.bytes);
  write.noteImported('source', sourceId);
  switch (extraction.kind) {
    case 'document': {
      const id = ids();
      insertDocument(db, id, sourceId, extraction);
      insertPassages(db, id, passagesOf(extraction));
      const known = { ...extraction, sourceName: file.name };
      const outcome = documentOutcome(library, write, file.importedBy, id, known);
      return { ...outcome, warnings: extraction.recognised.warnings };
    }
    case 'trials': {
      const saved = extraction.records.map((record) => {
        const trial = saveTrial(db, ids, sourceId, record, localDay(importedAt));
        showAgain(write, 'trial', [trial.id]);
        if (trial.status !== 'duplicate') linkByNumbers({ library, write, personId: file.importedBy }, trial.id);
        return trial;
      });
      return { ...recordsOutcome(saved, extraction), kind: 'trial' };
    }
    case 'references': {
      const save = referenceSaver(db, ids, sourceId);
      const saved = extraction.records.map((record) => save(record, referenceKeys(record.csl)));
      showAgain(
        write,
        'reference',
        saved.flatMap(({ inBin }) => inBin),
      );
      learn(
        db,
        write,
        saved.flatMap(({ lesson }) => lesson ?? []),
      );
      return { ...recordsOutcome(saved, extraction), kind: 'reference' };
    }
  }
}

/** A record that was removed comes back with a file that tells of it anew, and goes again when that is undone. */
export function showAgain(write: ChangeWriter, table: 'trial' | 'reference', ids: readonly string[]): void {
  for (const id of ids) write.update(table, id, { removed_at: null });
}

/** In steps and ahead of saving: where the marks of an earlier version went, if the file is certainly the next one. */
export function* prepareVersion(
  library: Library,
  sourceName: string,
  extraction: ExtractedDocument,
): Generator<null, void> {
  const earlier = findEarlier(library.db, null, { ...extraction, sourceName });
  yield null;
  if (earlier?.isCertain) yield* matchAhead(library, earlier.id, extraction.text);
}

/** Binds a file that is in the library already to a search, and answers what it tells; `status` is `duplicate`, or `imported` when it came out of the bin. */
export function knownFileOutcome(
  library: Library,
  write: ChangeWriter,
  source: SourceRow,
  { personId, searchId }: { personId: string; searchId: string | null },
): SavedOutcome {
  const at = library.clock().toISOString();
  if (searchId) bindKnownFile({ db: library.db, write }, { searchId, sourceId: source.id, at, by: personId });
  const isFileBack = bringBack(library, write, 'source', [source.id]);
  const told = (kind: 'document' | 'trial' | 'reference', ids: string[]): SavedOutcome => {
    const isBack = bringBack(library, write, kind, ids) || isFileBack;
    return { status: isBack ? 'imported' : 'duplicate', kind, ids, warnings: [] };
  };
  const documentId = findDocumentOfSource(library.db, source.id);
  if (documentId) {
    const outcome = told('document', [documentId]);
    const known =
      outcome.status === 'imported' && !findVersion(library.db, documentId) ? readKnown(library.db, documentId) : null;
    if (!known) return outcome;
    const { warnings } = known.recognised;
    return { ...documentOutcome(library, write, personId, documentId, known), warnings };
  }
  const trials = listTrialIdsOfSource(library.db, source.id);
  return trials.length > 0 ? told('trial', trials) : told('reference', listReferenceIdsOfSource(library.db, source.id));
}

/** Takes out of the bin what lies there, unless it was erased; whether anything did. */
function bringBack(
  library: Library,
  write: ChangeWriter,
  table: 'source' | 'document' | 'trial' | 'reference',
  ids: readonly string[],
): boolean {
  const inBin = library.db
    .prepare(
      `SELECT count(*) FROM ${table} WHERE id = ? AND removed_at IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.id = '${table}:' || ${table}.id)`,
    )
    .pluck();
  const found = [...new Set(ids)].filter((id) => inBin.get(id) === 1);
  for (const id of found) write.update(table, id, { removed_at: null });
  return found.length > 0;
}

/** A document that is there now: by itself, or as the next version of one that is known. */
function documentOutcome(
  library: Library,
  write: ChangeWriter,
  personId: string,
  id: string,
  document: KnownDocument,
): SavedOutcome {
  const { db } = library;
  const plain: SavedOutcome = { status: 'imported', kind: 'document', ids: [id], warnings: [] };
  const earlier = findEarlier(db, id, document);
  if (!earlier) return plain;
  const { id: previousId, isCertain } = earlier;
  const { title } = getDocument(db, previousId);
  if (!isCertain) return { ...plain, likelyVersionOf: { id: previousId, title } };
  makeVersion(library, write, personId, { previousId, nextId: id });
  forgetMatched(library);
  const version = {
    previousId,
    number: numberOf(db, id),
    title,
    anchors: countAnchors(db, id),
    correctionsWaiting: countWaitingCorrections(db, id),
  };
  return { ...plain, status: 'updated', version };
}

export interface SavedRecord {
  id: string;
  status: 'imported' | 'updated' | 'duplicate';
}

export function recordsOutcome(
  saved: readonly SavedRecord[],
  { problems, warnings }: { problems: RecordProblem[]; warnings: ImportOutcome['warnings'] },
): SavedOutcome {
  const status = (['imported', 'updated'] as const).find((s) => saved.some((record) => record.status === s));
  const told = problems.map(({ line, code, message }) => ({
    code,
    message: line === null ? message : `line ${line}: ${message}`,
    ...(line !== null && { params: { line: String(line) } }),
  }));
  const known = status ? saved.filter((record) => record.status === 'duplicate').length : 0;
  const ids = saved.map((record) => record.id);
  return { status: status ?? 'duplicate', ids, warnings: [...warnings, ...told], ...(known > 0 && { known }) };
}
