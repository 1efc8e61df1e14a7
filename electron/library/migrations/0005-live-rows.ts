/**
 * Ways to the few rows that are asked for after every change: what may be done again, what lies in the bin, and how many
 * records there are, whose rows hold whole records and are slow to walk.
 */
// removed_at is null in each of the last three, but an index that lacks the column sends SQLite to the row to look.
export const liveRows = `
CREATE INDEX history_undone ON history(person_id, project_id, seq) WHERE undone_at IS NOT NULL AND discarded_at IS NULL;
CREATE INDEX source_removed ON source(id) WHERE removed_at IS NOT NULL;
CREATE INDEX trial_snapshot_by_origin ON trial_snapshot(trial_id, source_id);
CREATE INDEX document_live ON document(source_id, removed_at) WHERE removed_at IS NULL;
CREATE INDEX trial_live ON trial(id, removed_at) WHERE removed_at IS NULL;
CREATE INDEX reference_live ON reference(id, removed_at) WHERE removed_at IS NULL;
`;
