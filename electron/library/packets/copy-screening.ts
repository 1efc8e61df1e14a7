/** The search log of a project, what its searches brought and what was decided of it, for someone who screens elsewhere. */
import { screeningStages } from '../../../shared/model/screening.ts';
import { isComplete, noVotes } from '../../../shared/screening/state-of.ts';
import type { LibraryDatabase } from '../database.ts';
import { referencesMerged } from '../references.ts';
import { hasRow, insertRow, type Row } from '../row.ts';
import { queueIds, votesOf } from '../screening/queue.ts';
import { getScreeningSetup } from '../screening/setup.ts';
import { insertSource, sha256Hex } from '../sources.ts';
import type { Copy, PacketRows } from './copy-rows.ts';

const pageSize = 500;
const boundFiles = `FROM search_source bound JOIN search ON search.id = bound.search_id
  WHERE search.project_id = @projectId AND search.removed_at IS NULL`;

/** Yields after some references each, so that others may be heard. */
export function* copyScreening(rows: PacketRows, copy: Copy): Generator<undefined, void> {
  const { from, to, packet, choice } = rows;
  const { projectId } = packet;
  copy('screening', 'id = ?', [projectId]);
  copy('search', 'project_id = ? AND removed_at IS NULL', [projectId]);
  const records = recordReader(from, projectId, copyFiles(rows, copy));
  for (let after: string | null = ''; after !== null; ) {
    const { ids, next } = queueIds(from, projectId, { after, size: pageSize });
    const sent = ids.filter((id) => copyReference(rows, copy, id, records(id)));
    if (choice.withMarks) copyDecisions(rows, copy, sent);
    for (const id of sent) {
      const [document] = from.prepare('SELECT document_id FROM full_text WHERE id = ?').pluck().all(id) as string[];
      if (document && hasRow(to, 'document', document)) copy('full_text', 'id = ?', [id]);
    }
    after = next;
    yield;
  }
}

/** A file of references stands there by its name alone: what is in it goes record by record. */
function copyFiles({ from, to, packet, masker }: PacketRows, copy: Copy): ReadonlySet<string> {
  const bound = from.prepare(`SELECT DISTINCT bound.source_id ${boundFiles}`).pluck();
  const sent = new Set<string>();
  for (const id of bound.all({ projectId: packet.projectId }) as string[]) {
    const searches = (
      from.prepare(`SELECT bound.id, search_id ${boundFiles} AND source_id = @id`).all({
        ...{ projectId: packet.projectId, id },
      }) as Row[]
    ).filter(({ search_id }) => hasRow(to, 'search', String(search_id)));
    const source = from
      .prepare(
        `SELECT * FROM source WHERE id = ? AND removed_at IS NULL
           AND EXISTS (SELECT 1 FROM reference_source WHERE source_id = source.id)`,
      )
      .get(id) as Row | undefined;
    if (!source || searches.length === 0) continue;
    const bytes = new TextEncoder().encode(JSON.stringify({ source: id }));
    const name = String(source.name);
    insertSource(
      to,
      {
        ...{ id, sha256: sha256Hex(bytes), byteLength: bytes.length, mediaType: 'application/json', searchId: null },
        name: masker?.text(name, 'search · file') ?? name,
        importedAt: packet.madeAt,
        importedBy: String(from.prepare('SELECT created_by FROM project WHERE id = ?').pluck().get(packet.projectId)),
      },
      bytes,
    );
    for (const { id: boundId } of searches) copy('search_source', 'id = ?', [String(boundId)]);
    sent.add(id);
  }
  return sent;
}

/** Where in the files a publication stands, under whichever of the references that were merged into it. */
function recordReader(db: LibraryDatabase, projectId: string, sent: ReadonlySet<string>): (id: string) => Row[] {
  const read = db.prepare(
    `SELECT source_id, seq FROM reference_source WHERE reference_id IN ${referencesMerged('@id')}
       AND source_id IN (SELECT bound.source_id ${boundFiles})`,
  );
  return (id) => (read.all({ id, projectId }) as Row[]).filter(({ source_id }) => sent.has(String(source_id)));
}

function copyReference({ to, packet }: PacketRows, copy: Copy, id: string, records: readonly Row[]): boolean {
  if (records.length === 0 || copy('reference', 'id = ?', [id]) === 0) return false;
  for (const record of records) insertRow(to, 'reference_source', { ...record, reference_id: id, raw: '' });
  copy('project_item', "kind = 'reference' AND item_id = ? AND project_id = ?", [id, packet.projectId]);
  return true;
}

/** What somebody decided before all have stays here: whoever gets the file, were it the other of the two, could read it. */
function copyDecisions({ from, packet: { projectId } }: PacketRows, copy: Copy, ids: readonly string[]): void {
  const { persons } = getScreeningSetup(from, projectId);
  const ofOne = "project_id = ? AND stage = ? AND reference_id = ? AND decision <> 'undecided'";
  for (const stage of screeningStages) {
    const votes = votesOf(from, { projectId, stage, persons, personId: null }, ids);
    for (const id of ids) {
      const told = votes.get(id) ?? noVotes;
      const isOpen = isComplete(told, { persons });
      if (isOpen || told.agreed) {
        copy('screening_decision', isOpen ? ofOne : `${ofOne} AND person_id IS NULL`, [projectId, stage, id]);
      }
      if (told.isMissing) copy('screening_decision', ofOne, [projectId, 'retrieval', id]);
    }
  }
}
