/** Forms of appraisal tools as marks of a packet. */
import { z } from 'zod';
import type { AppraisalTool } from '../../../shared/contract/appraisal-tools.ts';
import { appraisalAnswerSchema, appraisalDecisionSchema } from '../../../shared/contract/appraisals.ts';
import type { LeftOutReason, PacketMark } from '../../../shared/contract/packets.ts';
import { overallKey } from '../../../shared/model/appraisal.ts';
import { isSameState, type MarkState } from '../../../shared/panel/merge-mark.ts';
import { formFault } from '../../../shared/risk-of-bias/form-fault.ts';
import { appraisalId, isSettledAppraisal } from '../appraisals.ts';
import type { LibraryDatabase } from '../database.ts';
import { findRow, type Row } from '../row.ts';
import type { Mark } from './marks.ts';
import { isRecipient } from './packet-recipient.ts';

const id = z.string().min(1).max(200);
const key = z
  .string()
  .min(1)
  .max(60)
  .refine((name) => !(name in Object.prototype));

/** A record with at most so many keys, as JSON. A key that every object has is refused: reading it would not be told apart. */
const jsonRecord = <T extends z.ZodType>(value: T, most: number) =>
  z
    .string()
    .max(4_000_000)
    .transform((text, context) => {
      try {
        const record: unknown = JSON.parse(text);
        if (
          z
            .array(key)
            .max(most)
            .safeParse(Object.keys(record as object)).success
        )
          return record;
      } catch {
        // told below
      }
      context.addIssue({ code: 'custom', message: 'no record' });
      return z.NEVER;
    })
    .pipe(z.record(z.string(), value));

const formRowSchema = z
  .object({
    id: z.string().max(1000),
    project_id: id,
    study_id: id,
    outcome_id: id.nullable(),
    tool: key,
    tool_version: z.string().max(60),
    variant: z.string().max(60),
    person_id: id.nullable(),
    answers: jsonRecord(appraisalAnswerSchema.strict(), 500),
    decisions: jsonRecord(appraisalDecisionSchema.omit({ by: true }).strict(), 101),
    note: appraisalAnswerSchema.shape.note,
    is_finished: z.union([z.literal(0), z.literal(1)]),
    updated_at: z.iso.datetime(),
    updated_by: id,
    removed_at: z.iso.datetime().nullable(),
  })
  .refine(
    (row) =>
      row.id === appraisalId({ studyId: row.study_id, outcomeId: row.outcome_id, tool: row.tool }, row.person_id),
  )
  // Nobody judges in the name of another; what all agreed on is noted by one of them.
  .refine(({ person_id, updated_by }) => person_id === null || person_id === updated_by)
  .refine(
    ({ person_id, decisions }) =>
      person_id === null || Object.values(decisions).every(({ personId }) => personId === person_id),
  );

export function appraisalCells(row: Row): Mark['cells'] {
  if (!formRowSchema.safeParse(row).success) return null;
  const { tool_version, variant, answers, decisions, note, is_finished } = row;
  return { tool_version, variant, answers, decisions, note, is_finished };
}

export interface FormPlace {
  ours: Mark | null;
  /** As it left, or was merged. */
  before: MarkState;
  /** Those known here. */
  tools: readonly AppraisalTool[];
}

/** Why a form cannot stand here: what it is of is gone, or it is not the packet's to bring. */
export function appraisalObstacle(
  db: LibraryDatabase,
  { projectId, id: packetId }: PacketMark,
  { row }: Mark,
  { ours, before, tools }: FormPlace,
): LeftOutReason | null {
  const study = findRow(db, 'study', String(row.study_id));
  if (study?.project_id !== projectId || study.removed_at !== null || row.project_id !== projectId)
    return 'study-missing';
  // What two agreed on is noted where both forms are.
  if (row.person_id === null) return 'form-agreed';
  const personId = String(row.person_id);
  if (worksHere(db, personId) && !isRecipient(db, packetId, personId)) return 'form-of-another';
  if (isSettledAppraisal(db, String(row.id))) return 'form-settled';
  if (ours?.state && !isSameState(ours.state, before)) return 'form-here';
  const { answers, decisions, variant } = formRowSchema.parse(row);
  const isStrange = (tagId: string) => (findRow(db, 'tag', tagId)?.project_id ?? projectId) !== projectId;
  if (Object.values(answers).some(({ tagIds }) => tagIds.some(isStrange))) return 'not-valid';
  const tool = tools.find((each) => each.id === row.tool);
  if (!tool) return 'tool-missing';
  const { [overallKey]: overall, ...ofDomains } = decisions;
  return formFault(tool, { variant, answers, decisions: ofDomains, overall }) ? 'tool-differs' : null;
}

const worksHere = (db: LibraryDatabase, personId: string): boolean =>
  db.prepare('SELECT 1 FROM history WHERE person_id = ? LIMIT 1').get(personId) !== undefined;
