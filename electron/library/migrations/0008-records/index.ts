/** Trial records, references and searches as living things: one step of the schema, a file for each matter. */
import { citations } from './citations.ts';
import { correctionsCarried } from './corrections.ts';
import { duplicates } from './duplicates.ts';
import { ledger } from './ledger.ts';
import { screening } from './screening.ts';
import { tableEdits } from './table-edits.ts';

const parts: readonly string[] = [citations, correctionsCarried, duplicates, ledger, screening, tableEdits];

export const records = parts.join('\n');
