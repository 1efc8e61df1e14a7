/** Documents and what they cite: one step of the schema, a file for each matter. */
import { bindings } from './bindings.ts';

const parts: readonly string[] = [bindings];

export const sourcesOfDocuments = parts.join('\n');
