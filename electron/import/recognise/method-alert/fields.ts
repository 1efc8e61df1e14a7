/** Labelled rows, comment boxes and the PICO box of a method alert. */
import template from '../../../../resources/templates/recognition/method-alert.json' with { type: 'json' };
import type { RecognisedField, RecognisedPico } from '../../../../shared/contract/recognised.ts';
import type { PicoKey } from '../../../../shared/model/vocabulary.ts';
import { type FoundLabel, findLabels, labelPattern } from '../labels.ts';
import { collapse, type Source } from '../source.ts';
import { type AlertHeading, printedNumber } from './headings.ts';

const placeholders = new RegExp(template.placeholders.map((source) => source.replace(/ /g, '\\s+')).join('|'), 'giu');

/** Template prompts that nobody filled in. */
export function findPlaceholders(text: string): { start: number; end: number; text: string }[] {
  return [...text.matchAll(placeholders)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: collapse(match[0]),
  }));
}
export const withoutPlaceholders = (text: string): string => collapse(text.replace(placeholders, ' '));

export interface AlertRange {
  from: number;
  to: number;
  /** Whether no heading of the section was found, so that it is only where the section may be. */
  isOpen?: boolean;
}

/** Content of the section with this number, up to the next heading. */
export function rangeOf(source: Source, headings: readonly AlertHeading[], number: string): AlertRange | null {
  const printed = printedNumber(headings, number);
  const index = headings.findIndex((heading) => heading.number === printed);
  if (index < 0) return null;
  return { from: headings[index]!.contentStart, to: headings[index + 1]?.start ?? source.body.length };
}

const picoPattern = (labels: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${labels.map(labelPattern).join('|')})\\s*(?:\\([^)\\n]{0,40}\\))?\\s*:`, 'iu');

/** Where no heading ends the box, a blank line after words does. */
const endOfBlock = (area: string, from: number): number => {
  const block = /^\s*\S[\s\S]*?(?=\n[ \t]*\n|$)/.exec(area.slice(from));
  return from + (block?.[0].length ?? 0);
};

/** A label on a line of its own, as the head of its cell, or at the end of a line behind another cell. */
function findAlone(area: string, labels: readonly string[]): { start: number; end: number } | null {
  const pattern = new RegExp(`^(?:${labels.map(labelPattern).join('|')})$`, 'iu');
  for (const { index, 0: line } of area.matchAll(/[^\n]+/g)) {
    const read = line.trimEnd();
    const cell = read
      .split(/[ \t]{2,}/)
      .at(-1)!
      .trimStart();
    if (pattern.test(cell)) return { start: index + read.length - cell.length, end: index + line.length };
  }
  return null;
}
/** One such line may be anything; so many are the box. */
const fewestAlone = 3;

interface Cell {
  key: string;
  start: number;
  end: number;
}

/** The PICO box and the summary above it, within section 1.1. Empty cells give empty lists. */
export function findAlertPico(
  source: Source,
  range: AlertRange,
): { pico: RecognisedPico; summary: RecognisedField | null; experts: RecognisedField | null } {
  const area = source.body.slice(range.from, range.to);
  const cells: Cell[] = [];
  const entries = [...Object.entries(template.pico), ['experts', template.experts] as const];
  const alone = new Map(entries.map(([key, labels]) => [key, findAlone(area, labels)]));
  const isBox = [...alone.values()].filter((place) => place !== null).length >= fewestAlone;
  for (const [key, labels] of entries) {
    const match = picoPattern(labels).exec(area);
    const place = match ? { start: match.index, end: match.index + match[0].length } : isBox && alone.get(key);
    if (place) cells.push({ key, ...place });
  }
  cells.sort((a, b) => a.start - b.start);
  const pico: RecognisedPico = { population: [], intervention: [], comparator: [], outcome: [] };
  let experts: RecognisedField | null = null;
  cells.forEach((cell, index) => {
    const end = cells[index + 1]?.start ?? (range.isOpen ? endOfBlock(area, cell.end) : area.length);
    const text = withoutPlaceholders(area.slice(cell.end, end));
    const place = source.place(range.from + cell.start, range.from + end);
    if (cell.key === 'experts') experts = { section: '1.1', label: template.experts[0]!, text, ...place };
    else if (text !== '') pico[cell.key as PicoKey] = [text];
  });
  const summaryText = withoutPlaceholders(area.slice(0, cells[0]?.start ?? area.length));
  const summary =
    summaryText === ''
      ? null
      : {
          section: '1.1',
          label: 'Oppsummering',
          text: summaryText,
          ...source.place(range.from, range.from + (cells[0]?.start ?? area.length)),
        };
  return { pico, summary, experts };
}

/** Label/value rows of a table whose labels are known; a value runs to the next label. */
export function findRows(
  source: Source,
  labels: readonly string[],
  range: AlertRange,
  section: string,
): RecognisedField[] {
  const known = findLabels(source.body, labels, range.from, range.to);
  const own = ownLabels(source, range, known);
  const found = [...known, ...own].sort((a, b) => a.start - b.start);
  return found.map((label, index) => {
    const end = found[index + 1]?.start ?? range.to;
    return {
      section,
      label: label.label,
      text: withoutPlaceholders(source.body.slice(label.end, end)),
      ...source.place(label.start, end),
    };
  });
}

/** Rows that a later template added to a marked table of known ones: two cells, a short one before its text. */
function ownLabels(source: Source, range: AlertRange, known: readonly FoundLabel[]): FoundLabel[] {
  const isKnown = (start: number, end: number): boolean =>
    known.some((label) => label.start < end && label.end > start);
  return (source.input.tables ?? [])
    .filter((table) => table.some(({ cells: [head] }) => head !== undefined && isKnown(head.start, head.end)))
    .flatMap((table) => table.filter((row) => row.cells.length === 2).map((row) => row.cells[0]!))
    .filter(({ start, end }) => start >= range.from && end <= range.to && !isKnown(start, end))
    .map(({ start, end }) => ({ label: collapse(source.body.slice(start, end)).replace(/:$/, ''), start, end }))
    .filter(({ label }) => label.length >= 3 && label.length <= longestLabel && !label.includes(':'));
}

const longestLabel = 70;

const boilerplate = new RegExp(template.boilerplate.map(labelPattern).join('|'), 'iu');

/** Comment boxes of 1.5, 1.7 and 1.8. A label with nothing on its own or the next line is an empty box. */
export function findComments(source: Source, headings: readonly AlertHeading[]): RecognisedField[] {
  const { body } = source;
  const at = (number: string): number | undefined =>
    headings.find((heading) => heading.number === printedNumber(headings, number))?.start;
  const from = at('1.2') ?? at('1.5') ?? 0;
  const order = at('1.8') ?? body.length;
  const to = at('2') ?? at('2.1') ?? body.length;
  const labels = [...body.slice(from, to).matchAll(/(?<![\p{L}])Kommentar(?:er)?\s*:/gu)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
  // In a template that moved its sections the heading above is the better guess than the known order of the boxes.
  const isMoved = ['1.5', '1.7', '1.8'].some((number) => printedNumber(headings, number) !== number);
  const before = labels.filter((label) => label.start < order);
  return labels.map((label, index) => {
    const next = Math.min(
      labels[index + 1]?.start ?? to,
      headings.find((heading) => heading.start > label.end)?.start ?? body.length,
      to,
    );
    const raw = body.slice(label.end, next);
    const isEmpty = /^[ \t]*(?:\n[ \t]*\n|$)/.test(raw);
    const text = isEmpty
      ? ''
      : withoutPlaceholders(
          raw
            .split(/[☐☒□]/)[0]!
            .split(boilerplate)[0]!
            .replace(/https?:\/\/\S+\s*$/, ''),
        );
    const nearest = headings.findLast((heading) => heading.start < label.start)?.number ?? null;
    const usual =
      label.start > order ? '1.8' : before.length > 1 && before.indexOf(label) === before.length - 1 ? '1.7' : '1.5';
    const section = isMoved ? nearest : usual;
    return { section, label: 'Kommentar', text, ...source.place(label.start, label.end + raw.trimEnd().length) };
  });
}
