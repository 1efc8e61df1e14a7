/** What is chosen in 1.2 and 1.3 of a method alert: type of method and specialty. */
import template from '../../../../resources/templates/recognition/method-alert.json' with { type: 'json' };
import type { RecognisedField } from '../../../../shared/contract/recognised.ts';
import { labelPattern } from '../labels.ts';
import type { Source } from '../source.ts';
import { rangeOf, withoutPlaceholders } from './fields.ts';
import { type AlertHeading, printedNumber } from './headings.ts';

/** 1.2 and 1.3: drop-down values. The boxes share lines, so values are found by their words. */
export function findChoices(source: Source, headings: readonly AlertHeading[]): RecognisedField[] {
  const start = headings.find((heading) => heading.number === printedNumber(headings, '1.2'));
  const end =
    headings.find((heading) => heading.number === printedNumber(headings, '1.5'))?.start ?? source.body.length;
  if (start === undefined) return [];
  const fields: RecognisedField[] = [];
  const area = source.body.slice(start.start, end);
  for (const value of template.methodTypes) {
    const match = new RegExp(`(?<![\\p{L}])${labelPattern(value)}(?![\\p{L}])`, 'u').exec(area);
    if (match === null || /[☐□]\s*$/.test(area.slice(0, match.index))) continue;
    const from = start.start + match.index;
    fields.push({ section: '1.2', label: 'Metodetype', text: value, ...source.place(from, from + match[0].length) });
    break;
  }
  const isSingle = fields.length > 0 && !/Hov[eu]dområde/i.test(area);
  for (const single of isSingle ? fieldsOfSpecialty(source, headings, area, start.start, fields[0]!.text) : []) {
    const from = start.start + single.at;
    fields.push({
      section: '1.3',
      label: 'Fagområde',
      text: single.text,
      ...source.place(from, from + single.text.length),
    });
  }
  const areas = [...area.matchAll(/^[ \t]*([1-3])\s*:\s*(.*)$/gm)];
  for (const match of areas) {
    const text = withoutPlaceholders(match[2]!.split(/\s{3,}|[☐☒]/)[0]!);
    const from = start.start + match.index;
    if (text !== '')
      fields.push({
        section: '1.3',
        label: `Hovedområde ${match[1]}`,
        text,
        ...source.place(from, from + match[0].length),
      });
  }
  const sub = /Underområde\s*:\s*([^\n]*\n?[^\n☐☒]*)/.exec(area);
  const subText = withoutPlaceholders(sub?.[1] ?? '');
  if (sub !== null && subText !== '') {
    const from = start.start + sub.index;
    fields.push({ section: '1.3', label: 'Underområde', text: subText, ...source.place(from, from + sub[0].length) });
  }
  return fields;
}

interface ChoiceAt {
  text: string;
  /** From the start of 1.2. */
  at: number;
}

/** All that stands under 1.3: one short value, or those of a list whose boxes are ticked. */
function fieldsOfSpecialty(
  source: Source,
  headings: readonly AlertHeading[],
  choices: string,
  offset: number,
  methodType: string,
): ChoiceAt[] {
  const range = rangeOf(source, headings, '1.3');
  const area = range === null ? '' : source.body.slice(range.from, range.to);
  const text = withoutPlaceholders(area);
  const isShort = text !== '' && text.length <= longestSpecialty && !text.includes(':');
  if (range !== null && isShort && !/[☐☒□]/.test(area)) return [{ text, at: range.from - offset + area.search(/\S/) }];
  if (range !== null && /^\s*[☐☒□]/.test(area))
    return [...area.matchAll(/(?<=☒[ \t]*)[^\s☐☒□][^☐☒□\n]*/g)].map((match) => ({
      text: match[0].trimEnd(),
      at: range.from - offset + match.index,
    }));
  const single = singleField(choices, methodType);
  return single === null ? [] : [single];
}
const longestSpecialty = 120;

/** The newer form's 1.3: the one block between the headings and the first box that is not the method type. */
function singleField(area: string, methodType: string): ChoiceAt | null {
  const firstBox = area.search(/[☐☒□]/);
  const rest = area
    .slice(0, firstBox < 0 ? area.length : firstBox)
    .replace(new RegExp(labelPattern(methodType), 'u'), (found) => ' '.repeat(found.length));
  const headings = [...rest.matchAll(/\d\.\d\s+(?:Metodetype|Fagområde|Tagger\s*\/\s*søkeord)/g)].at(-1);
  if (headings === undefined) return null;
  const at = headings.index + headings[0].length;
  const text = withoutPlaceholders(rest.slice(at));
  return text === '' || text.length > longestSpecialty ? null : { text, at: at + rest.slice(at).search(/\S/) };
}
