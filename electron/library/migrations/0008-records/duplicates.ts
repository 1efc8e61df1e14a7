/** References that are one publication, and those that a person said are two; docs/decisions/0067-references.md. */
export const duplicates = `
-- id is the reference that was merged, main_id the one that lists show; nothing of the merged one is thrown away.
CREATE TABLE reference_merge (
  id TEXT PRIMARY KEY REFERENCES reference(id), main_id TEXT NOT NULL REFERENCES reference(id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE INDEX reference_merge_by_main ON reference_merge(main_id);
-- Two that look alike and are not; id is first:second, the lesser id first, so that copies of a library agree on it.
CREATE TABLE reference_apart (
  id TEXT PRIMARY KEY, first_id TEXT NOT NULL REFERENCES reference(id), second_id TEXT NOT NULL REFERENCES reference(id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id)
) STRICT;
-- A file whose records are still being saved, many turns long: what an interrupted import left is taken out again.
CREATE TABLE source_unfinished (id TEXT PRIMARY KEY REFERENCES source(id)) STRICT, WITHOUT ROWID;
`;
