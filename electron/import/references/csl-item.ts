/** Builds a CSL item from loose fields, leaving out what is empty. */

import type { ImportWarning } from '../../../shared/contract/recognised.ts';
import type { CslItem } from '../../../shared/contract/references.ts';
import type { RecordProblem } from '../../../shared/model/extraction.ts';

/** What one reader hands back: the records of a file in its order. */
export interface ReferenceReading {
  records: { csl: CslItem; raw: string }[];
  problems: RecordProblem[];
  warnings?: ImportWarning[];
}

export type LooseCsl = { [K in keyof CslItem]?: CslItem[K] | undefined };

/** Empty texts and lists are no values in CSL-JSON; an unknown type is a document. */
export function cslItem(fields: LooseCsl): CslItem {
  const item: CslItem = { type: fields.type || 'document' };
  for (const key in fields) {
    const value = fields[key];
    if (key === 'type' || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    item[key] = value;
  }
  return item;
}

/** `123-9` written out as `123-129` is left to the style; here only the ends are joined and dashes made plain. */
export function pageRange(start: string, end = ''): string {
  const from = start.replace(/\s*[-‐–—]+\s*/g, '-').trim();
  const to = end.trim();
  return from && to && from !== to && !from.includes('-') ? `${from}-${to}` : from || to;
}

/**
 * Whether the records make up the file. A guide that shows one record as an example is prose, not an export; what
 * tools write before and between records is short.
 */
export function coversText(records: readonly { raw: string }[], text: string): boolean {
  let covered = 0;
  for (const { raw } of records) covered += raw.length;
  return covered * 2 >= text.trim().length;
}
