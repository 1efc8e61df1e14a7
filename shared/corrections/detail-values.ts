/** What documents of a kind say of themselves, value by value; the path is part, name of the item, and which of its values. */
import type { Recognised } from '../contract/recognised.ts';
import { flowSteps } from '../model/vocabulary.ts';
import type { ValuePlace } from './recognised-values.ts';

/** How a value is written: `count` is a whole number, `figure` any; those that can be missing may be empty. */
export type DetailForm = 'text' | 'text-or-none' | 'count' | 'count-or-none' | 'figure' | 'date';

/** Of an item each value: its name in the structure and its form. */
export const detailForms = {
  recommendations: { number: 'text-or-none', text: 'text', strength: 'text-or-none', certainty: 'text-or-none' },
  flow: { n: 'count' },
  'search.date': { date: 'date' },
  'search.databases': { text: 'text' },
  'search.registration': { text: 'text' },
  'trial.registration': { text: 'text' },
  'trial.design': { text: 'text' },
  'trial.randomised': { n: 'count' },
  'trial.arms': { label: 'text', n: 'count' },
  'trial.primaryOutcome': { text: 'text' },
  'trial.followUp': { text: 'text' },
  'report.number': { text: 'text' },
  'report.commissioner': { text: 'text' },
  'report.question': { text: 'text' },
  'report.conclusion': { text: 'text' },
  evidence: { design: 'text', studies: 'count', publications: 'count' },
  statistics: { value: 'figure', unit: 'text' },
  figures: { number: 'text', caption: 'text' },
  references: { n: 'count-or-none', text: 'text' },
  versionLog: { date: 'text', change: 'text' },
} as const satisfies Record<string, Record<string, DetailForm>>;
export type DetailPart = keyof typeof detailForms;

/** What names an item of a list, so that it is found where the list has grown; other items are found by their words. */
const names: Partial<Record<DetailPart, string>> = {
  recommendations: 'number',
  'trial.arms': 'label',
  evidence: 'design',
  figures: 'number',
  references: 'n',
};

export interface DetailValue {
  path: [part: DetailPart, name: string, value: string];
  at: readonly (string | number)[];
  text: string;
  place: ValuePlace;
}

export function* detailValues(recognised: Recognised): Generator<DetailValue> {
  for (const part of Object.keys(detailForms) as DetailPart[]) {
    for (const { at, item } of itemsOf(recognised, part)) {
      const name = part === 'flow' ? String(at.at(-1)) : String(item[names[part] ?? ''] ?? '');
      for (const value of Object.keys(detailForms[part])) {
        yield { path: [part, name, value], at: [...at, value], text: String(item[value] ?? ''), place: item };
      }
    }
  }
}

export function formOfDetail([part, , value]: readonly string[]): DetailForm {
  const forms: Record<string, Record<string, DetailForm>> = detailForms;
  return forms[part ?? '']?.[value ?? ''] ?? 'text';
}

/** Whether its path names an item of which there is one. */
export const isNamedDetail = ([part = '', name]: readonly string[]): boolean =>
  name !== '' || (/^(?:search|trial|report)\./.test(part) && !part.endsWith('databases'));

type Item = ValuePlace & Record<string, unknown>;
interface Found {
  at: readonly (string | number)[];
  item: Item;
}

function itemsOf(recognised: Recognised, part: DetailPart): Found[] {
  const way = part.split('.');
  const found = way.reduce<unknown>((now, name) => (now as Item | undefined)?.[name], recognised);
  if (found === undefined) return [];
  if (Array.isArray(found)) return found.map((item, index) => ({ at: [...way, index], item }));
  if (part !== 'flow') return [{ at: way, item: found as Item }];
  const flow = found as NonNullable<Recognised['flow']>;
  return flowSteps.flatMap((step) => (flow[step] ? [{ at: ['flow', step], item: flow[step] as Item }] : []));
}
