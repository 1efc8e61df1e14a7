/** What two records of one trial tell differently, field by field: two imports of one registry, or two registries. */
import { statusLabel } from '../cards/trial-row.ts';
import type { TrialRecord } from '../contract/trials.ts';

export const comparedFields = [
  ...['status', 'primaryOutcomes', 'enrollment', 'startDate', 'primaryCompletionDate', 'completionDate'],
  ...['hasResults', 'phases', 'studyType', 'design', 'conditions', 'interventions', 'arms', 'secondaryOutcomes'],
  ...['eligibility', 'countries', 'sponsor', 'title', 'officialTitle', 'otherIds', 'statusDate'],
] as const;

/** Told first, and made to stand out: what a reader of the results must know. */
export const tellingFields: ReadonlySet<string> = new Set([
  ...['status', 'primaryOutcomes', 'enrollment', 'startDate', 'primaryCompletionDate', 'completionDate', 'hasResults'],
]);

export interface FieldDifference {
  field: string;
  from: unknown;
  to: unknown;
}

/** Formats write the same thing differently and leave parts out: across them only what both tell, and tell otherwise, counts. */
export function differences(before: TrialRecord, after: TrialRecord): FieldDifference[] {
  const isOneFormat = before.sourceFormat === after.sourceFormat;
  return comparedFields.flatMap((field) => {
    const [from, to] = [fieldOf(before, field), fieldOf(after, field)];
    const isSame = isOneFormat ? JSON.stringify(from) === JSON.stringify(to) : isToldAlike(field, from, to);
    return isSame ? [] : [{ field, from, to }];
  });
}

/** The value of a compared field: outcomes are two, since a primary one that changed is another matter. */
export function fieldOf(record: TrialRecord, field: string): unknown {
  if (field === 'primaryOutcomes') return record.outcomes.primary;
  if (field === 'secondaryOutcomes') return record.outcomes.secondary;
  return record[field as keyof TrialRecord];
}

/** Fields that registries put so differently, or that are so much each registry's own, that side by side they only distract. */
const incomparable = new Set(['title', 'officialTitle', 'otherIds', 'statusDate', 'design', 'studyType', 'arms']);

/** Whether one of the two does not tell, or both mean the same. */
export function isToldAlike(field: string, one: unknown, other: unknown): boolean {
  if (incomparable.has(field)) return true;
  if (field === 'hasResults') return one === other;
  const [first, second] = [sayings(field, one), sayings(field, other)];
  if (first.length === 0 || second.length === 0) return true;
  if (/Date$/.test(field)) return first[0]!.startsWith(second[0]!) || second[0]!.startsWith(first[0]!);
  // Some registries write the measure, others the measure with its description behind it.
  return covers(first, second) && covers(second, first);
}

const covers = (some: readonly string[], others: readonly string[]) =>
  some.every((each) => others.some((other) => each.startsWith(other) || other.startsWith(each)));

function sayings(field: string, value: unknown): string[] {
  const record = { [field]: value } as Partial<TrialRecord> & Record<string, unknown>;
  switch (field) {
    case 'status':
      return told([statusLabel(record.status ?? '', 'en')]);
    case 'enrollment':
      return told([String(record.enrollment?.count ?? '')]);
    case 'phases':
      return (record.phases ?? []).flatMap((phase) => phaseDigits(phase));
    case 'interventions':
      return told((record.interventions ?? []).map(({ name }) => name));
    case 'primaryOutcomes':
    case 'secondaryOutcomes':
      return told((value as TrialRecord['outcomes']['primary']).map(({ measure }) => measure));
    case 'eligibility':
      return told([record.eligibility?.criteria ?? '']);
    default:
      return Array.isArray(value) ? told(value.map(String)) : told([String(value ?? '')]);
  }
}

const told = (texts: readonly string[]) =>
  texts.map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')).filter((text) => text !== '');

function phaseDigits(phase: string): string[] {
  const roman = phase.replace(/\b(IV|I{1,3})\b/g, (text) => String(['', 'I', 'II', 'III', 'IV'].indexOf(text)));
  return roman.match(/[1-4]/g) ?? [];
}
