/** What a person does that writes to the disk, each as one step that is done whole or refused by a code. */
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenWorkbench } from '../../electron/workbench.ts';
import { writeFileWhole } from '../../electron/write-file-whole.ts';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { ctgovFile, paragraph, pdfFile, risFile } from './fiction.ts';
import { migratedFixture } from './kills-messages.ts';
import { oneOf, type Random } from './random.ts';

export interface DiskStage {
  /** Before the disk fills up. */
  prepare?(): void | Promise<void>;
  run(): unknown;
  /** What is there when it was done; none of them when it was refused. */
  makes?: string[];
}

export interface StagePlaces {
  /** The disk that fills up. */
  disk: string;
  /** Another one, where there is room. */
  elsewhere: string;
  libraryPath: string;
}

export function createStages(
  { services, bytes }: OpenWorkbench,
  { disk, elsewhere, libraryPath }: StagePlaces,
  random: Random,
): Record<string, DiskStage> {
  const project = services.projects.list()[0]!;
  const made = (name: string) => join(disk, name);
  const copy = join(elsewhere, 'copy.metodebenk');
  let number = 0;

  const importFile = async (name: string, content: string | Uint8Array) => {
    const path = join(elsewhere, name);
    writeFileSync(path, content);
    const job = await services.imports.run({ files: [{ path }] }).finished;
    const refused = job.result?.outcomes.find(({ status }) => status === 'refused');
    if (job.error) throw new AppError(job.error.code as ErrorCode, job.error.details);
    if (refused) throw new AppError(refused.code as ErrorCode, refused.details ?? {});
  };
  const finish = async ({ jobId }: { jobId: string }) => {
    const find = () => services.jobs.list().find(({ id }) => id === jobId)!;
    while (find().state === 'running') await wait(2);
    const { error } = find();
    if (error) throw new AppError(error.code as ErrorCode, error.details);
  };
  const edit = () => services.projects.update({ id: project.id, question: `${++number} ${paragraph(random, 40)}` });
  const tag = () => {
    const { id: documentId } = oneOf(random, services.documents.list());
    const place = { projectId: project.id, documentId, start: 0, end: 20 };
    return services.tags.add({ ...place, element: 'P', label: '', comment: '', origin: 'manual' });
  };

  const figures = () => {
    const { id: outcomeId } = services.projects.addOutcome({
      projectId: project.id,
      name: `Smerte ${++number}`,
      importance: 7,
    });
    const results = Array.from({ length: 60 }, (_, at) => ({
      ...{ studyName: `Berg ${2000 + at}`, outcomeId, note: paragraph(random, 20) },
      numbers: { events1: '4', total1: '40', events2: '9', total2: '41' },
    }));
    services.studies.setResults({ projectId: project.id, results });
    services.analyses.add({ outcomeId });
    return { outcomeId };
  };

  return {
    create: { run: () => services.library.create({ path: made('new.metodebenk') }), makes: [made('new.metodebenk')] },
    open: {
      prepare: async () => void (await services.library.close()),
      run: () => services.library.open({ path: libraryPath }),
    },
    'import text': { run: () => importFile('a.txt', Array.from({ length: 60 }, () => paragraph(random)).join('\n\n')) },
    'import pdf': { run: () => importFile('a.pdf', pdfFile(random, 6)) },
    'import records': { run: () => importFile('a.ris', risFile(random, 80, Math.floor(random() * 1e6))) },
    'import trials': { run: () => importFile('a.json', ctgovFile(random, 20, Math.floor(random() * 1e5))) },
    edit: { run: edit },
    undo: {
      prepare: () => void tag(),
      run: () => {
        if (!services.history.state(project.id).undo) tag();
        services.history.undo(project.id);
      },
    },
    appraisal: {
      prepare: () => void figures(),
      run: () => {
        const { outcomeId } = figures();
        const [note] = services.costNotes.add({
          projectId: project.id,
          notes: [{ name: 'Utstyr', note: paragraph(random, 30) }],
        });
        services.costNotes.update({ id: note!.id, amount: '9 000' });
        services.grades.set({ outcomeId, comment: paragraph(random, 40) });
      },
    },
    settings: { run: () => services.settings.update({ personName: `Kari ${++number}` }) },
    migration: {
      prepare: () => copyFileSync(migratedFixture, made('old.metodebenk')),
      run: () => services.library.open({ path: made('old.metodebenk') }),
    },
    backup: { run: () => finish(services.care.backup()) },
    copy: {
      run: () => finish(services.care.copy({ path: made('copy.metodebenk') })),
      makes: [made('copy.metodebenk')],
    },
    compact: { run: () => finish(services.care.compact()) },
    restore: {
      async prepare() {
        rmSync(copy, { force: true });
        await services.library.backup({ path: copy });
      },
      run: () => finish(services.care.restore({ file: copy, path: libraryPath })),
    },
    salvage: {
      run: () => finish(services.care.salvage({ from: libraryPath, to: made('salvaged.metodebenk') })),
      makes: [made('salvaged.metodebenk')],
    },
    export: {
      async run() {
        const file = await services.exports.create({ projectId: project.id, kind: 'pico-matrix', format: 'html' });
        const content = await bytes.read({ kind: 'export', id: file.id }, 0, file.byteLength);
        writeFileWhole(made('table.html'), content);
      },
      makes: [made('table.html')],
    },
  };
}

/** Names of `makes` that are there, of a stage that was refused. */
export const madeNevertheless = ({ makes = [] }: DiskStage): string[] => makes.filter((path) => existsSync(path));
