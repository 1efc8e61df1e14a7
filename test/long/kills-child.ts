/** Works in a library without pause until it is killed, and says on stdout what the library has acknowledged. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../electron/library/sources.ts';
import { openNodeWorkbench } from '../../electron/node-workbench.ts';
import { writeFileWhole } from '../../electron/write-file-whole.ts';
import { lines, writePdf } from '../fixtures/pdf/write-pdf.ts';
import { ctgovFile, paragraph, risFile, sentence } from './fiction.ts';
import { type ChildMessage, exportName, questionOf } from './kills-messages.ts';
import { nodeFolders } from './node-folders.ts';
import { below, oneOf, randomFrom } from './random.ts';

const [home = '', libraryPath = '', seedText = '', firstEdit = ''] = process.argv.slice(2);
const seed = Number(seedText);
const random = randomFrom(seed);
const say = (message: ChildMessage) => writeSync(1, `${JSON.stringify(message)}\n`);

const { services, bytes } = openNodeWorkbench(nodeFolders(home));
if (existsSync(libraryPath)) await services.library.open({ path: libraryPath });
else await services.library.create({ path: libraryPath });
const project = services.projects.list()[0] ?? services.projects.create({ title: 'Killed often' });
say({ kind: 'opened', projectId: project.id });

const incoming = join(home, 'incoming');
rmSync(incoming, { recursive: true, force: true });
mkdirSync(incoming);
const fileMakers: Record<string, () => string | Uint8Array> = {
  txt: () => Array.from({ length: 1 + below(random, 40) }, () => paragraph(random)).join('\n\n'),
  pdf: () =>
    writePdf(
      Array.from({ length: 1 + below(random, 4) }, () => ({
        texts: lines(
          50,
          740,
          Array.from({ length: 30 }, () => sentence(random).slice(0, 90)),
        ),
      })),
    ),
  ris: () => risFile(random, 1 + below(random, 60), seed * 1000),
  // The same trials come again, with other contents and days.
  json: () => ctgovFile(random, 1 + below(random, 20), 0, `2026-0${1 + below(random, 9)}-0${1 + below(random, 9)}`),
};

let editNumber = Number(firstEdit);
let fileNumber = 0;
const tagged: string[] = services.tags.list({ projectId: project.id }).map(({ id }) => id);

async function importFiles(): Promise<void> {
  const paths = Array.from({ length: 1 + below(random, 3) }, () => {
    const ending = oneOf(random, Object.keys(fileMakers));
    const path = join(incoming, `${seed}-${fileNumber++}.${ending}`);
    writeFileSync(path, fileMakers[ending]!());
    return path;
  });
  const projectId = random() < 0.5 ? { projectId: project.id } : {};
  const job = await services.imports.run({ files: paths.map((path) => ({ path })), ...projectId }).finished;
  const outcomes = job.result?.outcomes ?? [];
  if (job.state !== 'done' || outcomes.some(({ status }) => status === 'refused')) {
    throw new Error(`import: ${job.state} ${job.error?.code ?? ''} ${outcomes.map(({ code }) => code).join(' ')}`);
  }
  const idsOf = (kind: string) => outcomes.flatMap((outcome) => (outcome.kind === kind ? outcome.ids : []));
  const documents = idsOf('document').map((id) => ({ id, textHash: sha256Hex(services.documents.text(id).text) }));
  say({ kind: 'imported', documents, trials: idsOf('trial'), references: idsOf('reference') });
  for (const name of readdirSync(incoming)) rmSync(join(incoming, name));
}

function edit(): void {
  const number = ++editNumber;
  say({ kind: 'editing', number });
  services.projects.update({ id: project.id, question: questionOf(number) });
  say({ kind: 'edited', number });
}

function tag(): void {
  const documents = services.documents.list();
  if (documents.length === 0) return;
  const { id: documentId } = oneOf(random, documents);
  const start = below(random, services.documents.text(documentId).text.length - 30);
  const added = services.tags.add({
    projectId: project.id,
    documentId,
    start,
    end: start + 20,
    element: oneOf(random, ['P', 'I', 'C', 'O'] as const),
    label: '',
    comment: '',
    origin: 'manual',
  });
  tagged.push(added.id);
  say({ kind: 'tagged', id: added.id, quote: added.quote });
}

function untag(): void {
  const id = tagged.splice(below(random, tagged.length), 1)[0];
  if (id === undefined) return;
  say({ kind: 'untagging', id });
  services.tags.remove([id]);
  say({ kind: 'untagged', id });
}

async function exportTable(): Promise<void> {
  const file = await services.exports.create({ projectId: project.id, kind: 'pico-matrix', format: 'csv' });
  const content = await bytes.read({ kind: 'export', id: file.id }, 0, file.byteLength);
  const sha256 = sha256Hex(content);
  say({ kind: 'exporting', sha256 });
  writeFileWhole(join(home, exportName), content);
  say({ kind: 'exported', sha256 });
}

const steps = [importFiles, importFiles, edit, edit, tag, tag, tag, untag, exportTable];
for (;;) {
  await oneOf(random, steps)();
  await new Promise((resolve) => setImmediate(resolve));
}
