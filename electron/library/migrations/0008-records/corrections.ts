/** Corrections that came from an earlier version, and places that people chose; docs/decisions/0064-corrections-of-recognition.md. */
export const correctionsCarried = `
-- One that waits came from an earlier version, where other words stood: it changes nothing until someone has looked.
ALTER TABLE correction ADD COLUMN is_waiting INTEGER NOT NULL DEFAULT 0;
-- The place that a person chose for the value, in the document's text.
ALTER TABLE correction ADD COLUMN page INTEGER;
ALTER TABLE correction ADD COLUMN start INTEGER;
ALTER TABLE correction ADD COLUMN "end" INTEGER;
`;
