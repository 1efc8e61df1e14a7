/** Citations: the style of a card, and what numbers in a document stand for; docs/decisions/0069-citations.md. */
export const citations = `
ALTER TABLE card ADD COLUMN citation_style TEXT NOT NULL DEFAULT 'vancouver';
-- id is document:number. reference_id: the reference of the library; null where a person said that none of them is meant.
CREATE TABLE citation_binding (
  id TEXT PRIMARY KEY, document_id TEXT NOT NULL REFERENCES document(id), number INTEGER NOT NULL,
  reference_id TEXT REFERENCES reference(id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id), removed_at TEXT
) STRICT;
CREATE INDEX citation_binding_by_document ON citation_binding(document_id);
CREATE INDEX citation_binding_by_reference ON citation_binding(reference_id);
`;
