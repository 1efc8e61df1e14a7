/** Evidence profile and summary of findings from GRADE judgements (guide: methods.md 1.6). */
import type { Table } from '../../../shared/contract/exports.ts';
import type { Grade, GradeDomain } from '../../../shared/contract/grades.ts';
import type { Outcome } from '../../../shared/contract/projects.ts';
import { certainty } from '../../../shared/grade/certainty.ts';
import { footnotes } from '../../../shared/grade/footnotes.ts';
import { importanceClass, overallCertainty, tableWarnings } from '../../../shared/grade/importance.ts';
import { certaintyLabel, gradeWords, judgementLabel } from '../../../shared/grade/words.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { countText } from '../../../shared/tables/printed-cell.ts';
import { countCell, emptyTable, outcomeName, type TableInput, tableWord } from './table-input.ts';

interface EvidenceRow {
  outcome: Outcome;
  grade: Grade | null;
  letters: Partial<Record<GradeDomain, string>>;
}

export function evidenceProfileTable(input: TableInput): Table {
  const { language } = input;
  const { rows, notes } = evidenceRows(input);
  const table = emptyTable('evidence-profile', input, { 1: 'number', 8: 'number' });
  table.rows = rows.map(({ outcome, grade, letters }) => {
    const importance = gradeWords.importance[importanceClass(outcome.importance)][language];
    const last = `${outcome.importance} – ${importance}`;
    const name = outcomeName(outcome, language);
    if (!grade) return [name, ...Array<string>(9).fill('–'), tableWord('notGraded', language), last];
    const cell = (domain: GradeDomain) => judged(grade, domain, letters, language);
    return [
      name,
      grade.studies === 0 ? tableWord('noStudies', language) : countCell(grade.studies),
      gradeWords.designs[grade.design][language],
      cell('riskOfBias'),
      cell('inconsistency'),
      cell('indirectness'),
      cell('imprecision'),
      otherConsiderations(grade, letters, language),
      countCell(grade.participants),
      grade.effect || '–',
      certaintyLabel(certainty(grade).level, language),
      last,
    ];
  });
  table.notes = notes;
  return table;
}

export function summaryOfFindingsTable(input: TableInput): Table {
  const { language, project } = input;
  const { rows, notes } = evidenceRows(input);
  const table = emptyTable('sof', input);
  table.rows = rows.map(({ outcome, grade, letters }) => {
    const name = outcomeName(outcome, language);
    if (!grade) return [name, '–', '–', tableWord('notGraded', language), ''];
    const marks = [...new Set(Object.values(letters))].join(', ');
    const label = certaintyLabel(certainty(grade).level, language);
    return [
      name,
      grade.effect || '–',
      participants(grade, language),
      marks ? `${label} (${marks})` : label,
      grade.comment,
    ];
  });
  const header = (['population', 'intervention', 'comparator'] as const)
    .filter((key) => project.pico[key].length > 0)
    .map((key) => tableWord(key, language, { text: project.pico[key].join(', ') }));
  const meanings = ([4, 3, 2, 1] as const).map(
    (level) => `${certaintyLabel(level, language)}: ${gradeWords.meanings[level][language]}`,
  );
  table.notes = [...header, ...notes, ...meanings];
  return table;
}

/** Most important first. The footnotes run through the rows as printed. */
function evidenceRows({ outcomes, grades, language }: TableInput): { rows: EvidenceRow[]; notes: string[] } {
  const sorted = outcomes.toSorted((a, b) => b.importance - a.importance || a.position - b.position);
  const pairs = sorted.flatMap((outcome): { outcome: Outcome; grade: Grade | null }[] => {
    const own = grades.filter((grade) => grade.outcomeId === outcome.id);
    return own.length > 0 ? own.map((grade) => ({ outcome, grade })) : [{ outcome, grade: null }];
  });
  const graded = pairs.flatMap(({ grade }) => grade ?? []);
  const { notes, letters } = footnotes(graded, language);
  const rows = pairs.map(({ outcome, grade }) => ({
    outcome,
    grade,
    letters: grade ? (letters[graded.indexOf(grade)] ?? {}) : {},
  }));
  const overall = overallCertainty(
    pairs.map(({ outcome, grade }) => ({
      importance: outcome.importance,
      level: grade ? certainty(grade).level : null,
    })),
  );
  const lines = notes.map(({ letter, text }) => `${letter}. ${text}`);
  if (overall.level) lines.unshift(tableWord('overall', language, { level: certaintyLabel(overall.level, language) }));
  if (overall.level && overall.ungradedCritical > 0) {
    lines.splice(1, 0, tableWord('ungraded', language, { count: overall.ungradedCritical }));
  }
  for (const { code } of tableWarnings(sorted.length)) lines.push(gradeWords.warnings[code][language]);
  return { rows, notes: lines };
}

function judged(grade: Grade, domain: GradeDomain, letters: EvidenceRow['letters'], locale: Locale): string {
  const label = judgementLabel(domain, grade.judgements[domain]?.levels ?? 0, locale);
  return letters[domain] ? `${label} (${letters[domain]})` : label;
}

/** Publication bias and upgrades; «ingen» where there are none. */
function otherConsiderations(grade: Grade, letters: EvidenceRow['letters'], locale: Locale): string {
  const domains = ['publicationBias', 'largeEffect', 'doseResponse', 'plausibleConfounding'] as const;
  const used = domains.filter((domain) => grade.judgements[domain]?.levels || letters[domain]);
  if (used.length === 0) return gradeWords.none[locale];
  return used
    .map((domain) => `${gradeWords.domains[domain][locale]}: ${judged(grade, domain, letters, locale)}`)
    .join('\n');
}

function participants(grade: Grade, locale: Locale): string {
  if (grade.studies === 0) return tableWord('noStudies', locale);
  const studies =
    grade.studies === 1 ? tableWord('oneStudy', locale) : tableWord('studies', locale, { count: grade.studies ?? '–' });
  const count = grade.participants === null ? '–' : countText(grade.participants, locale);
  return `${count} (${studies})`;
}
