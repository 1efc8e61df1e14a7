/** Trial records, references and searches as living things: one step of the schema, a file for each matter. */
const parts: readonly string[] = [];

export const records = parts.join('\n');
