/** Cells of the ongoing-trials table that a person wrote otherwise than the registry says; docs/decisions/0072-ongoing-trials-table.md. */
export const tableEdits = `
-- id is project:trial:language:cell. was: what the registry said in this cell when it was written, as_of its day.
CREATE TABLE table_edit (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), trial_id TEXT NOT NULL REFERENCES trial(id),
  language TEXT NOT NULL, cell TEXT NOT NULL, text TEXT NOT NULL, was TEXT NOT NULL, as_of TEXT NOT NULL,
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id), removed_at TEXT
) STRICT;
CREATE INDEX table_edit_by_project ON table_edit(project_id, language);
CREATE INDEX table_edit_by_trial ON table_edit(trial_id);
`;
