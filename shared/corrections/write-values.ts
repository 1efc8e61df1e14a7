import type { ValueKind } from '../contract/corrections.ts';
import type { Recognised, RecognisedPico } from '../contract/recognised.ts';
import type { ReviewedValue } from './apply-corrections.ts';
import { type DetailForm, formOfDetail } from './detail-values.ts';
import { listKinds } from './find-value.ts';
import { recheckedWarnings } from './rechecked-warnings.ts';
import { outcomeNames, picoNames } from './recognised-values.ts';

type Json = Record<string | number, unknown>;

/** The structure with what corrections made of its values; the same one where they made nothing. */
export function writeValues(recognised: Recognised, values: readonly ReviewedValue[]): Recognised {
  const touched = values.filter(({ corrections }) => corrections.length > 0);
  if (touched.length === 0) return recognised;
  const written = JSON.parse(JSON.stringify(recognised)) as Recognised;
  for (const value of touched) {
    if (!listKinds.has(value.key.kind)) setPart(written as never, value);
  }
  writeLists(written, values, touched);
  written.warnings = recheckedWarnings(recognised, written);
  return written;
}

/** The item that a part belongs to: one of a list, or an object that there is one of. */
function setPart(written: Json, value: ReviewedValue): void {
  const last = value.at.at(-1)!;
  const parent = value.at.slice(0, -1).reduce<Json>((now, name) => now[name] as Json, written);
  const typed = typedWords(value);
  if (typed === undefined) delete parent[last];
  else parent[last] = typed;
  const depth = value.key.kind === 'detail' ? value.at.length - 1 : typeof value.at[1] === 'number' ? 2 : 1;
  const holder = value.at.slice(0, depth).reduce<Json>((now, name) => now[name] as Json, written);
  note(holder, value.at.slice(depth).join('.'), value);
  if (hasOwnPlace(value.key.kind) && isPlaced(value)) Object.assign(holder, placeOf(value));
}

/** Kinds of which each value is an item with a place; others stand in a row, a list or a table that has one. */
const hasOwnPlace = (kind: ValueKind) =>
  ['identifier', 'recommendation', 'field', 'paragraph', 'answer', 'detail'].includes(kind);

const isPlaced = ({ corrections }: ReviewedValue) => corrections.some(({ place }) => place !== null);

function note(holder: Json, part: string, value: ReviewedValue): void {
  const { key, recognised, corrections, place, origins, quote } = value;
  const { by, at } = corrections.at(-1)!;
  const places = isPlaced(value) && !hasOwnPlace(key.kind) ? [place, ...origins] : origins;
  const placed = places.flatMap(({ start, end }) => (start === undefined ? [] : [{ start, end: end ?? start + 1 }]));
  const own = { part, from: recognised ?? '', by, at, ...(quote !== null && { quote }) };
  const mark = { ...own, ...(placed.length > 0 && { origins: placed }) };
  holder.corrected = [...((holder.corrected as unknown[]) ?? []), mark];
}

/** As the structure holds it; undefined for what it leaves out. */
function typedWords({ key, text }: ReviewedValue): unknown {
  const column = key.kind === 'trial' ? key.path[1] : null;
  switch (key.kind) {
    case 'checkbox':
      return text === 'yes';
    case 'yes-no':
      return text === '' ? null : text;
    case 'threshold':
      return text === '' ? undefined : text;
    case 'date':
      return text === '' ? undefined : text;
    case 'trial':
      return column === 'n' ? (text === '' ? null : Number(text)) : text;
    case 'detail':
      return typedDetail(text, formOfDetail(key.path));
    default:
      return text;
  }
}

function typedDetail(text: string, form: DetailForm): unknown {
  switch (form) {
    case 'text-or-none':
      return text === '' ? null : text;
    case 'count-or-none':
      return text === '' ? undefined : Number(text);
    case 'count':
    case 'figure':
      return Number(text);
    default:
      return text;
  }
}

/** Lists are written anew, in the order of their items. */
function writeLists(written: Recognised, values: readonly ReviewedValue[], touched: readonly ReviewedValue[]): void {
  const items = (kind: string, name: string) =>
    values.filter(({ key, isGone }) => key.kind === kind && key.path[0] === name && !isGone).map(({ text }) => text);
  const isTouched = (kind: string) => touched.some(({ key }) => key.kind === kind);
  if (isTouched('pico')) {
    written.pico ??= { population: [], intervention: [], comparator: [], outcome: [] } satisfies RecognisedPico;
    for (const name of picoNames) written.pico[name] = items('pico', name);
  }
  if (isTouched('outcome')) {
    written.outcomes ??= { efficacy: [], safety: [] };
    for (const name of outcomeNames) written.outcomes[name] = items('outcome', name);
  }
  for (const value of touched) {
    const { kind, path } = value.key;
    const holder = kind === 'pico' ? written.pico : kind === 'outcome' ? written.outcomes : null;
    if (holder) note(holder as never, path[0]!, value);
  }
  if (isTouched('link')) {
    written.links = values.filter(({ key, isGone }) => key.kind === 'link' && !isGone).map(({ text }) => text);
  }
  if (!isTouched('unassigned')) return;
  const blocks = written.unassigned ?? [];
  written.unassigned = values
    .filter(({ key, isGone }) => key.kind === 'unassigned' && !isGone)
    .map((value) => {
      const index = value.at[1];
      const block = { ...(typeof index === 'number' && blocks[index]), ...placeOf(value), text: value.text };
      if (value.corrections.length > 0) note(block as never, 'text', value);
      return block;
    });
}

/** What was moved keeps the place that it stands in. */
function placeOf({ place: { page, start, end } }: ReviewedValue) {
  return {
    ...(page !== undefined && { page }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}
