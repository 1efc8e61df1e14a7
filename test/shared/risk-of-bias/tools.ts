/** The app's own appraisal tools, read as any other file, and ways to fill in a form. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAppraisalTool } from '../../../electron/appraisal/read-appraisal-tool.ts';
import type { AppraisalTool } from '../../../shared/contract/appraisal-tools.ts';
import { type Appraisal, appraise } from '../../../shared/risk-of-bias/appraise.ts';
import { emptyForm, type FilledForm } from '../../../shared/risk-of-bias/form.ts';

const folder = join(import.meta.dirname, '../../../resources/appraisal-tools');

export const toolFiles = readdirSync(folder).toSorted();

export const toolText = (file: string): string => readFileSync(join(folder, file), 'utf8');

export const toolOf = (id: string): AppraisalTool => readAppraisalTool(toolText(`${id}.json`), `${id}.json`);

export const appraised = (tool: AppraisalTool, form: Partial<FilledForm>): Appraisal =>
  appraise(tool, { ...emptyForm, ...form });

/** Every way to take one of each. */
export function* combinations<T>(lists: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...rest] = lists;
  if (!first) return yield [];
  for (const others of combinations(rest)) for (const one of first) yield [one, ...others];
}
