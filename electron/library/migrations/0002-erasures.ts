/** What was erased from a library: by whom and when, so that its hashes are known as those of erased content. */
export const erasures = `
-- id is kind:subject, so that copies of a library agree on it. finished_at is set when no backup holds it any more.
CREATE TABLE erasure (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject_id TEXT NOT NULL, sha256 TEXT, request TEXT NOT NULL,
  erased_at TEXT NOT NULL, erased_by TEXT NOT NULL REFERENCES person(id), finished_at TEXT
) STRICT;
`;
