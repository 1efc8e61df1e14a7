/** Every value of a recognised structure that a person can correct, each with the key that finds it again. */
import type { ValueKey, ValueKind } from '../contract/corrections.ts';
import type { Recognised } from '../contract/recognised.ts';
import { detailValues } from './detail-values.ts';

export interface ValuePlace {
  page?: number | undefined;
  start?: number | undefined;
  end?: number | undefined;
}

export interface RecognisedValue {
  key: ValueKey;
  /** The way to it in the structure. */
  at: readonly (string | number)[];
  /** Boxes: `yes`, `no`, or nothing for one that is not answered. */
  text: string;
  place: ValuePlace;
  /** 0–1; null where the recogniser does not say. */
  confidence: number | null;
}

type Found = Omit<RecognisedValue, 'key' | 'confidence'> & {
  kind: ValueKind;
  path: readonly string[];
  confidence?: number;
};

export const picoNames = ['population', 'intervention', 'comparator', 'outcome'] as const;
export const outcomeNames = ['efficacy', 'safety'] as const;
export const trialColumns = [
  'registryId',
  'population',
  'n',
  'intervention',
  'comparator',
  'outcome',
  'status',
  'design',
  'country',
  'period',
] as const;
export const thresholdLevels = ['high', 'moderate', 'low'] as const;
export const dateNames = ['created', 'published', 'submitted', 'templateVersion', 'reportingYear'] as const;

/** In the order of the structure; equal paths are told apart by their ordinal. */
export function recognisedValues(recognised: Recognised): RecognisedValue[] {
  const seen = new Map<string, number>();
  return [...facts(recognised), ...answers(recognised), ...records(recognised)].map(
    ({ kind, path, confidence = null, ...value }) => {
      const name = JSON.stringify([kind, path]);
      const ordinal = seen.get(name) ?? 0;
      seen.set(name, ordinal + 1);
      return { key: { kind, path: [...path], ordinal, made: null }, confidence, ...value };
    },
  );
}

const boxWord = (isTicked: boolean) => (isTicked ? 'yes' : 'no');

function* facts({ identifiers, dates, recommendation, pico }: Recognised): Generator<Found> {
  for (const [index, item] of identifiers.entries()) {
    yield { kind: 'identifier', path: [item.type], at: ['identifiers', index, 'value'], text: item.value, place: item };
  }
  for (const name of dateNames) {
    if (dates[name]) yield { kind: 'date', path: [name], at: ['dates', name], text: dates[name], place: {} };
  }
  if (recommendation) {
    const at = ['recommendation', 'text'];
    yield { kind: 'recommendation', path: [], at, text: recommendation.text, place: recommendation };
  }
  for (const name of pico ? picoNames : []) {
    for (const [index, text] of pico![name].entries()) {
      yield { kind: 'pico', path: [name], at: ['pico', name, index], text, place: {} };
    }
  }
}

function* answers(recognised: Recognised): Generator<Found> {
  for (const [index, item] of recognised.fields?.entries() ?? []) {
    const path = [item.section ?? '', item.label];
    yield { kind: 'field', path, at: ['fields', index, 'text'], text: item.text, place: item };
  }
  for (const [index, item] of recognised.paragraphs?.entries() ?? []) {
    yield { kind: 'paragraph', path: [item.number], at: ['paragraphs', index, 'text'], text: item.text, place: item };
  }
  for (const [index, item] of recognised.checkboxes?.entries() ?? []) {
    const path = [item.section ?? '', item.group, item.label];
    yield { kind: 'checkbox', path, at: ['checkboxes', index, 'checked'], text: boxWord(item.checked), place: item };
  }
  for (const [index, item] of recognised.questions?.entries() ?? []) {
    const { number, prompt, answer: text, confidence } = item;
    const path = [String(number), prompt];
    yield { kind: 'answer', path, at: ['questions', index, 'answer'], text, place: item, confidence };
    for (const [box, { label, value }] of item.yesNo?.entries() ?? []) {
      const at = ['questions', index, 'yesNo', box, 'value'];
      yield { kind: 'yes-no', path: [String(number), label], at, text: value ?? '', place: item, confidence };
    }
  }
  for (const [index, item] of recognised.unassigned?.entries() ?? []) {
    yield { kind: 'unassigned', path: [], at: ['unassigned', index], text: item.text, place: item };
  }
}

function* records(recognised: Recognised): Generator<Found> {
  for (const [index, item] of recognised.ongoingTrials?.entries() ?? []) {
    for (const name of trialColumns) {
      const path = [item.registryId, name];
      const text = String(item[name] ?? '');
      yield { kind: 'trial', path, at: ['ongoingTrials', index, name], text, place: item };
    }
  }
  for (const name of recognised.outcomes ? outcomeNames : []) {
    for (const [index, text] of recognised.outcomes![name].entries()) {
      yield { kind: 'outcome', path: [name], at: ['outcomes', name, index], text, place: {} };
    }
  }
  for (const [index, item] of recognised.indicators?.entries() ?? []) {
    const own = { place: item, at: ['indicators', index] };
    for (const name of ['name', 'definition'] as const) {
      yield { kind: 'indicator', path: [item.code, name], ...own, at: [...own.at, name], text: item[name] };
    }
    for (const level of thresholdLevels) {
      const text = item.thresholds[level] ?? '';
      yield { kind: 'threshold', path: [item.code, level], ...own, at: [...own.at, 'thresholds', level], text };
    }
  }
  for (const value of detailValues(recognised)) yield { kind: 'detail', ...value };
  for (const [index, text] of recognised.links?.entries() ?? []) {
    yield { kind: 'link', path: [], at: ['links', index], text, place: {} };
  }
  for (const [index, item] of recognised.tables?.entries() ?? []) {
    const table = { kind: 'table', place: item } as const;
    const name = item.number || item.caption;
    yield { ...table, path: [name, 'number'], at: ['tables', index, 'number'], text: item.number };
    yield { ...table, path: [name, 'caption'], at: ['tables', index, 'caption'], text: item.caption };
    for (const [column, text] of item.columns.entries()) {
      yield { ...table, path: [name, 'column', String(column)], at: ['tables', index, 'columns', column], text };
    }
    for (const [row, cells] of item.rows.entries()) {
      for (const [column, text] of cells.entries()) {
        const path = [name, String(row), String(column)];
        yield { kind: 'cell', path, at: ['tables', index, 'rows', row, column], text, place: item };
      }
    }
  }
}
