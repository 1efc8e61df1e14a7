/** What is exempt from public access (unntatt offentlighet), why, for whom and how long; docs/decisions/0050-exemptions.md. */
export const exemptions = `
-- item_id is the row it is on, field a part of that row or ''. A passage has its place and its words.
CREATE TABLE exemption (
  id TEXT PRIMARY KEY, project_id TEXT REFERENCES project(id), document_id TEXT REFERENCES document(id),
  subject TEXT NOT NULL, item_id TEXT NOT NULL, field TEXT NOT NULL, start INTEGER, "end" INTEGER, quote TEXT NOT NULL,
  reason TEXT NOT NULL, note TEXT NOT NULL, owner TEXT NOT NULL, until TEXT,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id), updated_at TEXT NOT NULL, removed_at TEXT
) STRICT;
CREATE INDEX exemption_by_document ON exemption(document_id);
CREATE INDEX exemption_by_item ON exemption(item_id);
`;
