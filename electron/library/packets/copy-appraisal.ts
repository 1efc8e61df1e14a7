/** Studies, their figures and the forms that they were judged with, for someone who judges elsewhere. */
import { listAppraisals } from '../appraisals.ts';
import { keepTool } from '../kept-tools.ts';
import { hasRow } from '../row.ts';
import type { Copy, PacketRows } from './copy-rows.ts';

const kept = 'project_id = ? AND removed_at IS NULL';

/** Nothing of it goes out in a public packet: names, figures and reasons may all tell what is exempt. */
export function copyAppraisal(
  { from, to, packet: { projectId }, choice, masker, tools }: PacketRows,
  copy: Copy,
): void {
  if (masker) return;
  copy('study', kept, [projectId]);
  // To somebody who is no one here: what anybody must not see yet, whoever gets the file, were it the other of the two, could.
  const { forms, choices } = listAppraisals(from, projectId, '');
  const used = new Set([...Object.keys(choices), ...forms.map(({ tool }) => tool)]);
  for (const tool of tools) if (used.has(tool.id)) keepTool(to, tool);
  if (!choice.withMarks) return;
  for (const id of choice.outcomeIds) {
    const ofOutcome = `${kept} AND outcome_id = ?`;
    copy('study_result', `${ofOutcome} AND study_id IN (SELECT id FROM study WHERE removed_at IS NULL)`, [
      projectId,
      id,
    ]);
    copy('analysis', ofOutcome, [projectId, id]);
  }
  copy('cost_note', kept, [projectId]);
  for (const form of forms) {
    const isDone = form.personId === null || form.isFinished;
    const isOfPacket = form.outcomeId === null || hasRow(to, 'outcome', form.outcomeId);
    if (!form.isHidden && isDone && isOfPacket) copy('appraisal', 'id = ?', [form.id]);
  }
}
