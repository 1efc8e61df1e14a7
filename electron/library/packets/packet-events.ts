/** Packets that were sent and merged, as history tells. */
import type { PacketEvent } from '../../../shared/contract/packets.ts';
import type { LibraryDatabase } from '../database.ts';

/** Newest first; of all projects where none is named. */
export function listPacketEvents(db: LibraryDatabase, projectId: string | null): PacketEvent[] {
  const rows = db
    .prepare(
      `SELECT history.id, action, at, person.name AS person, params, undone_at FROM history
       JOIN person ON person.id = history.person_id
       WHERE action IN ('packet.export', 'packet.merge') AND (? IS NULL OR project_id = ?) ORDER BY seq DESC`,
    )
    .all(projectId, projectId) as Record<'id' | 'action' | 'at' | 'person' | 'params' | 'undone_at', string>[];
  return rows.map(({ id, action, at, person, params, undone_at }) => {
    const { packet, recipient, added = 0, changed = 0 } = JSON.parse(params);
    const kind = action === 'packet.export' ? 'sent' : 'merged';
    return { id, kind, at, person, packetId: packet, recipient, added, changed, undoneAt: undone_at };
  });
}
