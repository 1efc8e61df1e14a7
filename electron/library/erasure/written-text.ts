/** Replaces words in what people wrote into a row, whether a column is text or JSON. */
import { replaceInJson, type TextReplacer } from '../../../shared/erasure/replace-text.ts';
import type { Row, UndoableTable } from '../row.ts';
import { erasableColumns } from './erasable-columns.ts';

/** The columns that the replacer changes. What was quoted from a document is no one's writing. */
export function replacedColumns(table: UndoableTable, row: Row, replace: TextReplacer): Row {
  const patch: Row = {};
  for (const [name, form] of Object.entries(erasableColumns[table] ?? {})) {
    const value = row[name];
    if (typeof value !== 'string' || form === 'key' || form === 'quoted') continue;
    const replaced = form === 'plain' ? replace(value) : JSON.stringify(replaceInJson(JSON.parse(value), replace));
    if (form === 'plain' ? replaced !== value : JSON.stringify(JSON.parse(value)) !== replaced) patch[name] = replaced;
  }
  return patch;
}
