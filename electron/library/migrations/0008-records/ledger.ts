/** One trial however many registries and documents name it; docs/decisions/0066-trial-ledger.md. */
export const ledger = `
-- A registry record of the same trial as another: id is the record, head_id the one that lists show. 'apart' is what a
-- person parted; import does not join it again.
CREATE TABLE trial_link (
  id TEXT PRIMARY KEY REFERENCES trial(id), head_id TEXT NOT NULL REFERENCES trial(id),
  number TEXT NOT NULL, state TEXT NOT NULL,
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE INDEX trial_link_by_head ON trial_link(head_id);
-- Derived from the records: the numbers that each tells, its own among them.
CREATE TABLE trial_number (
  trial_id TEXT NOT NULL REFERENCES trial(id), number TEXT NOT NULL, registry TEXT NOT NULL, is_own INTEGER NOT NULL,
  PRIMARY KEY (trial_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX trial_number_by_number ON trial_number(number);
-- Derived from the texts: where each document names a trial; number_scan holds the documents that were gone through.
CREATE TABLE number_mention (
  document_id TEXT NOT NULL REFERENCES document(id), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  page_index INTEGER NOT NULL, number TEXT NOT NULL, registry TEXT NOT NULL, PRIMARY KEY (document_id, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX number_mention_by_number ON number_mention(number);
CREATE TABLE number_scan (document_id TEXT PRIMARY KEY REFERENCES document(id)) STRICT, WITHOUT ROWID;
`;
