/** Which files came from which search; docs/decisions/0068-screening.md. */
export const searchFiles = `
-- id is search:source, so that copies of a library agree on it. A file may be of searches of several projects.
CREATE TABLE search_source (
  id TEXT PRIMARY KEY, search_id TEXT NOT NULL REFERENCES search(id), source_id TEXT NOT NULL REFERENCES source(id),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE INDEX search_source_by_search ON search_source(search_id, source_id);
CREATE INDEX search_source_by_source ON search_source(source_id);
INSERT INTO search_source SELECT search_id || ':' || id, search_id, id, imported_at, imported_by
  FROM source WHERE search_id IS NOT NULL;
-- The column stays, empty, so that history which tells of it can be read.
DROP INDEX source_by_search;
UPDATE source SET search_id = NULL WHERE search_id IS NOT NULL;
`;
