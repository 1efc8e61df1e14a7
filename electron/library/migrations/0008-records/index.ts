/** Trial records, references and searches as living things: one step of the schema, a file for each matter. */
import { ledger } from './ledger.ts';

const parts: readonly string[] = [ledger];

export const records = parts.join('\n');
