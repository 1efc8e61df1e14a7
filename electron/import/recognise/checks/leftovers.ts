/** Prompts of templates that nobody filled in. */
import vocabulary from '../../../../resources/templates/recognition/leftovers.json' with { type: 'json' };
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import { collapse, type Source } from '../source.ts';

const prompts = new RegExp(vocabulary.prompts.map((prompt) => prompt.replaceAll(' ', '\\s+')).join('|'), 'giu');

export function leftoverWarnings(source: Source): ImportWarning[] {
  const left = [...source.body.matchAll(prompts)];
  const first = left[0];
  if (first === undefined) return [];
  const place = source.place(first.index, first.index + first[0].length);
  return [importWarning('placeholder-left', { count: left.length }, { quote: collapse(first[0]), ...place })];
}
