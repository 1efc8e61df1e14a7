/** What the process that is to be killed does in each stage, by the real service, telling what was acknowledged. */
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sha256Hex } from '../../electron/library/sources.ts';
import type { OpenWorkbench } from '../../electron/workbench.ts';
import { writeFileWhole } from '../../electron/write-file-whole.ts';
import { ctgovFile, paragraph, pdfFile, risFile } from './fiction.ts';
import { createAppraisalWork } from './kills-appraisal.ts';
import {
  copyPrefix,
  exportName,
  isCopy,
  libraryName,
  migratedFixture,
  migratedPrefix,
  type Order,
  questionOf,
  say,
  type WorkStage,
} from './kills-messages.ts';
import { createRecordWork } from './kills-records.ts';
import { below, oneOf, randomFrom } from './random.ts';

export type Work = Record<WorkStage, () => Promise<void>> & {
  setProject(id: string): void;
  /** What the stage of records works on. */
  gatherRecords(): Promise<void>;
  gatherFigures(): void;
};

export function createWork(workbench: OpenWorkbench, order: Order): Work {
  const { services, bytes } = workbench;
  const { home, seed, lastEdit } = order;
  const random = randomFrom(seed);
  const libraryPath = join(home, libraryName);
  const incoming = join(home, 'incoming');
  let projectId = '';
  let editNumber = lastEdit;
  let fileNumber = 0;

  const fileMakers: Record<string, () => string | Uint8Array> = {
    txt: () => Array.from({ length: 1 + below(random, 40) }, () => paragraph(random)).join('\n\n'),
    pdf: () => pdfFile(random, 1 + below(random, 4)),
    ris: () => risFile(random, 1 + below(random, 60), seed * 1000),
    // The same trials come again, with other contents and days.
    json: () => ctgovFile(random, 1 + below(random, 20), 0, `2026-0${1 + below(random, 9)}-0${1 + below(random, 9)}`),
  };

  const findCopy = () => readdirSync(home).find(isCopy);

  const addTag = () => {
    const { id: documentId } = oneOf(random, services.documents.list());
    const start = below(random, services.documents.text(documentId).text.length - 30);
    const place = { projectId, documentId, start, end: start + 20 };
    const element = oneOf(random, ['P', 'I', 'C', 'O'] as const);
    const added = services.tags.add({ ...place, element, label: '', comment: '', origin: 'manual' });
    say({ kind: 'tagged', id: added.id, quote: added.quote });
    return added;
  };

  const records = createRecordWork(workbench, order);
  const appraisal = createAppraisalWork(workbench, order);

  return {
    gatherRecords: () => records.gather(projectId),
    records: () => records.workOn(projectId),
    gatherFigures: () => appraisal.gather(projectId),
    appraisal: () => appraisal.workOn(projectId, editNumber),
    setProject(id) {
      projectId = id;
    },
    async import() {
      mkdirSync(incoming, { recursive: true });
      for (const name of readdirSync(incoming)) rmSync(join(incoming, name));
      const endings = [
        'txt',
        ...Array.from({ length: below(random, 3) }, () => oneOf(random, Object.keys(fileMakers))),
      ];
      const paths = endings.map((ending) => {
        const path = join(incoming, `${seed}-${fileNumber++}.${ending}`);
        writeFileSync(path, fileMakers[ending]!());
        return path;
      });
      const forProject = random() < 0.5 ? { projectId } : {};
      const job = await services.imports.run({ files: paths.map((path) => ({ path })), ...forProject }).finished;
      const outcomes = job.result?.outcomes ?? [];
      if (job.state !== 'done' || outcomes.some(({ status }) => status === 'refused')) {
        throw new Error(`import: ${job.state} ${job.error?.code ?? ''} ${outcomes.map(({ code }) => code).join(' ')}`);
      }
      const idsOf = (kind: string) => outcomes.flatMap((outcome) => (outcome.kind === kind ? outcome.ids : []));
      const documents = idsOf('document').map((id) => ({ id, textHash: sha256Hex(services.documents.text(id).text) }));
      say({ kind: 'imported', documents, trials: idsOf('trial'), references: idsOf('reference') });
    },
    async edit() {
      const number = ++editNumber;
      say({ kind: 'editing', number });
      services.projects.update({ id: projectId, question: questionOf(number) });
      say({ kind: 'edited', number });
      await wait(0);
    },
    async undo() {
      const { id, quote } = addTag();
      say({ kind: 'untagging', id });
      const { action } = services.history.undo(projectId);
      if (action !== 'tag.add') throw new Error(`undo took back ${action}`);
      say({ kind: 'untagged', id });
      if (random() < 0.6) {
        say({ kind: 'retagging', id });
        services.history.redo(projectId);
        say({ kind: 'tagged', id, quote });
      }
      await wait(0);
    },
    async backup() {
      const { jobId } = services.care.backup();
      const find = () => services.jobs.list().find(({ id }) => id === jobId)!;
      while (find().state === 'running') await wait(5);
      if (find().state !== 'done') throw new Error(`backup: ${JSON.stringify(find().error)}`);
    },
    async copy() {
      const old = findCopy();
      const path = join(home, `${copyPrefix}${seed}-${fileNumber++}.metodebenk`);
      await services.library.backup({ path });
      say({ kind: 'copied', path });
      if (old) rmSync(join(home, old));
    },
    async compact() {
      await services.library.compact();
    },
    async restore() {
      const path = join(home, findCopy()!);
      say({ kind: 'restoring', path });
      await services.library.restore({ file: path, path: libraryPath });
      say({ kind: 'restored', path });
    },
    async migration() {
      const path = join(home, `${migratedPrefix}${seed}-${fileNumber++}.metodebenk`);
      copyFileSync(migratedFixture, `${path}.arriving`);
      renameSync(`${path}.arriving`, path);
      await services.library.open({ path });
      await services.library.close();
      if (fileNumber > 3) rmSync(join(home, `${migratedPrefix}${seed}-${fileNumber - 4}.metodebenk`), { force: true });
    },
    async export() {
      const file = await services.exports.create({ projectId, kind: 'pico-matrix', format: 'csv' });
      const content = await bytes.read({ kind: 'export', id: file.id }, 0, file.byteLength);
      const sha256 = sha256Hex(content);
      say({ kind: 'exporting', sha256 });
      writeFileWhole(join(home, exportName), content);
      say({ kind: 'exported', sha256 });
    },
  };
}
