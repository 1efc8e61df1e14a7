/** An appraisal tool from the text of a file; what is wrong with it is told by its place in the file. */
import type { z } from 'zod';
import { type AppraisalTool, appraisalToolSchema } from '../../shared/contract/appraisal-tools.ts';
import { AppError } from '../../shared/errors.ts';
import { wrongPlace } from '../../shared/risk-of-bias/check-tool.ts';
import { jsonPlace } from '../json-place.ts';

/** Throws `appraisal-tool-broken`. */
export function readAppraisalTool(text: string, file: string): AppraisalTool {
  const broken = (place: string) => new AppError('appraisal-tool-broken', { file, place });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw broken(jsonPlace(error));
  }
  const read = appraisalToolSchema.safeParse(json);
  if (!read.success) throw broken(placeOf(read.error.issues[0]!));
  const wrong = wrongPlace(read.data);
  if (wrong) throw broken(wrong);
  return read.data;
}

/** A key that no tool has is named: it is most often a misspelt one. */
function placeOf(issue: z.core.$ZodIssue): string {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...keys].join('.').slice(0, 200) || 'JSON';
}
