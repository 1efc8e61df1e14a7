/** Makes a packet of a part of the open library: one file, whole and proven before it has its name. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AppraisalTool } from '../../shared/contract/appraisal-tools.ts';
import type { Mask } from '../../shared/contract/exemptions.ts';
import type { LibraryWork } from '../../shared/contract/library.ts';
import type { MarkKind, PacketExport, PacketMark, PacketReport } from '../../shared/contract/packets.ts';
import { AppError } from '../../shared/errors.ts';
import { ensureLibraryId } from '../library/backups.ts';
import { logEvent } from '../library/command.ts';
import { copyLibraryFile, removeDatabaseFiles } from '../library/copy-library.ts';
import { type LibraryDatabase, openDatabase, openReader } from '../library/database.ts';
import { getDocument } from '../library/documents.ts';
import { makeSchema, migrate, schemaVersion } from '../library/migrations/migrate.ts';
import type { Library } from '../library/open-library.ts';
import { copyPacketRows, type PacketRows } from '../library/packets/copy-rows.ts';
import { listMarks } from '../library/packets/marks.ts';
import { createRowMasker, type RowMasker } from '../library/packets/masking/row-masker.ts';
import { findLibraryId, writePacket } from '../library/packets/packet-mark.ts';
import { getOutcome, getProject } from '../library/projects.ts';
import { type IndexedDocument, indexDocuments } from '../library/salvage/index-documents.ts';
import type { Session } from '../library/session.ts';

export interface PacketMaker {
  session: Session;
  /** On this machine: packets are put together and taken apart here. */
  workFolder: string;
  passagesOf: IndexedDocument;
  /** The appraisal tools known here. */
  tools: ToolsKnown;
}

export interface ToolsKnown {
  list(): AppraisalTool[];
  /** False for a tool that comes with the app. */
  isOfTeam(id: string): boolean;
}

/** Throws what checking the choice throws, or copying a library. */
export async function writePacketFile(
  { session, workFolder, passagesOf, tools }: PacketMaker,
  choice: PacketExport,
  work: LibraryWork = {},
): Promise<PacketReport> {
  const library = session.library();
  checkPacketChoice(session, choice);
  const described = describePacket(session, choice);
  const masker = maskerFor(library.db, choice);
  const packet = {
    ...described,
    projectTitle: masker?.text(described.projectTitle, 'title') ?? described.projectTitle,
  };
  const staged = join(workFolder, `${packet.id}.making`);
  const { db: from, isOwn, close } = openReader(library.path);
  try {
    if (isOwn) from.exec('BEGIN'); // one moment of the library, whatever is written meanwhile
    const content = await fill(
      staged,
      { from, packet, choice: unique(choice), masker, tools: tools.list().filter(({ id }) => tools.isOfTeam(id)) },
      passagesOf,
      work,
    );
    const { byteLength, path } = await copyLibraryFile(staged, choice.path, work);
    const counts = { documents: choice.documentIds.length, outcomes: choice.outcomeIds.length, ...content };
    noteSent(library, session, packet, counts.documents);
    return { path, byteLength, packet, counts, masks: masker?.masks ?? [] };
  } finally {
    close();
    removeDatabaseFiles(staged);
  }
}

/** Throws `packet-in-packet`, `library-read-only`, `not-found`, `invalid-input` or `library-exists`. */
export function checkPacketChoice(session: Session, choice: PacketExport): void {
  const library = session.library();
  const { db } = library;
  if (library.packet) throw new AppError('packet-in-packet', { person: library.packet.madeBy });
  if (library.isReadOnly) throw new AppError('library-read-only', { path: library.path });
  checkContent(db, choice);
  if (choice.documentIds.length + choice.outcomeIds.length === 0 && !choice.withScreening) {
    throw new AppError('invalid-input', { field: 'documentIds', reason: 'choose at least one document or outcome' });
  }
  if (existsSync(choice.path)) throw new AppError('library-exists', { path: choice.path });
}

function checkContent(db: LibraryDatabase, { projectId, documentIds, outcomeIds }: PacketExport): void {
  getProject(db, projectId);
  for (const id of documentIds) getDocument(db, id);
  const strange = outcomeIds.find((id) => getOutcome(db, id).projectId !== projectId);
  if (strange !== undefined) throw new AppError('not-found', { noun: 'outcome', id: strange });
}

function describePacket(session: Session, choice: PacketExport): PacketMark {
  const library = session.library();
  const { db } = library;
  ensureLibraryId(db, library.ids);
  return {
    id: library.ids(),
    libraryId: findLibraryId(db)!,
    projectId: choice.projectId,
    projectTitle: getProject(db, choice.projectId).title,
    madeBy: session.person().name,
    madeAt: library.clock().toISOString(),
    recipient: choice.recipient,
    hasScreening: choice.withScreening,
  };
}

async function fill(
  staged: string,
  rows: Omit<PacketRows, 'to'>,
  passagesOf: IndexedDocument,
  { onProgress, signal }: LibraryWork,
): Promise<Omit<PacketReport['counts'], 'documents' | 'outcomes'>> {
  const to = openDatabase(staged, { isCopy: true });
  try {
    migrate(to, staged, () => undefined);
    to.exec('BEGIN');
    const { packet, choice } = rows;
    const copying = copyPacketRows({ ...rows, to });
    let step = copying.next();
    for (; !step.done; step = copying.next()) {
      onProgress?.({ phase: 'copy', done: step.value, total: choice.documentIds.length });
      await setImmediate();
      signal?.throwIfAborted();
    }
    for (const _ of indexDocuments(to, passagesOf)) {
      await setImmediate();
      signal?.throwIfAborted();
    }
    const marks = [...listMarks(to, packet.projectId).values()];
    writePacket(to, packet, Object.fromEntries(marks.map(({ key, state }) => [key, state])));
    to.exec('COMMIT');
    const there = marks.filter(({ state }) => state);
    const of = (kind: MarkKind) => there.filter((mark) => mark.kind === kind).length;
    const [searches, decisions] = [of('search'), of('decision')];
    const references = Number(to.prepare('SELECT count(*) FROM reference').pluck().get());
    return { ...step.value, references, searches, decisions, marks: there.length - searches - decisions };
  } finally {
    to.close();
  }
}

const unique = (choice: PacketExport): PacketExport => ({
  ...choice,
  documentIds: [...new Set(choice.documentIds)],
  outcomeIds: [...new Set(choice.outcomeIds)],
});

function maskerFor(db: LibraryDatabase, { audience, projectId, shown }: PacketExport): RowMasker | null {
  if (audience !== 'public') return null;
  return createRowMasker(db, { locale: getProject(db, projectId).language, shown });
}

/** What a public packet would mask, and its title as it would stand. Throws `not-found`. */
export function previewPacket(session: Session, choice: PacketExport): { title: string; masks: Mask[] } {
  const { db } = session.library();
  checkContent(db, choice);
  const masker = maskerFor(db, choice);
  const packet = describePacket(session, choice);
  if (!masker) return { title: packet.projectTitle, masks: [] };
  const title = masker.text(packet.projectTitle, 'title') ?? packet.projectTitle;
  const to = openDatabase(':memory:');
  try {
    makeSchema(to, schemaVersion);
    for (const _ of copyPacketRows({ from: db, to, packet, choice: unique(choice), masker, tools: [], isDry: true }));
    return { title, masks: masker.masks };
  } finally {
    to.close();
  }
}

function noteSent(library: Library, session: Session, packet: PacketMark, count: number): void {
  logEvent(library, {
    personId: session.person().id,
    projectId: packet.projectId,
    action: 'packet.export',
    params: { packet: packet.id, recipient: packet.recipient, count },
  });
}
