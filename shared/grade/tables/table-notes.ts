/** What stands below evidence tables, in the order that it is asked for. */
import vocabulary from '../../../resources/vocabularies/evidence-tables.json' with { type: 'json' };
import { fillSentence } from '../../cards/fill-sentence.ts';
import type { GradeDomain } from '../../contract/grades.ts';
import type { PerUnit } from '../../model/evidence-tables.ts';
import type { Locale } from '../../model/vocabulary.ts';
import { footnotes } from '../footnotes.ts';
import { overallCertainty, tableWarnings } from '../importance.ts';
import { certaintyLabel, gradeWords } from '../words.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import { perText } from './figure-text.ts';
import type { FigureNote } from './row-figures.ts';
import { word } from './table-words.ts';

const figureNotes: readonly FigureNote[] = [
  'absolute',
  'comparisonArms',
  'rounded',
  'vanishes',
  'capped',
  'numberNeeded',
  'standardised',
];

/** Those that are asked for, each once. */
export function notesOfFigures(asked: readonly FigureNote[], per: PerUnit, locale: Locale): string[] {
  return figureNotes
    .filter((key) => asked.includes(key))
    .map((key) => fillSentence(vocabulary.notes[key][locale], { per: perText(per, locale) }));
}

/** How sure we are of all of it, and what is still to be done. */
export function notesOfAll(rows: readonly EvidenceRow[], locale: Locale): string[] {
  const { level, gradedCritical, critical, ungradedCritical, criticalWithoutStudies } = overallCertainty(
    rows.map(({ outcome, level, studies }) => ({
      importance: outcome.importance,
      level,
      isWithoutStudies: studies === 0,
    })),
  );
  return [
    ...(level ? [word('overall', locale, { level: certaintyLabel(level, locale) })] : []),
    ...(level && gradedCritical < critical ? [word('restsOn', locale, { graded: gradedCritical, critical })] : []),
    ...(level && ungradedCritical > 0 ? [word('ungraded', locale, { count: ungradedCritical })] : []),
    ...(criticalWithoutStudies > 0 ? [word('withoutStudies', locale, { count: criticalWithoutStudies })] : []),
    ...tableWarnings(new Set(rows.map(({ outcome }) => outcome.id)).size).map(
      ({ code }) => gradeWords.warnings[code][locale],
    ),
  ];
}

export interface LetteredRows {
  /** Of each row: the letter of each domain that is explained. */
  letters: Partial<Record<GradeDomain, string>>[];
  all: string[];
  /** `a. Downgraded one level …` */
  notes: string[];
}

/** Letters in the order that the rows are read. */
export function letteredRows(rows: readonly EvidenceRow[], locale: Locale): LetteredRows {
  const { notes, letters } = footnotes(
    rows.map(({ grade }) => grade ?? { judgements: {} as NonNullable<EvidenceRow['grade']>['judgements'] }),
    locale,
  );
  return {
    letters,
    all: notes.map(({ letter }) => letter),
    notes: notes.map(({ letter, text }) => `${letter}. ${text}`),
  };
}

/** The four levels and what each means. */
export const notesOfLevels = (locale: Locale): string[] => [
  vocabulary.notes.levels[locale],
  ...([4, 3, 2, 1] as const).map((level) => `${certaintyLabel(level, locale)}: ${gradeWords.meanings[level][locale]}`),
];

/** Those that stand in the texts, in alphabetical order; null where none does. */
export function abbreviationsIn(texts: readonly string[], locale: Locale): string | null {
  const found = new Set(texts.flatMap((text) => text.match(/\b[A-Z]{2,4}\b/g) ?? []));
  // Both or none: where figures are withheld, the list would tell which way they go.
  if (found.has('NNTB') || found.has('NNTH')) for (const each of ['NNTB', 'NNTH']) found.add(each);
  const list = Object.entries(vocabulary.abbreviations as Record<string, Partial<Record<Locale, string>>>)
    .filter(([short, long]) => found.has(short) && long[locale] !== undefined)
    .map(([short, long]) => `${short}: ${long[locale]}`)
    .sort();
  return list.length === 0 ? null : fillSentence(vocabulary.notes.abbreviations[locale], { list: list.join('; ') });
}
