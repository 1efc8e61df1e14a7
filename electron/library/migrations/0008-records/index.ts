/** Trial records, references and searches as living things: one step of the schema, a file for each matter. */
import { correctionsCarried } from './corrections.ts';

const parts: readonly string[] = [correctionsCarried];

export const records = parts.join('\n');
