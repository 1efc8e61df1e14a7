/** Packets out and in: made of the open library, looked into, planned, merged, taken back. */
import { mkdirSync } from 'node:fs';
import type { Mask } from '../../shared/contract/exemptions.ts';
import type { ExportFile } from '../../shared/contract/exports.ts';
import type { LibraryWork } from '../../shared/contract/library.ts';
import type { MergeReport, PacketContent, PacketExport } from '../../shared/contract/packets.ts';
import type { PacketService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import { logEvent } from '../library/command.ts';
import { reverseBarrier } from '../library/history.ts';
import { existingPath, resolveLibraryPath } from '../library/library-path.ts';
import type { LibraryEnvironment } from '../library/open-library.ts';
import { listPacketEvents } from '../library/packets/packet-events.ts';
import type { Carer } from '../library/services/care-service.ts';
import { mergePacket } from './merge-packet.ts';
import { type OpenPacket, withPacket } from './open-packet.ts';
import { workIn } from './packet-work.ts';
import { planMerge, reportOf } from './plan-merge.ts';
import { checkPacketChoice, type PacketMaker, previewPacket, writePacketFile } from './write-packet.ts';

export interface PanelDependencies extends PacketMaker {
  environment: LibraryEnvironment;
  /** Where a packet with a bare name is put. */
  defaultFolder: string;
  /** The account of masks as a file; `title` is that of the public file, masked itself. */
  keepReport(masks: Mask[], title: string): ExportFile;
  /** Long work waits its turn among the care of the library. */
  startJob: Carer['startJob'];
}

export function createPanelService(dependencies: PanelDependencies): PacketService {
  const { session, environment, workFolder, startJob, tools } = dependencies;
  const resolved = <T extends { path: string }>(input: T): T => ({
    ...input,
    path: resolveLibraryPath(input.path, dependencies.defaultFolder),
  });
  const ready = () => mkdirSync(workFolder, { recursive: true, mode: 0o700 });
  const read = <T>({ path }: { path: string }, use: (opened: OpenPacket) => T | Promise<T>, work?: LibraryWork) => {
    ready();
    const aside = { workFolder, id: environment.ids(), now: environment.clock() };
    return withPacket(existingPath(path) ?? resolved({ path }).path, aside, use, work);
  };
  const make = (input: PacketExport, work?: LibraryWork) => {
    ready();
    return writePacketFile(dependencies, resolved(input), work);
  };

  const plan: PacketService['plan'] = (input, work) =>
    read(input, (opened) => reportOf(db(), opened, planMerge(db(), opened, tools.list()), session.person().id), work);
  const merge: PacketService['merge'] = ({ path, ...choices }, work) => {
    const library = session.library();
    const merger = { library, personId: session.person().id, environment, tools: tools.list() };
    return read({ path }, (opened) => mergePacket(merger, opened, choices, work), work);
  };
  let lastPlan: { jobId: string; report: MergeReport } | null = null;

  return {
    make,
    export(input) {
      const choice = resolved(input);
      checkPacketChoice(session, choice);
      return startJob('packet', session.library().path, (how) => make(choice, how));
    },
    masks: (input) => previewPacket(session, resolved(input)).masks,
    report(input) {
      const { title, masks } = previewPacket(session, resolved(input));
      return dependencies.keepReport(masks, title);
    },
    inspect: (input) => read(input, contentOf),
    plan,
    startPlan(input) {
      const { jobId } = startJob('plan', session.library().path, async (how) => {
        const report = await plan(input, how);
        lastPlan = { jobId, report };
        return { file: input.path, counts: report.counts };
      });
      return { jobId };
    },
    planned(jobId) {
      if (lastPlan?.jobId !== jobId) throw new AppError('not-found', { noun: 'plan', id: jobId });
      return lastPlan.report;
    },
    merge,
    startMerge: (input) =>
      startJob('merge', session.library().path, async (how) => {
        const { rows: _, work: __, ...told } = await merge(input, how);
        return told;
      }),
    undoMerge(id) {
      const library = session.library();
      const undone = reverseBarrier(library, id, 'packet.merge');
      const { projectId, params } = undone;
      logEvent(library, { personId: session.person().id, projectId, action: 'packet.undo-merge', params });
      return undone;
    },
    list: (projectId) => listPacketEvents(db(), projectId),
  };

  function db() {
    return session.library().db;
  }
}

function contentOf(opened: OpenPacket): PacketContent {
  const { db, packet } = opened;
  const rows = (sql: string) => db.prepare(sql).all() as { id: string; title: string }[];
  return {
    packet,
    documents: rows('SELECT id, title FROM document ORDER BY id'),
    outcomes: rows('SELECT id, name AS title FROM outcome ORDER BY position, id').map(({ id, title }) => ({
      id,
      name: title,
    })),
    work: workIn(opened),
  };
}
