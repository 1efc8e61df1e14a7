/** Searches with what a log of them holds, and the screening of what they found; docs/decisions/0068-screening.md. */
export const screening = `
ALTER TABLE search ADD COLUMN kind TEXT NOT NULL DEFAULT 'database';
ALTER TABLE search ADD COLUMN platform TEXT NOT NULL DEFAULT '';
ALTER TABLE search ADD COLUMN limits TEXT NOT NULL DEFAULT '';
ALTER TABLE search ADD COLUMN searcher TEXT NOT NULL DEFAULT '';
CREATE INDEX search_by_project ON search(project_id) WHERE removed_at IS NULL;
CREATE INDEX source_by_search ON source(search_id) WHERE search_id IS NOT NULL;
-- How a project screens; id is the project's. studies: how many the included reports are of, null where nobody said.
CREATE TABLE screening (
  id TEXT PRIMARY KEY REFERENCES project(id), persons INTEGER NOT NULL, reasons TEXT NOT NULL, studies INTEGER,
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id)
) STRICT;
-- id is project:stage:reference:person, so that copies of a library agree on it; of what was agreed on together person_id is null.
CREATE TABLE screening_decision (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), stage TEXT NOT NULL,
  reference_id TEXT NOT NULL REFERENCES reference(id), person_id TEXT REFERENCES person(id),
  decision TEXT NOT NULL, reason TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE INDEX screening_decision_by_reference
  ON screening_decision(project_id, stage, reference_id, person_id, decision, reason);
-- The document that is a reference's full text; id is the reference.
CREATE TABLE full_text (
  id TEXT PRIMARY KEY REFERENCES reference(id), document_id TEXT NOT NULL REFERENCES document(id),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id)
) STRICT;
`;
