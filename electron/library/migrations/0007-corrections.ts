/** What people corrected in what was recognised of a document; docs/decisions/0064-corrections-of-recognition.md. */
export const corrections = `
-- target and other are keys of values as JSON, words and other_words what was recognised there.
CREATE TABLE correction (
  id TEXT PRIMARY KEY, document_id TEXT NOT NULL REFERENCES document(id), kind TEXT NOT NULL, target TEXT NOT NULL,
  words TEXT NOT NULL, action TEXT NOT NULL, text TEXT NOT NULL, other TEXT, other_words TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id), removed_at TEXT
) STRICT;
CREATE INDEX correction_by_document ON correction(document_id) WHERE removed_at IS NULL;
`;
