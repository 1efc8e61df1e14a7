/** Studies and what they found; docs/decisions/0075-studies-and-synthesis.md. */
export const studies = `
-- arms: [{ id, name, participants }]. sources: [{ kind, id }], the trial, references and documents that it is told by.
CREATE TABLE study (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), name TEXT NOT NULL, year INTEGER,
  design TEXT NOT NULL, arms TEXT NOT NULL, sources TEXT NOT NULL, note TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id), removed_at TEXT
) STRICT;
CREATE INDEX study_by_project ON study(project_id);
-- What one study found for one outcome at one time. numbers: cell → the words as they were typed, so that none is lost and a
-- wrong one can be shown. arm, comparator: arms of the study, '' where nobody said. sources: tags and fields of trials.
CREATE TABLE study_result (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), study_id TEXT NOT NULL REFERENCES study(id),
  outcome_id TEXT NOT NULL REFERENCES outcome(id), time_point TEXT NOT NULL, arm TEXT NOT NULL, comparator TEXT NOT NULL,
  subgroup TEXT NOT NULL, kind TEXT NOT NULL, numbers TEXT NOT NULL, unit TEXT NOT NULL, direction TEXT NOT NULL,
  sources TEXT NOT NULL, note TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id), removed_at TEXT
) STRICT;
CREATE INDEX study_result_by_outcome ON study_result(outcome_id);
CREATE INDEX study_result_by_study ON study_result(study_id);
-- What is measured, and which way is better: 'higher', 'lower', '' where nobody said.
ALTER TABLE outcome ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome ADD COLUMN better TEXT NOT NULL DEFAULT '';
`;
