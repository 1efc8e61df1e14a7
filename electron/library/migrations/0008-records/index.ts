/** Trial records, references and searches as living things: one step of the schema, a file for each matter. */
import { duplicates } from './duplicates.ts';

const parts: readonly string[] = [duplicates];

export const records = parts.join('\n');
