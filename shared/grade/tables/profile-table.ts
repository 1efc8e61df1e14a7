/** The evidence profile with its three groups of columns, as GRADEpro prints it (guide: methods.md 1.6). */
import type { GradeDomain } from '../../contract/grades.ts';
import type { Locale } from '../../model/vocabulary.ts';
import { countText } from '../../tables/printed-cell.ts';
import { importanceClass } from '../importance.ts';
import { certaintyLabel, gradeWords, judgementLabel } from '../words.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import { shareText } from './figure-text.ts';
import { type FigureChoice, type FigureLine, type RowFigures, rowFigures } from './row-figures.ts';
import { type EvidenceTable, leadOf, type Question, wideCells } from './summary-table.ts';
import { abbreviationsIn, letteredRows, notesOfAll, notesOfFigures } from './table-notes.ts';
import { head, nameOfOutcome, word } from './table-words.ts';

const columns = [
  ...['outcome', 'studies', 'design', 'riskOfBias', 'inconsistency', 'indirectness', 'imprecision', 'other'],
  ...['intervention', 'comparison', 'relativeShort', 'absoluteShort', 'certaintyShort', 'importance'],
] as Parameters<typeof head>[0][];
const groups = [
  ['', 1],
  ['assessment', 7],
  ['patients', 2],
  ['effect', 2],
  ['', 2],
] as const;
const own = { comparison: columns.indexOf('comparison'), absolute: columns.indexOf('absoluteShort') };
const patients = columns.indexOf('intervention');

export function profileTable(rows: readonly EvidenceRow[], question: Question, choice: FigureChoice): EvidenceTable {
  const { per, language } = choice;
  const lettered = letteredRows(rows, language);
  const figures = rows.map((row) => rowFigures(row, choice));
  const runs = figures.map(({ lines }) => lines.length);
  const heads = columns.map((column) => head(column, language));
  const groupHeads = groups.map(([key, span]) => ({ title: key === '' ? '' : head(key, language), span }));
  const people = rows.map((row) => peopleOf(row, language));
  const cells = rows.flatMap((row, at) => {
    const judged = judgedCells(row, lettered.letters[at]!, language);
    const { words, relative, lines } = figures[at]!;
    return lines.map((line, index) => [
      ...judged,
      people[at]!.intervention,
      comparisonText(people[at]!, line, index),
      words || relative,
      words ? '' : line.difference === '–' ? line.intervention : line.difference,
      row.level ? certaintyLabel(row.level, language) : word('notGraded', language),
      `${row.outcome.importance} – ${gradeWords.importance[importanceClass(row.outcome.importance)][language]}`,
    ]);
  });
  const abbreviations = abbreviationsIn([...heads, ...cells.flat()], language);
  const asked = figures.flatMap(({ notes }) => notes.filter((note) => note !== 'absolute' && note !== 'rounded'));
  return {
    columns: heads,
    rows: cells,
    notes: [
      ...notesOfAll(rows, language),
      ...notesOfFigures(asked, per, language),
      ...(abbreviations ? [abbreviations] : []),
      ...lettered.notes,
    ],
    layout: {
      lead: leadOf(question, language),
      groups: groupHeads,
      runs,
      sharedColumns: columns.map((_, at) => at).filter((at) => at !== own.comparison && at !== own.absolute),
      about: rows.map(({ outcome }) => outcome.id),
      wide: [...wideCells(figures, { column: own.absolute - 1, span: 2 }), ...widePeople(people, figures)],
      markedColumns: columns.flatMap((column, at) => (isMarked(column) ? [at] : [])),
      letters: lettered.all,
    },
  };
}

const isMarked = (column: string) =>
  ['riskOfBias', 'inconsistency', 'indirectness', 'imprecision', 'other'].includes(column);

function judgedCells(
  { outcome, grade, studies }: EvidenceRow,
  letters: Partial<Record<GradeDomain, string>>,
  language: Locale,
): string[] {
  const count = studies === 0 ? word('noStudies', language) : studies === null ? '–' : String(studies);
  const followUp = grade?.followUp.trim();
  const name = nameOfOutcome(outcome, language);
  const first = [followUp ? `${name}\n${word('followUp', language, { text: followUp })}` : name, count];
  if (!grade) return [...first, ...Array<string>(6).fill('–')];
  const cell = (domain: GradeDomain) => {
    const label = judgementLabel(domain, grade.judgements[domain]?.levels ?? 0, language);
    return letters[domain] ? `${label} (${letters[domain]})` : label;
  };
  const others = (['publicationBias', 'largeEffect', 'doseResponse', 'plausibleConfounding'] as const)
    .filter((domain) => grade.judgements[domain]?.levels || letters[domain])
    .map((domain) => `${gradeWords.domains[domain][language]}: ${cell(domain)}`);
  return [
    ...first,
    gradeWords.designs[grade.design][language],
    ...(['riskOfBias', 'inconsistency', 'indirectness', 'imprecision'] as const).map(cell),
    others.length === 0 ? gradeWords.none[language] : others.join('\n'),
  ];
}

interface People {
  intervention: string;
  comparison: string;
  /** One figure for both groups. */
  isTogether: boolean;
}

/** n/N (%) of both arms, their sizes where nothing was counted, and else all who took part. */
function peopleOf({ body, single, participants }: EvidenceRow, language: Locale): People {
  if (single) return { intervention: shareText(single.sum, language), comparison: '–', isTogether: false };
  const { arms, sizes } = body ?? { arms: null, sizes: null };
  if (arms) {
    const { intervention, comparison } = arms;
    return {
      intervention: shareText(intervention, language),
      comparison: shareText(comparison, language),
      isTogether: false,
    };
  }
  if (sizes) {
    const [intervention, comparison] = [sizes.intervention, sizes.comparison].map((size) => countText(size, language));
    return { intervention: intervention!, comparison: comparison!, isTogether: false };
  }
  const all = participants === null ? '–' : countText(participants, language);
  return { intervention: all, comparison: '', isTogether: true };
}

/** The risks that were written down stand below what was counted, each beside its absolute effect. */
function comparisonText({ comparison, isTogether }: People, { baseline }: FigureLine, index: number): string {
  if (index > 0) return baseline;
  return [isTogether ? '' : comparison, baseline].filter(Boolean).join('\n');
}

/** Of one line only: a cell beside risks that were written down cannot go over them. */
function widePeople(people: readonly People[], figures: readonly RowFigures[]) {
  let row = 0;
  return people.flatMap(({ isTogether }, at) => {
    const [first, ...rest] = figures[at]!.lines;
    const here = row;
    row += 1 + rest.length;
    const isWide = isTogether && rest.length === 0 && first?.baseline === '';
    return isWide ? [{ row: here, column: patients, span: 2 }] : [];
  });
}
