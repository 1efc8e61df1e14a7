/** A hash of each row's content, by which damage within a row is found; see seals.ts. */
export const seals = `
CREATE TABLE seal (
  table_name TEXT NOT NULL, row_key TEXT NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (table_name, row_key)
) STRICT, WITHOUT ROWID;
`;
