/** The summary of findings as Cochrane prints it, and its variant with the difference (guide: methods.md 1.6). */
import type { Table, TableLayout } from '../../contract/exports.ts';
import type { GradeDomain } from '../../contract/grades.ts';
import type { Project } from '../../contract/projects.ts';
import type { PerUnit, SummaryVariant } from '../../model/evidence-tables.ts';
import type { Locale } from '../../model/vocabulary.ts';
import { nameInLanguage } from '../../pico/name-in-language.ts';
import { countText } from '../../tables/printed-cell.ts';
import { certaintyLabel } from '../words.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import { type FigureLine, type RowFigures, rowFigures } from './row-figures.ts';
import { effectStatement } from './statement.ts';
import { abbreviationsIn, letteredRows, notesOfAll, notesOfFigures, notesOfLevels } from './table-notes.ts';
import { head, nameOfOutcome, word } from './table-words.ts';

export interface SummaryChoice {
  variant: SummaryVariant;
  per: PerUnit;
  numberNeeded?: boolean | undefined;
  language: Locale;
}

export type EvidenceTable = Pick<Table, 'columns' | 'rows' | 'notes'> & { layout: TableLayout };

/** `language`: the one that the terms of the PICO are written in. */
export type Question = Pick<Project, 'pico' | 'setting' | 'language'>;

export function summaryTable(rows: readonly EvidenceRow[], question: Question, choice: SummaryChoice): EvidenceTable {
  const { variant, per, language } = choice;
  const { columns, groups, shared, effect } = variants[variant];
  const lettered = letteredRows(rows, language);
  const figures = rows.map((row) => rowFigures(row, choice));
  const cells = rows.flatMap((row, at) => {
    const common = commonCells(row, lettered.letters[at]!, question, language);
    return figures[at]!.lines.map((line) =>
      columns.map((column) => cellOf(column, { common, figures: figures[at]!, line, effect })),
    );
  });
  const runs = figures.map(({ lines }) => lines.length);
  const notes = notesOfFigures(
    figures.flatMap((each) => each.notes),
    per,
    language,
  );
  const heads = columns.map((column) => head(columnHeads[column], language));
  const groupHeads = groups.map(([key, span]) => ({ title: key === '' ? '' : head(key, language), span }));
  const abbreviations = abbreviationsIn([...heads, ...groupHeads.map(({ title }) => title), ...cells.flat()], language);
  return {
    columns: heads,
    rows: cells,
    notes: [
      ...notesOfAll(rows, language),
      ...notes,
      ...(abbreviations ? [abbreviations] : []),
      ...notesOfLevels(language),
      ...lettered.notes,
    ],
    layout: {
      lead: leadOf(question, language),
      groups: groupHeads,
      runs,
      sharedColumns: shared.map((column) => columns.indexOf(column)),
      about: rows.map(({ outcome }) => outcome.id),
      wide: wideCells(figures, { column: columns.indexOf(effect[0]), span: effect.length }),
      markedColumns: [columns.indexOf('certainty')],
      letters: lettered.all,
    },
  };
}

type Column =
  | 'outcome'
  | 'comparison'
  | 'intervention'
  | 'difference'
  | 'relative'
  | 'participants'
  | 'certainty'
  | 'comments'
  | 'whatHappens'
  | 'without'
  | 'with';

const columnHeads = {
  outcome: 'outcome',
  comparison: 'riskComparison',
  intervention: 'riskIntervention',
  difference: 'difference',
  relative: 'relative',
  participants: 'participants',
  certainty: 'certainty',
  comments: 'comments',
  whatHappens: 'whatHappens',
  without: 'without',
  with: 'with',
} as const satisfies Record<Column, Parameters<typeof head>[0]>;

/** `effect`: neighbouring columns that words in the place of figures go over. */
const variants: Record<
  SummaryVariant,
  { columns: Column[]; groups: ['absolute' | '', number][]; shared: Column[]; effect: [Column, ...Column[]] }
> = {
  risks: {
    columns: ['outcome', 'comparison', 'intervention', 'relative', 'participants', 'certainty', 'comments'],
    groups: [
      ['', 1],
      ['absolute', 2],
      ['', 4],
    ],
    shared: ['outcome', 'relative', 'participants', 'certainty', 'comments'],
    effect: ['comparison', 'intervention', 'relative'],
  },
  difference: {
    columns: ['outcome', 'participants', 'relative', 'without', 'with', 'difference', 'certainty', 'whatHappens'],
    groups: [
      ['', 3],
      ['absolute', 3],
      ['', 2],
    ],
    shared: ['outcome', 'participants', 'relative', 'certainty', 'whatHappens'],
    effect: ['relative', 'without', 'with', 'difference'],
  },
};

type CommonCells = Record<'outcome' | 'participants' | 'certainty' | 'comments', string>;

function commonCells(
  row: EvidenceRow,
  letters: Partial<Record<GradeDomain, string>>,
  question: Question,
  language: Locale,
): CommonCells {
  const { outcome, grade, level } = row;
  const name = nameOfOutcome(outcome, language);
  const followUp = grade?.followUp.trim();
  const marks = [...new Set(Object.values(letters))].join(', ');
  const label = level ? certaintyLabel(level, language) : word('notGraded', language);
  return {
    outcome: followUp ? `${name}\n${word('followUp', language, { text: followUp })}` : name,
    participants: participantsText(row, language),
    certainty: marks ? `${label} (${marks})` : label,
    comments: [statementOf(row, question, language), grade?.comment.trim()].filter(Boolean).join('\n'),
  };
}

/** The person's own sentence, or the one that follows from certainty, size and direction. */
export function statementOf(
  { outcome, grade, level, body, studies }: EvidenceRow,
  question: Pick<Question, 'pico' | 'language'>,
  language: Locale,
): string {
  if (!grade || !level || studies === 0) return '';
  if (grade.statement.trim() !== '') return grade.statement.trim();
  const [intervention = ''] = question.pico.intervention;
  const said = effectStatement(
    {
      ...{ level, size: grade.effectSize, effect: body?.effect ?? null, better: outcome.better },
      ...{ intervention: nameInLanguage(question, intervention, language), outcome: nameOfOutcome(outcome, language) },
    },
    language,
  );
  return said ?? '';
}

/** `1 234 (3 studier)`; «ingen studier» where it is known that there are none. */
function participantsText({ studies, participants, body }: EvidenceRow, language: Locale): string {
  if (studies === 0) return word('noStudies', language);
  if (studies === null && participants === null) return '–';
  const count = participants === null ? '–' : countText(participants, language);
  const told = studies === 1 ? word('oneStudy', language) : word('studies', language, { count: studies ?? '–' });
  const names = body?.ofUnknownSize ?? [];
  const unknown = names.length > 0 ? `\n(${word('ofUnknownSize', language, { names: names.join(', ') })})` : '';
  return `${count} (${told})${unknown}`;
}

function cellOf(
  column: Column,
  { common, figures, line, effect }: { common: CommonCells; figures: RowFigures; line: FigureLine; effect: Column[] },
): string {
  if (figures.words !== '' && effect.includes(column)) return column === effect[0] ? figures.words : '';
  switch (column) {
    case 'whatHappens':
      return common.comments;
    case 'outcome':
    case 'participants':
    case 'certainty':
    case 'comments':
      return common[column];
    case 'relative':
      return figures.relative;
    case 'without':
      return line.comparison;
    case 'comparison':
    case 'intervention':
    case 'with':
    case 'difference':
      return line[column];
  }
}

/** Where words stand in the place of figures, as runs of rows are counted. */
export function wideCells(figures: readonly RowFigures[], { column, span }: { column: number; span: number }) {
  let row = 0;
  return figures.flatMap(({ words, lines }): TableLayout['wide'] => {
    const at = row;
    row += lines.length;
    return words === '' ? [] : [{ row: at, column, span }];
  });
}

export function leadOf(question: Question, language: Locale): string[] {
  const { pico, setting } = question;
  const named = (term: string) => nameInLanguage(question, term, language);
  const terms = (key: 'population' | 'intervention' | 'comparator') =>
    pico[key].length > 0 ? [word(key, language, { text: pico[key].map(named).join(', ') })] : [];
  const place = setting.trim() === '' ? [] : [word('setting', language, { text: setting.trim() })];
  return [...terms('population'), ...place, ...terms('intervention'), ...terms('comparator')];
}
