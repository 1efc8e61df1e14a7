/** The fields of one template section as blocks: PICO in a box, several texts as labelled rows, the rest one by one. */
import { isEmptyValue } from '../../../shared/cards/template-fields.ts';
import { trialColumns } from '../../../shared/cards/trial-row.ts';
import type { Card, CardFieldTemplate, CardTemplate, CardValue } from '../../../shared/contract/cards.ts';
import type { PrintBlock, PrintOption, PrintOptionGroup, PrintText } from './print-card.ts';
import { printWord } from './print-words.ts';
import type { SourceMarks } from './source-marks.ts';

type Section = CardTemplate['sections'][number];

export function sectionBlocks(section: Section, card: Card, marks: SourceMarks, isNumbered = true): PrintBlock[] {
  const blocks: PrintBlock[] = [];
  for (const run of runsOf(section.fields)) {
    const texts = run.fields.map((field) => printText(field, card, marks));
    if (run.kind === 'pico') blocks.push({ kind: 'pico', cells: texts });
    else if (run.kind === 'text' && texts.length > 1) blocks.push({ kind: 'rows', rows: texts });
    else
      blocks.push(
        ...run.fields
          .flatMap((field) => fieldBlock(field, section, card, marks) ?? [])
          .map((block) => (block.kind === 'references' ? { ...block, isNumbered } : block)),
      );
  }
  return blocks;
}

/** Boxes or a choice, or one lone line: short enough for a column. Nested options need the width. */
export function isCompactSection(section: Section): boolean {
  if (section.level < 2 || section.fields.some(({ options }) => options?.some(({ under }) => under))) return false;
  const types = section.fields.map(({ type }) => type);
  return types.includes('choice') || types.includes('checkboxes') || (types.includes('line') && types.every(isShort));
}

const isShort = (type: CardFieldTemplate['type']) => type === 'line' || type === 'bullets';

/** Consecutive fields that are printed as one block. */
function runsOf(
  fields: readonly CardFieldTemplate[],
): { kind: 'pico' | 'text' | 'other'; fields: CardFieldTemplate[] }[] {
  const runs: { kind: 'pico' | 'text' | 'other'; fields: CardFieldTemplate[] }[] = [];
  for (const field of fields) {
    const isText = field.type === 'text' || field.type === 'line';
    const kind = isText && field.proposal?.startsWith('pico.') ? 'pico' : isText ? 'text' : 'other';
    const last = runs.at(-1);
    if (last?.kind === kind) last.fields.push(field);
    else runs.push({ kind, fields: [field] });
  }
  return runs;
}

function fieldBlock(field: CardFieldTemplate, section: Section, card: Card, marks: SourceMarks): PrintBlock | null {
  const locale = card.language;
  const { value = '', sources = [] } = card.fields[field.key] ?? {};
  // A label that only repeats the heading is left out.
  const label = field.label.nb === section.title.nb ? '' : field.label[locale];
  switch (field.type) {
    case 'text':
    case 'line':
      // Comment boxes and notes that nobody used leave no trace; the only text of a section shows that it is blank.
      if (isEmptyValue(value) && !field.required && section.fields.length > 1) return null;
      return { kind: 'text', text: { ...printText(field, card, marks), label } };
    case 'bullets': {
      const items = entries(value).filter((item) => item.trim() !== '');
      return {
        kind: 'bullets',
        label,
        items: items.length > 0 ? items : [printWord('empty', locale)],
        marks: marks.marksOf(sources),
      };
    }
    case 'choice': {
      const chosen = field.options?.find(({ code }) => code === value)?.label[locale];
      const text = { label, paragraphs: [chosen ?? printWord('empty', locale)], marks: marks.marksOf(sources) };
      return { kind: 'text', text };
    }
    case 'checkboxes':
      return { kind: 'boxes', label, groups: optionGroups(field, entries(value), card), marks: marks.marksOf(sources) };
    case 'trials-table':
      return { kind: 'table', columns: trialColumns(locale), rows: tableRows(value), marks: marks.marksOf(sources) };
    case 'references':
      return { kind: 'references', isNumbered: true, items: entries(value).filter((item) => item.trim() !== '') };
    case 'version-log': {
      const columns = (['date', 'change', 'by'] as const).map((key) => printWord(key, locale));
      const rows = card.versionLog.map(({ date, change, by }) => [date.slice(0, 10), change, by]);
      return { kind: 'table', columns, rows, marks: [] };
    }
  }
}

function printText(field: CardFieldTemplate, card: Card, marks: SourceMarks): PrintText {
  const { value = '', sources = [] } = card.fields[field.key] ?? {};
  const paragraphs = entries(value)
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim() !== '');
  return {
    label: field.label[card.language],
    paragraphs: paragraphs.length > 0 ? paragraphs : [printWord('empty', card.language)],
    marks: marks.marksOf(sources),
  };
}

function optionGroups(field: CardFieldTemplate, ticked: readonly string[], card: Card): PrintOptionGroup[] {
  const options = field.options ?? [];
  const hasNested = options.some(({ under }) => under);
  const print = ({ code, label }: (typeof options)[number]): PrintOption => ({
    code: hasNested ? (/^\d*([A-Z]|\d)$/.exec(code)?.[1] ?? '') : '',
    label: label[card.language],
    isTicked: ticked.includes(code),
  });
  return options
    .filter(({ under }) => !under)
    .map((option) => ({ ...print(option), nested: options.filter(({ under }) => under === option.code).map(print) }));
}

function entries(value: CardValue): string[] {
  return typeof value === 'string' ? [value] : value.flat();
}

function tableRows(value: CardValue): string[][] {
  return typeof value === 'string' ? [] : value.map((row) => (typeof row === 'string' ? [row] : row));
}
