/** What people made in a project as marks: a key that all copies agree on, and named cells. */
import { z } from 'zod';
import { type GradeDomain, gradeDomains, gradeSchema } from '../../../shared/contract/grades.ts';
import type { MarkKind } from '../../../shared/contract/packets.ts';
import { anchorSchema, suggestionRejectSchema, tagSchema } from '../../../shared/contract/tags.ts';
import { allowedLevels } from '../../../shared/grade/certainty.ts';
import type { MarkRules, MarkState } from '../../../shared/panel/merge-mark.ts';
import type { LibraryDatabase } from '../database.ts';
import type { Row } from '../row.ts';
import { appraisalCells } from './appraisal-marks.ts';
import { cellHash } from './packet-mark.ts';
import { decisionMark, searchCells } from './screening-marks.ts';

export interface Mark {
  key: string;
  kind: MarkKind;
  /** The row as it is stored. */
  row: Row;
  /** Null: the row breaks its schema. The mark is removed where `state` is null. */
  cells: Record<string, unknown> | null;
  state: MarkState;
}

export const markTables = {
  tag: 'tag',
  rejection: 'suggestion_rejection',
  grade: 'grade',
  decision: 'screening_decision',
  search: 'search',
  appraisal: 'appraisal',
} as const;

const id = z.string().min(1).max(200);
const made = { id, created_at: z.iso.datetime(), created_by: id };
const removedAt = z.iso.datetime().nullable();

const tagRowSchema = z.object({
  ...tagSchema.pick({ element: true, origin: true }).shape,
  ...anchorSchema.pick({ page: true, start: true, end: true, quote: true, prefix: true, suffix: true }).shape,
  ...made,
  project_id: id,
  document_id: id,
  label: z.string().max(200),
  comment: z.string().max(20_000),
  updated_at: z.iso.datetime(),
  removed_at: removedAt,
});

const rejectionRowSchema = z.object({
  ...suggestionRejectSchema.pick({ element: true, start: true, end: true }).shape,
  ...made,
  project_id: id,
  document_id: id,
});

const gradeRowSchema = z.object({
  ...gradeSchema.pick({ design: true, studies: true, participants: true, effect: true, comment: true }).shape,
  // Packets of before have no such columns.
  effect_size: gradeSchema.shape.effectSize.default(''),
  statement: gradeSchema.shape.statement.default(''),
  follow_up: gradeSchema.shape.followUp.default(''),
  id,
  project_id: id,
  outcome_id: id,
  uses_robins_i: z.union([z.literal(0), z.literal(1)]),
  judgements: z.string().max(1_000_000),
  updated_at: z.iso.datetime(),
  updated_by: id,
  removed_at: removedAt,
});

/** The parts of a grade that change together are one cell; the reasons of a domain belong to its level. */
export const gradeRules: MarkRules = {
  bound: ['design', ...gradeDomains],
  untouched: hashed({
    design: ['rct', 0],
    ...Object.fromEntries(gradeDomains.map((domain) => [domain, { levels: 0, reason: '', tagIds: [] }])),
    studies: null,
    participants: null,
    effect: '',
    comment: '',
    effect_size: '',
    statement: '',
    follow_up: '',
  }),
};

export function listMarks(db: LibraryDatabase, projectId: string): Map<string, Mark> {
  const rows = (sql: string) => db.prepare(`SELECT * FROM ${sql}`).all(projectId) as Row[];
  const marks = [
    ...rows('tag WHERE project_id = ? ORDER BY id').map((row) => markOf('tag', `tag:${row.id}`, row)),
    ...rows('suggestion_rejection WHERE project_id = ? ORDER BY id').map((row) =>
      markOf('rejection', `rejection:${row.document_id}:${row.element}:${row.start}:${row.end}`, row),
    ),
    // An outcome has one grade; one that was removed before it gives way.
    ...rows('grade WHERE project_id = ? ORDER BY removed_at IS NULL, removed_at, id').map((row) =>
      markOf('grade', `grade:${row.outcome_id}`, row),
    ),
    ...rows('search WHERE project_id = ? ORDER BY id').map((row) => markOf('search', `search:${row.id}`, row)),
    ...rows('appraisal WHERE project_id = ? ORDER BY id').map((row) => markOf('appraisal', `appraisal:${row.id}`, row)),
    ...rows('screening_decision WHERE project_id = ? ORDER BY id').map(decisionMark),
  ];
  return new Map(marks.map((mark) => [mark.key, mark]));
}

export function markOf(kind: Exclude<MarkKind, 'decision'>, key: string, row: Row): Mark {
  const cellsOf = { tag: tagCells, rejection: rejectionCells, grade: gradeCells, search: searchCells };
  const cells = { ...cellsOf, appraisal: appraisalCells }[kind](row);
  const isThere = cells !== null && (row.removed_at ?? null) === null;
  return { key, kind, row, cells, state: isThere ? hashed(cells) : null };
}

function tagCells(row: Row): Mark['cells'] {
  const { success } = tagRowSchema.safeParse(row);
  return success ? { element: row.element, label: row.label, comment: row.comment } : null;
}

function rejectionCells(row: Row): Mark['cells'] {
  return rejectionRowSchema.safeParse(row).success ? {} : null;
}

function gradeCells(row: Row): Mark['cells'] {
  const parsed = gradeRowSchema.safeParse(row);
  if (!parsed.success) return null;
  const { design, uses_robins_i } = parsed.data;
  const judgements = judgementsOf(parsed.data.judgements);
  if (!judgements) return null;
  const basis = { design, usesRobinsI: uses_robins_i === 1 };
  const isOffered = (domain: GradeDomain) => allowedLevels(domain, basis).includes(judgements[domain].levels);
  if (!gradeDomains.every(isOffered)) return null;
  const plain = Object.fromEntries(plainGradeCells.map((name) => [name, parsed.data[name]]));
  return { design: [design, uses_robins_i], ...judgements, ...plain };
}

/** Columns of a grade that are cells of their own. */
const plainGradeCells = [
  ...(['studies', 'participants', 'effect', 'comment'] as const),
  ...(['effect_size', 'statement', 'follow_up'] as const),
];

function judgementsOf(text: string) {
  try {
    return gradeSchema.shape.judgements.parse(JSON.parse(text));
  } catch {
    return null; // the mark is told as one that is not valid
  }
}

/** Columns of a row with these cells. */
export function columnsOf(kind: MarkKind, cells: Record<string, unknown>): Row {
  if (kind !== 'grade') return cells as Row;
  const [name, usesRobinsI] = cells.design as [string, number];
  const columns = Object.fromEntries(plainGradeCells.map((cell) => [cell, cells[cell]])) as Row;
  const judgements = Object.fromEntries(gradeDomains.map((domain) => [domain, cells[domain]]));
  return { ...columns, design: name, uses_robins_i: usesRobinsI, judgements: JSON.stringify(judgements) };
}

function hashed(cells: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, cellHash(value)]));
}
