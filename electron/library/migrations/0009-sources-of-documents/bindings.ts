/** What the citations of a document stand for; docs/decisions/0073-bindings.md. */
export const bindings = `
-- What a person decided about one source of a document. marker: its number, or name and year as they are cited. words: how the
-- document's own list tells of it, '' where there is none. reference_id: null where a person said that none is meant.
-- One that waits came from an earlier version, where the marker stood for something else or nobody can tell.
CREATE TABLE marker_binding (
  id TEXT PRIMARY KEY, document_id TEXT NOT NULL REFERENCES document(id), marker TEXT NOT NULL, words TEXT NOT NULL,
  reference_id TEXT REFERENCES reference(id), is_waiting INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE INDEX marker_binding_by_document ON marker_binding(document_id, marker);
CREATE INDEX marker_binding_by_reference ON marker_binding(reference_id) WHERE reference_id IS NOT NULL;
-- Derived from what was recognised: the list of references of each document. listed_scan holds the documents that were gone
-- through, made_of the state of their corrections then.
CREATE TABLE listed_source (
  document_id TEXT NOT NULL REFERENCES document(id), position INTEGER NOT NULL, marker TEXT NOT NULL, words TEXT NOT NULL,
  doi TEXT, pmid TEXT, title TEXT NOT NULL, PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX listed_source_by_doi ON listed_source(doi) WHERE doi IS NOT NULL;
CREATE INDEX listed_source_by_pmid ON listed_source(pmid) WHERE pmid IS NOT NULL;
CREATE INDEX listed_source_by_title ON listed_source(title);
CREATE TABLE listed_scan (
  document_id TEXT PRIMARY KEY REFERENCES document(id), made_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
