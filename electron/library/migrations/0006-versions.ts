export const versions = 'CREATE TABLE document_version (id TEXT PRIMARY KEY REFERENCES document(id)) STRICT;';
