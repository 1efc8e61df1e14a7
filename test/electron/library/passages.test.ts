import { expect, it } from 'vitest';
import { insertDocument } from '../../../electron/library/documents.ts';
import { insertPassages, matchPassages } from '../../../electron/library/passages.ts';
import { insertSource } from '../../../electron/library/sources.ts';
import { extractedDocument } from '../../helpers/extraction.ts';
import { testLibrary } from '../../helpers/library.ts';

it('fills the places of binned documents with the next best passages', () => {
  const { db } = testLibrary().library;
  for (let n = 0; n < 12; n++) {
    const [id, sourceId] = [`document-${n}`, `source-${n}`];
    const source = { id: sourceId, sha256: id, byteLength: 0, mediaType: 'text/plain', name: id, searchId: null };
    insertSource(db, { ...source, importedAt: '2026-01-05', importedBy: 'kari' }, new Uint8Array());
    const words = `smerte${' og annet'.repeat(n)}`; // the shorter, the better the match
    insertDocument(db, id, sourceId, extractedDocument(words));
    insertPassages(db, id, [{ pageIndex: 0, section: '', start: 0, end: words.length, folded: words, stemmed: words }]);
  }
  db.exec("UPDATE source SET removed_at = '2026-01-06' WHERE CAST(substr(id, 8) AS INTEGER) < 9");
  const found = (limit: number) =>
    matchPassages(db, 'passage_words', '"smerte"', limit).map(({ documentId }) => documentId);
  expect(found(2)).toEqual(['document-9', 'document-10']);
  expect(found(20)).toEqual(['document-9', 'document-10', 'document-11']);
});
