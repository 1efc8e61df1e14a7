/** A packet that came back, and what merging it would do. */
import type { MergeReport, MergeRow, PacketMark } from '../../../shared/contract/packets.ts';

export const mergedPacket: PacketMark = {
  id: 'packet-1',
  libraryId: 'library-1',
  projectId: 'project-1',
  projectTitle: 'Ryggmargsstimulering 2026',
  madeBy: 'Kari Nordmann',
  madeAt: '2026-11-20T09:00:00.000Z',
  recipient: 'Per',
  hasScreening: false,
};

export const mergeRow = (change: Partial<MergeRow>): MergeRow => ({
  key: 'tag:1',
  kind: 'tag',
  status: 'added',
  reason: null,
  title: 'Metodevarsel',
  element: 'P',
  quote: 'voksne med smerte',
  page: 3,
  ours: null,
  theirs: { person: 'Per Hansen', at: '2026-11-21T10:00:00.000Z' },
  cells: [],
  ...change,
});

export const mergeConflict = (change: Partial<MergeRow>): MergeRow =>
  mergeRow({
    key: 'tag:2',
    status: 'conflicting',
    quote: 'elektrode i ryggen',
    ours: { person: 'Kari Nordmann', at: '2026-11-21T09:00:00.000Z' },
    cells: [{ cell: 'comment', ours: '"Fra Kari"', theirs: '"Fra Per"', isConflict: true }],
    ...change,
  });

export function mergeReport(rows: MergeRow[]): MergeReport {
  const counts: MergeReport['counts'] = { added: 0, identical: 0, changed: 0, conflicting: 0, 'left-out': 0 };
  for (const { status } of rows) counts[status]++;
  return {
    packet: mergedPacket,
    rows,
    counts,
    work: [{ person: 'Per Hansen', tag: 3, rejection: 0, grade: 1, decision: 0, search: 0, appraisal: 0 }],
  };
}
