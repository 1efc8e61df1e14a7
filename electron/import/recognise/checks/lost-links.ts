/** Links of web pages saved as text, which keep their words without an address. */
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import type { Source } from '../source.ts';

export function lostLinkWarnings(source: Source): ImportWarning[] {
  const lost = [...source.text.matchAll(/\[([^\]\n]{2,300})\]\(#?\)/g)];
  const first = lost[0];
  if (first === undefined) return [];
  const place = source.place(first.index, first.index + first[0].length);
  return [importWarning('link-target-lost', { count: lost.length }, { quote: first[1]!, ...place })];
}
