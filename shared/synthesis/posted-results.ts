/** Results that a registry reports, as rows of study figures to take one by one; docs/decisions/0080-posted-results.md. */
import type { PostedMeasure } from '../contract/posted-results.ts';
import type { ResultKind } from '../model/studies.ts';
import { analysisFigures } from './posted-analysis.ts';
import { countOf } from './posted-counts.ts';
import { meanOf } from './posted-means.ts';
import { readResult } from './read-result.ts';

/** What was done to the printed figures, or must be known of them: told beside the row and kept in its note. */
export const figureCautions = ['percent', 'sd-from-se', 'sd-from-ci', 'adjusted-mean', 'direction'] as const;
export type FigureCaution = (typeof figureCautions)[number];

export const whysNot = [
  'not-number',
  'no-value',
  'no-denominator',
  'no-participants',
  'impossible',
  'units',
  'not-events',
  'percent-not-exact',
  'median',
  'geometric',
  'spread',
  'adjusted-mean',
  'param',
  'one-group',
  'analysis-groups',
  'analysis-param',
  'log-ratio',
  'level',
  'one-sided',
  'no-interval',
] as const;
/** Why printed figures are no row; `value`: the words that it lies in, '' where none. */
export interface WhyNot {
  code: (typeof whysNot)[number];
  value: string;
}

export type Numbers = Record<string, string>;
export type Figures = { numbers: Numbers; cautions: FigureCaution[] } | WhyNot;

export type PostedRow =
  | { title: string; comment: string; kind: ResultKind; numbers: Numbers; cautions: FigureCaution[] }
  | { title: string; comment: string; whyNot: WhyNot };

/**
 * A row for each class and category, then one for each analysis between the two groups. `intervention` and `comparator` are
 * ids of groups, chosen by a person; without a comparator counts are the share of one group.
 */
export function postedRows(measure: PostedMeasure, intervention: string, comparator: string | null): PostedRow[] {
  const rows = measure.rows.map(({ title, values }): PostedRow => {
    const groups = [intervention, ...(comparator === null ? [] : [comparator])];
    const told = groups.map((id) => values.find(({ groupId }) => groupId === id));
    const isMean = /MEAN/i.test(measure.param);
    const kind = isMean ? 'means' : comparator === null ? 'proportion' : 'counts';
    if (isMean && comparator === null)
      return { title, comment: '', whyNot: { code: 'one-group', value: measure.param } };
    const each = told.map((value) => (isMean ? meanOf : countOf)(measure, value));
    const whyNot = each.find((figures) => 'code' in figures);
    if (whyNot) return { title, comment: '', whyNot };
    const read = each.flatMap((figures) => ('code' in figures ? [] : figures));
    const numbers = Object.fromEntries(
      read.flatMap((figures, at) =>
        Object.entries(figures.numbers).map(([cell, words]) => [`${cell}${at + 1}`, words]),
      ),
    );
    const cautions = [...new Set(read.flatMap((figures) => figures.cautions))];
    return checked({ title, comment: '', kind, numbers, cautions });
  });
  if (comparator === null) return rows;
  const between = measure.analyses.filter(
    ({ groupIds }) => groupIds.includes(intervention) && groupIds.includes(comparator),
  );
  return [
    ...rows,
    ...between.map((analysis): PostedRow => {
      const title = [analysis.param, analysis.method].filter((part) => part !== '').join(', ');
      const figures = analysisFigures(analysis);
      if ('code' in figures) return { title, comment: analysis.comment, whyNot: figures };
      return checked({ title, comment: analysis.comment, ...figures });
    }),
  ];
}

/** Figures that no study can have are told, and never offered. */
function checked(row: Extract<PostedRow, { kind: ResultKind }>): PostedRow {
  if (readResult(row).state === 'read') return row;
  const value = Object.values(row.numbers).join(' · ');
  return { title: row.title, comment: row.comment, whyNot: { code: 'impossible', value } };
}
