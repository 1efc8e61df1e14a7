/** The citation style of a card; docs/decisions/0069-citations.md. */
export const citations = `
ALTER TABLE card ADD COLUMN citation_style TEXT NOT NULL DEFAULT 'vancouver';
`;
