/** Tags and judgements as a public packet holds them. */
import { type GradeJudgement, gradeDomains } from '../../../../shared/contract/grades.ts';
import { exemptionsOn } from '../../../../shared/exemptions/origin.ts';
import { maskText } from '../../../../shared/exemptions/reasons.ts';
import { withholdGrade } from '../../../../shared/exemptions/withhold-records.ts';
import type { Row } from '../../row.ts';
import { contextOf } from '../tag-context.ts';
import type { MaskedDocument } from './mask-document.ts';
import type { MaskingTools } from './row-masker.ts';

/** Null for a tag on masked words, which has nothing left to stand on. */
export function maskTag({ masking, document }: MaskingTools, row: Row): Row | null {
  const masked = document(String(row.document_id));
  if (touchesBlock(masked, row)) return null;
  const [exemption] = exemptionsOn(masking.all, 'tag', String(row.id));
  const place = 'tag · comment';
  const comment = String(row.comment);
  return {
    ...row,
    label: masking.text(String(row.label), 'tag · label'),
    comment: exemption ? masking.origin(comment, place, exemption, false) : masking.text(comment, place),
    ...(masked && contextOf(masked.text, row)),
  };
}

/** Null for a suggestion on masked words. */
export function maskRejection({ document }: MaskingTools, row: Row): Row | null {
  return touchesBlock(document(String(row.document_id)), row) ? null : row;
}

/** Null where words in it are exempt: it would be a correction of other words. */
export function maskCorrection({ masking }: MaskingTools, row: Row): Row | null {
  const columns = ['target', 'words', 'text', 'other', 'other_words'];
  const isWhole = columns.every((column) => {
    const words = String(row[column] ?? '');
    return masking.text(words, 'document · recognised') === words;
  });
  return isWhole ? row : null;
}

/** Null where what the document lists is exempt, and where all of the document is. */
export function maskBinding({ masking, document }: MaskingTools, row: Row): Row | null {
  if (document(String(row.document_id))?.isPlaceholder) return null;
  const isWhole = [row.marker, row.words].every((part) => {
    const words = String(part);
    return masking.text(words, 'document · recognised') === words;
  });
  return isWhole ? row : null;
}

function touchesBlock(masked: MaskedDocument | null, row: Row): boolean {
  if (!masked) return false;
  if (masked.isPlaceholder) return true;
  return masked.blocks.some(({ start, end }) => Number(row.start) < end && Number(row.end) > start);
}

/** Null where a level is exempt: whoever got the rest would count a certainty without it. */
export function maskGrade({ masking, originOfTag }: MaskingTools, row: Row): Row | null {
  let grade = {
    judgements: JSON.parse(String(row.judgements)) as Record<string, GradeJudgement>,
    effect: String(row.effect),
    comment: String(row.comment),
    statement: String(row.statement),
    follow_up: String(row.follow_up),
    studies: row.studies as number | null,
    participants: row.participants as number | null,
  };
  const exemptions = exemptionsOn(masking.all, 'grade', String(row.id));
  for (const exemption of exemptions) {
    const { field, reason } = exemption;
    masking.origin(JSON.stringify(grade[field as keyof typeof grade] ?? grade), `grade · ${field}`, exemption, false);
    grade = withholdGrade(grade, field, maskText(reason, masking.locale), 0);
  }
  if (exemptions.some(({ field }) => field === '' || isDomain(field))) return null;
  const judgements = Object.entries(grade.judgements).map(([domain, judgement]) => {
    const found = judgement.tagIds.flatMap((id) => originOfTag(id) ?? [])[0];
    const place = `grade · ${domain}`;
    // What the data proposed tells of figures that may be exempt, and is nobody's judgement.
    const { reason, proposal: _, ...rest } = judgement;
    return [
      domain,
      { ...rest, reason: found ? masking.origin(reason, place, found, true) : masking.text(reason, place) },
    ];
  });
  return {
    ...row,
    judgements: JSON.stringify(Object.fromEntries(judgements)),
    studies: grade.studies,
    participants: grade.participants,
    ...Object.fromEntries(toldOfGrade.map((name) => [name, masking.text(String(grade[name]), `grade · ${name}`)])),
  };
}

const toldOfGrade = ['effect', 'comment', 'statement', 'follow_up'] as const;
const isDomain = (field: string) => (gradeDomains as readonly string[]).includes(field);
