/** Warns of records without a title, which a list can only show as a dash. */
import type { ImportWarning } from '../../../shared/contract/recognised.ts';
import { importWarning } from '../../../shared/import-warnings.ts';
import type { ReferenceReading } from './csl-item.ts';
import { lineCounter } from './source/lines.ts';

const mostTold = 1000;

/** With its line where the record stands in the text as it was written: entries of JSON and rows of tables are made anew. */
export function untitledRecords(records: ReferenceReading['records'], text: string): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  const lineAt = lineCounter(text);
  let from = 0;
  for (const { csl, raw } of records) {
    if (warnings.length === mostTold) break;
    // Each is looked for behind the one before: another may begin with the same words. One that is not found ends the
    // looking, so that a long file is gone through once.
    const at = from === -1 ? -1 : text.indexOf(raw, from);
    from = at === -1 ? -1 : at + raw.length;
    if (csl.title) continue;
    warnings.push(importWarning('record-without-title', at === -1 ? {} : { line: String(lineAt(at)) }));
  }
  return warnings;
}
