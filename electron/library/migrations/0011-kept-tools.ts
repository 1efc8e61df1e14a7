/** Tools of a team's own, kept with the forms that were filled in with them; docs/decisions/0084-tools-kept-in-the-library.md. */
export const keptTools = `
-- content: the tool as JSON, as it was when a form was last changed here.
CREATE TABLE appraisal_tool (id TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;
`;
