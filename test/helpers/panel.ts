/** A lead with a project, and experts who open packets on machines of their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCareJob } from '../../electron/library/care-job.ts';
import { copyLibraryFile } from '../../electron/library/copy-library.ts';
import { createJobRegistry } from '../../electron/library/job-registry.ts';
import { closeLibrary, openLibrary } from '../../electron/library/open-library.ts';
import { savePerson } from '../../electron/library/people.ts';
import { createHistoryService } from '../../electron/library/services/history-service.ts';
import { createProjectService } from '../../electron/library/services/project-service.ts';
import { createScreeningService } from '../../electron/library/services/screening-service.ts';
import type { Session } from '../../electron/library/session.ts';
import { createPanelService } from '../../electron/panel/panel-service.ts';
import { passagesOf } from '../../electron/search/index-passages.ts';
import { createSuggestionService } from '../../electron/tagging/suggestion-service.ts';
import { createTagService } from '../../electron/tagging/tag-service.ts';
import type { PacketExport } from '../../shared/contract/packets.ts';
import { filledLibrary } from './filled-library.ts';
import { gradeService } from './grades.ts';
import { toolsOf } from './tools.ts';

export const text = `Pasienter med hjertesvikt fikk hjertelapp i tre måneder.

Lappen varslet om væske i lungene før pasienten merket det.

Færre ble lagt inn på sykehus med hjertelapp enn uten.`;

const servicesOf = (session: Session) => ({
  projects: createProjectService(session),
  tags: createTagService(session),
  suggestions: createSuggestionService(session),
  grades: gradeService(session),
  history: createHistoryService(session),
  screening: createScreeningService(session),
});

export interface Desk extends ReturnType<typeof servicesOf> {
  session: Session;
  projectId: string;
  documentId: string;
  outcomeId: string;
  tag(quote: string, comment?: string): string;
  close(): void;
}

/** A folder of its own for each test, gone with `remove`. */
export function panelFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'panel-'));
  return { at: (name: string) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export type PanelFolder = ReturnType<typeof panelFolder>;

export function leadDesk(folder: PanelFolder) {
  const test = filledLibrary(folder.at('lead.metodebenk'));
  const { projectId, session, library } = test;
  const documentId = test.importText(text, { title: 'Rapport om hjertelapp' });
  const services = servicesOf(session);
  services.projects.update({ id: projectId, title: 'Hjertelapp', pico: { intervention: ['hjertelapp'] } });
  const { id: outcomeId } = services.projects.addOutcome({ projectId, name: 'Innleggelser', importance: 8 });
  const environment = { clock: library.clock, ids: library.ids, backupsFolder: folder.at('backups') };
  const jobs = createJobRegistry();
  const tools = toolsOf(session, folder.at('tools'));
  const panel = createPanelService({
    session,
    environment,
    startJob(kind, path, work) {
      const job = createCareJob(kind, path, { id: library.ids(), startedAt: library.clock() });
      jobs.add(job);
      void job.run(work);
      return { jobId: job.id };
    },
    defaultFolder: folder.at(''),
    workFolder: folder.at('work'),
    passagesOf,
    tools,
    keepReport: () => {
      throw new Error('a report is made by the export station');
    },
  });
  const desk = deskOf(session, { projectId, documentId, outcomeId });
  const send = async (recipient: string, patch: Partial<PacketExport> = {}) => {
    const path = folder.at(`${recipient}.metodebenk`);
    const choice = { projectId, documentIds: [documentId], outcomeIds: [outcomeId], withMarks: true };
    return panel.make({ ...choice, path, recipient, withRecords: false, withScreening: false, ...patch });
  };
  return { ...test, ...desk, panel, jobs, tools, send, merge: (path: string) => panel.merge({ path, choices: {} }) };
}

export type Lead = ReturnType<typeof leadDesk>;

let made = 0;

/** Opens a packet as a library of its own; the ids and the clock are those of another machine. */
export function expertDesk(path: string, name: string, lead: Desk): Desk {
  const clock = () => new Date('2026-01-07T12:00:00.000Z');
  const library = openLibrary(path, { clock, ids: () => `${name.toLowerCase()}-${++made}` });
  const person = { id: `person-${name}`, name };
  savePerson(library, person);
  const session: Session = { library: () => library, person: () => person, locale: () => 'nb' };
  const { projectId, documentId, outcomeId } = lead;
  return deskOf(session, { projectId, documentId, outcomeId });
}

/** What the expert sends: a copy that is whole without a log beside it. */
export async function sendBack(desk: Desk, path: string): Promise<string> {
  await copyLibraryFile(desk.session.library().path, path);
  desk.close();
  return path;
}

function deskOf(session: Session, ids: Pick<Desk, 'projectId' | 'documentId' | 'outcomeId'>): Desk {
  const services = servicesOf(session);
  return {
    ...ids,
    ...services,
    session,
    tag(quote, comment = '') {
      const start = text.indexOf(quote);
      const place = { projectId: ids.projectId, documentId: ids.documentId, start, end: start + quote.length };
      return services.tags.add({ ...place, element: 'I', label: '', comment, origin: 'manual' }).id;
    },
    close: () => closeLibrary(session.library()),
  };
}

/** What stands in the project, without who wrote it down here and when. */
export async function contentOf({ tags, grades, suggestions, projectId, session }: Desk): Promise<unknown> {
  const rejected = session.library().db.prepare('SELECT document_id, element, start FROM suggestion_rejection').all();
  return {
    tags: tags.list({ projectId }).sort((a, b) => a.id.localeCompare(b.id)),
    grades: grades.list(projectId).map(({ id: _, updatedAt: __, updatedBy: ___, ...grade }) => grade),
    suggestions: (await suggestions.list({ projectId })).length,
    rejected,
  };
}
