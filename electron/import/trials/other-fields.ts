/**
 * What a registry tells that the model of a trial has no place for: each value under the registry's own name. People and
 * places of contact are left out, as personal data is not to be spread over the library; so are results, which are long.
 */
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { isObject } from '../references/source/json-values.ts';
import type { XmlElement } from '../references/source/xml-records.ts';
import { isoDate } from './trial-date.ts';

type Other = NonNullable<TrialRecord['other']>;
type Leaf = [path: readonly string[], text: string];

const people =
  /contact|official|investigator|phone|email|e-mail|fax|surname|forename|first_?name|last_?name|person|address|party|centre|location|facility/i;
const sections =
  /^(?:resultsSection|derivedSection|annotationSection|documentSection|hasResults|clinical_results|Rank)$/i;
const most = { fields: 200, length: 4000 };
/** Words that say of which value they are by their name alone. */
const qualifiers = new Set(['actual', 'estimated', 'anticipated']);

/** The record with what the entry of a JSON file tells beside it. */
export function withOtherJson(record: TrialRecord, entry: unknown): TrialRecord {
  return withOther(record, leavesOfJson(entry, []));
}

export function withOtherXml(record: TrialRecord, element: XmlElement): TrialRecord {
  return withOther(record, leavesOfXml(element, []));
}

/** `fields`: names of columns or numbered fields with their texts. */
export function withOtherTexts(record: TrialRecord, fields: Iterable<readonly [string, string]>): TrialRecord {
  return withOther(
    record,
    [...fields].map(([name, text]) => [[name], text]),
  );
}

function withOther(record: TrialRecord, leaves: Iterable<Leaf>): TrialRecord {
  const { other: told = [], ...model } = record;
  const toldNames = new Set(told.map(({ name }) => name));
  // «false» of one field says nothing of another.
  const texts = [...leavesOfJson({ ...model, hasResults: '' }, [])].map(([, text]) => key(text));
  const known = new Set(texts);
  const found = new Map<string, string[]>();
  for (const [path, text] of leaves) {
    const value = text.replace(/\s+/g, ' ').trim();
    if (value === '' || path.some((part) => sections.test(part) || people.test(part))) continue;
    if (isKnown(value, known) || (isQualifier(value) && path.some((part) => /enrol/i.test(part)))) continue;
    const name = path.slice(-2).join('.');
    if (toldNames.has(name)) continue;
    const kept = found.get(name);
    if (kept) kept.push(value);
    else if (found.size < most.fields) found.set(name, [value]);
  }
  const other: Other = [...found].map(([name, texts]) => ({
    name,
    value: [...new Set(texts)].join('\n').slice(0, most.length),
  }));
  const all = [...told, ...other];
  return all.length > 0 ? { ...model, other: all } : model;
}

/** Said elsewhere in the record, as it stands or as the date that it is. */
function isKnown(value: string, known: ReadonlySet<string>): boolean {
  const own = key(value);
  if (isQualifier(value)) return false;
  const dates = [isoDate(value, 'month-first'), isoDate(value)].map((date) => key(date ?? ''));
  return [own, ...dates].some((each) => each !== '' && known.has(each));
}

const isQualifier = (value: string) => qualifiers.has(key(value));

const key = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function* leavesOfJson(value: unknown, path: readonly string[]): Generator<Leaf> {
  if (Array.isArray(value)) for (const each of value) yield* leavesOfJson(each, path);
  else if (isObject(value))
    for (const [name, each] of Object.entries(value)) yield* leavesOfJson(each, [...path, name]);
  else if (value !== null && value !== undefined) yield [path, String(value)];
}

function* leavesOfXml(element: XmlElement, path: readonly string[]): Generator<Leaf> {
  const here = [...path, element.name];
  for (const [name, text] of Object.entries(element.attributes))
    if (!name.startsWith('xmlns')) yield [[...here, name], text];
  const text = element.content.filter((each) => typeof each === 'string').join(' ');
  if (text.trim() !== '') yield [here, text];
  for (const each of element.content) if (typeof each !== 'string') yield* leavesOfXml(each, here);
}
