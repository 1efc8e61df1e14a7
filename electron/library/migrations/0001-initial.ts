/** The first schema. Times are ISO 8601 text, ids opaque text, JSON columns are validated where they are written. */
export const initial = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;

-- A file as it was imported. Its bytes stand in source_chunk, 1 MiB a row, each with its own hash.
CREATE TABLE source (
  id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, byte_length INTEGER NOT NULL, media_type TEXT NOT NULL,
  name TEXT NOT NULL, search_id TEXT REFERENCES search(id),
  imported_at TEXT NOT NULL, imported_by TEXT NOT NULL REFERENCES person(id), removed_at TEXT
) STRICT;
CREATE INDEX source_by_hash ON source(sha256);
CREATE TABLE source_chunk (
  source_id TEXT NOT NULL REFERENCES source(id), seq INTEGER NOT NULL, sha256 TEXT NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY (source_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id TEXT PRIMARY KEY, source_id TEXT NOT NULL REFERENCES source(id), format TEXT NOT NULL,
  title TEXT NOT NULL, kind TEXT NOT NULL, language TEXT NOT NULL, issuer TEXT, year INTEGER,
  page_count INTEGER NOT NULL, warning_count INTEGER NOT NULL, recognised TEXT NOT NULL, removed_at TEXT
) STRICT;
CREATE INDEX document_by_source ON document(source_id);
-- Normalised text in pieces of 64 Ki UTF-16 units, each with its own hash.
CREATE TABLE text_chunk (
  document_id TEXT NOT NULL REFERENCES document(id), seq INTEGER NOT NULL, sha256 TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (document_id, seq)
) STRICT, WITHOUT ROWID;
-- runs: little-endian float64, six a run; see ExtractedPage in shared/model/extraction.ts.
CREATE TABLE page (
  document_id TEXT NOT NULL REFERENCES document(id), page_index INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  width_pt REAL NOT NULL, height_pt REAL NOT NULL, rotation REAL NOT NULL, runs BLOB NOT NULL,
  PRIMARY KEY (document_id, page_index)
) STRICT, WITHOUT ROWID;
CREATE TABLE section (
  document_id TEXT NOT NULL REFERENCES document(id), seq INTEGER NOT NULL, number TEXT, title TEXT NOT NULL,
  level INTEGER NOT NULL, start INTEGER NOT NULL, PRIMARY KEY (document_id, seq)
) STRICT, WITHOUT ROWID;

-- Full-text index: passages of a document, and their folded, stemmed and three-letter forms.
CREATE TABLE passage (
  id INTEGER PRIMARY KEY, document_id TEXT NOT NULL REFERENCES document(id),
  page_index INTEGER NOT NULL, section TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX passage_by_document ON passage(document_id);
CREATE VIRTUAL TABLE passage_words USING fts5(
  folded, stemmed, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE passage_parts USING fts5(
  folded, content='', contentless_delete=1, tokenize="trigram"
);

CREATE TABLE trial (
  id TEXT PRIMARY KEY, registry_id TEXT NOT NULL UNIQUE, record TEXT NOT NULL, as_of TEXT NOT NULL, removed_at TEXT
) STRICT;
CREATE TABLE trial_snapshot (
  id TEXT PRIMARY KEY, trial_id TEXT NOT NULL REFERENCES trial(id), source_id TEXT NOT NULL REFERENCES source(id),
  as_of TEXT NOT NULL, record TEXT NOT NULL
) STRICT;
CREATE INDEX trial_snapshot_by_trial ON trial_snapshot(trial_id, as_of);
CREATE INDEX trial_snapshot_by_source ON trial_snapshot(source_id);

CREATE TABLE reference (
  id TEXT PRIMARY KEY, csl TEXT NOT NULL, doi TEXT, pmid TEXT, title_key TEXT NOT NULL, removed_at TEXT
) STRICT;
CREATE INDEX reference_by_doi ON reference(doi) WHERE doi IS NOT NULL;
CREATE INDEX reference_by_pmid ON reference(pmid) WHERE pmid IS NOT NULL;
CREATE INDEX reference_by_title ON reference(title_key);
CREATE TABLE reference_source (
  reference_id TEXT NOT NULL REFERENCES reference(id), source_id TEXT NOT NULL REFERENCES source(id),
  seq INTEGER NOT NULL, raw TEXT NOT NULL, PRIMARY KEY (source_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_source_by_reference ON reference_source(reference_id);

CREATE TABLE project (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, question TEXT NOT NULL, language TEXT NOT NULL, pico TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id), updated_at TEXT NOT NULL, removed_at TEXT
) STRICT;
CREATE TABLE outcome (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), name TEXT NOT NULL, name_en TEXT NOT NULL,
  description TEXT NOT NULL, importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 9), position INTEGER NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id), removed_at TEXT
) STRICT;
CREATE INDEX outcome_by_project ON outcome(project_id, position);
-- What a project decided about a source; id is project:kind:item, so that copies of a library agree on it.
CREATE TABLE project_item (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), kind TEXT NOT NULL, item_id TEXT NOT NULL,
  decision TEXT NOT NULL, reason TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE INDEX project_item_by_project ON project_item(project_id, kind);
CREATE TABLE search (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), source TEXT NOT NULL, searched_on TEXT NOT NULL,
  strategy TEXT NOT NULL, hits INTEGER, created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id),
  removed_at TEXT
) STRICT;

CREATE TABLE tag (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), document_id TEXT NOT NULL REFERENCES document(id),
  element TEXT NOT NULL, label TEXT NOT NULL, comment TEXT NOT NULL, origin TEXT NOT NULL,
  page INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id), updated_at TEXT NOT NULL, removed_at TEXT
) STRICT;
CREATE INDEX tag_by_document ON tag(document_id, project_id);
CREATE INDEX tag_by_project ON tag(project_id);
CREATE TABLE suggestion_rejection (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id),
  document_id TEXT NOT NULL REFERENCES document(id), element TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE INDEX suggestion_rejection_by_project ON suggestion_rejection(project_id, document_id);

CREATE TABLE grade (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), outcome_id TEXT NOT NULL REFERENCES outcome(id),
  design TEXT NOT NULL, uses_robins_i INTEGER NOT NULL, judgements TEXT NOT NULL,
  studies INTEGER, participants INTEGER, effect TEXT NOT NULL, comment TEXT NOT NULL,
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id), removed_at TEXT
) STRICT;
CREATE INDEX grade_by_project ON grade(project_id);

CREATE TABLE card (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), template TEXT NOT NULL,
  template_version TEXT NOT NULL, language TEXT NOT NULL, state TEXT NOT NULL, version INTEGER NOT NULL,
  title TEXT NOT NULL, version_log TEXT NOT NULL, hash TEXT,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id), updated_at TEXT NOT NULL, removed_at TEXT
) STRICT;
CREATE INDEX card_by_project ON card(project_id);
-- id is card:key.
CREATE TABLE card_field (
  id TEXT PRIMARY KEY, card_id TEXT NOT NULL REFERENCES card(id), key TEXT NOT NULL, value TEXT NOT NULL,
  status TEXT NOT NULL, sources TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE INDEX card_field_by_card ON card_field(card_id);

-- One row a command; seq orders them. Redo is offered while undone_at is set and discarded_at is not.
CREATE TABLE history (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person(id), project_id TEXT, action TEXT NOT NULL, params TEXT NOT NULL,
  coalesce_key TEXT, is_barrier INTEGER NOT NULL, undone_at TEXT, discarded_at TEXT
) STRICT;
CREATE INDEX history_by_scope ON history(person_id, project_id, seq);
-- The columns a command changed in one row, before and after; null where the row did not exist.
CREATE TABLE change (
  history_seq INTEGER NOT NULL REFERENCES history(seq), seq INTEGER NOT NULL,
  table_name TEXT NOT NULL, row_id TEXT NOT NULL, before TEXT, after TEXT,
  PRIMARY KEY (history_seq, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_row ON change(table_name, row_id);
`;
