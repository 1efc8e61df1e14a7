/** How the results of an outcome are put together, and what tables print of it; docs/decisions/0075-studies-and-synthesis.md. */
export const synthesis = `
-- choices: what is pooled and how, thresholds, baseline risks; the figures themselves are reckoned anew each time.
CREATE TABLE analysis (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), outcome_id TEXT NOT NULL REFERENCES outcome(id),
  name TEXT NOT NULL, choices TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id), removed_at TEXT
) STRICT;
CREATE INDEX analysis_by_outcome ON analysis(outcome_id);
-- The analysis whose figures a grade is about. effect_size: the size that the panel sees in it; statement, follow_up: the words
-- of tables where they are not those of the program.
ALTER TABLE grade ADD COLUMN analysis_id TEXT REFERENCES analysis(id);
ALTER TABLE grade ADD COLUMN effect_size TEXT NOT NULL DEFAULT '';
ALTER TABLE grade ADD COLUMN statement TEXT NOT NULL DEFAULT '';
ALTER TABLE grade ADD COLUMN follow_up TEXT NOT NULL DEFAULT '';
ALTER TABLE project ADD COLUMN setting TEXT NOT NULL DEFAULT '';
-- Costs, ratios and volumes as figures. amount: as it was typed. factors: [{ amount, unit, name }], whose product it should be.
CREATE TABLE cost_note (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), kind TEXT NOT NULL, name TEXT NOT NULL,
  amount TEXT NOT NULL, unit TEXT NOT NULL, currency TEXT NOT NULL, year INTEGER, factors TEXT NOT NULL,
  sources TEXT NOT NULL, note TEXT NOT NULL, position INTEGER NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id), removed_at TEXT
) STRICT;
CREATE INDEX cost_note_by_project ON cost_note(project_id, position);
`;
