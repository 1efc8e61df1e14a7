/** Versions of documents, and what became of the passages that people had marked; docs/decisions/0063-versions-of-a-document.md. */
export const versions = `
-- id is the later document: it has one before it at most.
CREATE TABLE document_version (
  id TEXT PRIMARY KEY REFERENCES document(id), previous_id TEXT NOT NULL REFERENCES document(id), number INTEGER NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE INDEX document_version_by_previous ON document_version(previous_id);
-- item_id is a tag, the field of a card, or an exemption. The place in the earlier version stands first, that in the later one after it.
CREATE TABLE anchor_review (
  id TEXT PRIMARY KEY, project_id TEXT REFERENCES project(id), document_id TEXT NOT NULL REFERENCES document(id),
  previous_id TEXT NOT NULL REFERENCES document(id), subject TEXT NOT NULL, item_id TEXT NOT NULL,
  state TEXT NOT NULL, similarity INTEGER,
  page INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
  new_page INTEGER, new_start INTEGER, new_end INTEGER, new_quote TEXT NOT NULL,
  decision TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE INDEX anchor_review_by_document ON anchor_review(document_id);
CREATE INDEX anchor_review_by_item ON anchor_review(item_id, document_id);
CREATE INDEX anchor_review_open ON anchor_review(project_id, state) WHERE decision = '' AND state <> 'exact';
`;
