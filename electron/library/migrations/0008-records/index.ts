/** Trial records, references and searches as living things: one step of the schema, a file for each matter. */
import { screening } from './screening.ts';

const parts: readonly string[] = [screening];

export const records = parts.join('\n');
