/** Documents and what they cite: one step of the schema, a file for each matter. */
import { bindings } from './bindings.ts';
import { searchFiles } from './search-files.ts';

const parts: readonly string[] = [bindings, searchFiles];

export const sourcesOfDocuments = parts.join('\n');
