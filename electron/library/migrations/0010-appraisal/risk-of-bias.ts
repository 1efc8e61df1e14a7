/** Appraisals of studies with forms that are data; docs/decisions/0074-appraisal-tools-as-data.md. */
export const riskOfBias = `
-- id is study:outcome or 'all':tool:person or 'all', so that copies of a library agree on it. Of what was agreed on together
-- person_id is null; of the study as a whole outcome_id is. answers: question → { answer, note, tagIds }.
-- decisions: domain → { level, reason }, where the person differs from what the rules propose or no rule proposes.
CREATE TABLE appraisal (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), study_id TEXT NOT NULL REFERENCES study(id),
  outcome_id TEXT REFERENCES outcome(id), tool TEXT NOT NULL, tool_version TEXT NOT NULL, variant TEXT NOT NULL,
  person_id TEXT REFERENCES person(id), answers TEXT NOT NULL, decisions TEXT NOT NULL, note TEXT NOT NULL,
  is_finished INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id), removed_at TEXT
) STRICT;
CREATE INDEX appraisal_by_study ON appraisal(study_id, tool);
CREATE INDEX appraisal_by_project ON appraisal(project_id);
-- How a project uses its forms: tool → its choices.
ALTER TABLE project ADD COLUMN appraisal_choices TEXT NOT NULL DEFAULT '{}';
`;
