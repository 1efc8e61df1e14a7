/** Merges a packet: a backup first, then all of it in one transaction and one entry of history, or nothing. */
import { setImmediate } from 'node:timers/promises';
import type { AppraisalTool } from '../../shared/contract/appraisal-tools.ts';
import type { LibraryWork } from '../../shared/contract/library.ts';
import type { Merged, MergeReport, PacketMerge } from '../../shared/contract/packets.ts';
import { AppError } from '../../shared/errors.ts';
import { isSameState, settledState } from '../../shared/panel/merge-mark.ts';
import { ensureLibraryId, keepBackup } from '../library/backups.ts';
import { type ChangeWriter, type Command, logEvent, runCommand } from '../library/command.ts';
import { inTransaction } from '../library/database.ts';
import type { Library, LibraryEnvironment } from '../library/open-library.ts';
import { type MarkStates, writeSettled } from '../library/packets/packet-mark.ts';
import { takeMark } from '../library/packets/take-mark.ts';
import { queueRows } from '../library/screening/queue.ts';
import { getScreeningSetup } from '../library/screening/setup.ts';
import { takeIntoProject } from '../library/screening/write-decision.ts';
import { followNewest } from '../library/versions/make-version.ts';
import type { OpenPacket } from './open-packet.ts';
import { type PlannedMark, planMerge, reportOf } from './plan-merge.ts';

interface Merger {
  library: Library;
  personId: string;
  environment: LibraryEnvironment;
  /** Those known here. */
  tools: readonly AppraisalTool[];
}

type Choices = Pick<PacketMerge, 'choices' | 'rest'>;

/** Throws what planning throws, and what a backup or a change throws; the library is then as it was. */
export async function mergePacket(
  { library, personId, environment, tools }: Merger,
  opened: OpenPacket,
  choices: Choices,
  work: LibraryWork = {},
): Promise<Merged> {
  const { db } = library;
  if (library.packet) throw new AppError('packet-in-packet', { person: library.packet.madeBy });
  if (library.isReadOnly) throw new AppError('library-read-only', { path: library.path });
  const asked = planMerge(db, opened, tools);
  if (!asked.some((mark) => hasEffect(mark, choices)))
    return told(reportOf(db, opened, asked, personId), asked, choices);
  ensureLibraryId(db, environment.ids);
  const backup = (await keepBackup(library.path, 'before-merge', environment, work)).path;
  work.onProgress?.({ phase: 'merge', done: 0, total: 0 });
  await setImmediate(); // so that it can be told, and cancelled until now
  work.signal?.throwIfAborted();
  return inTransaction(db, () => {
    const planned = planMerge(db, opened, tools); // someone may have gone on working while the backup was taken
    const report = reportOf(db, opened, planned, personId);
    const entry = entryOf(library, opened, report, { personId, changed: changedBy(planned, choices) });
    writeSettled(db, String(entry.params.merge), settledBy(planned, choices));
    const didWrite = runCommand(library, entry, (write) => {
      const wanted = planned.filter((mark) => cellsToTake(mark, choices).length > 0);
      for (const mark of wanted) {
        takeMark({ db, packet: opened.db, write }, { ...mark, cells: cellsToTake(mark, choices) });
      }
      // What the packet names may have later versions here: marks that came with it go along to those.
      const documentIds = new Set(wanted.flatMap(({ theirs }) => theirs?.row.document_id ?? []));
      for (const id of documentIds) followNewest(library, write, personId, String(id));
      takeScreened(library, write, personId, wanted);
      return wanted.length > 0;
    });
    if (!didWrite) logEvent(library, { ...entry, isBarrier: false }); // all that was chosen stands here already
    return { ...told(report, planned, choices), historyId: lastEntry(library), backup };
  });
}

/** What is decided of a full text is what the project decided of the reference, here as well. */
function takeScreened(library: Library, write: ChangeWriter, personId: string, wanted: readonly PlannedMark[]): void {
  const { db, clock } = library;
  const rows = wanted.flatMap(({ ours, theirs }) => {
    const { kind, row } = (theirs ?? ours)!;
    return kind === 'decision' && row.stage !== 'title' ? [row] : [];
  });
  const [first] = rows;
  if (!first) return;
  const projectId = String(first.project_id);
  const { persons } = getScreeningSetup(db, projectId);
  const queue = { projectId, persons, stage: 'full-text', personId: null } as const;
  const ids = [...new Set(rows.map(({ reference_id }) => String(reference_id)))];
  const now = { updated_at: clock().toISOString(), updated_by: personId };
  takeIntoProject({ db, write, now }, queueRows(db, queue, { ids }).rows, projectId);
}

const lastEntry = ({ db }: Library) =>
  db.prepare('SELECT id FROM history ORDER BY seq DESC LIMIT 1').pluck().get() as string;

function told(report: MergeReport, planned: readonly PlannedMark[], choices: Choices): Merged {
  const open = planned.filter((mark) => isConflict(mark) && !choiceOf(mark, choices)).length;
  return { ...report, historyId: null, changed: changedBy(planned, choices), open, backup: null };
}

const changedBy = (planned: readonly PlannedMark[], choices: Choices) =>
  planned.filter((mark) => mark.merge.status !== 'added' && cellsToTake(mark, choices).length > 0).length;

const isConflict = ({ merge, reason }: PlannedMark) => reason === null && merge.status === 'conflicting';
const choiceOf = ({ key }: PlannedMark, { choices, rest }: Choices) => choices[key] ?? rest;

function cellsToTake(mark: PlannedMark, choices: Choices): readonly string[] {
  const { merge, reason } = mark;
  if (reason) return [];
  return choiceOf(mark, choices) === 'theirs' ? [...merge.take, ...merge.conflicts] : merge.take;
}

const hasEffect = (mark: PlannedMark, choices: Choices) =>
  cellsToTake(mark, choices).length > 0 || (isConflict(mark) && choiceOf(mark, choices) !== undefined);

/** What a later merge of the same packet starts from. */
function settledBy(planned: readonly PlannedMark[], choices: Choices): MarkStates {
  const settled: MarkStates = {};
  for (const mark of planned) {
    const theirs = mark.theirs?.state ?? null;
    // What an earlier merge settled stays with that one, which may be taken back alone.
    if (mark.reason || isSameState(mark.base, theirs)) continue;
    const open = choiceOf(mark, choices) ? [] : mark.merge.conflicts;
    settled[mark.key] = settledState(mark.base, theirs, open, mark.rules);
  }
  return settled;
}

function entryOf(
  { ids }: Library,
  { packet }: OpenPacket,
  { counts, work }: MergeReport,
  { personId, changed }: { personId: string; changed: number },
): Command & { params: Record<string, string | number> } {
  return {
    personId,
    projectId: packet.projectId,
    action: 'packet.merge',
    params: {
      packet: packet.id,
      merge: ids(),
      recipient: packet.recipient,
      people: work.map(({ person }) => person).join(', '),
      added: counts.added,
      changed,
    },
    isBarrier: true,
  };
}
