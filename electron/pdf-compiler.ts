/** Entry of the thread that sets PDFs and paints pictures: a long one holds nobody else up. It is ended from outside. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { CompilerResources, FromCompiler, ToCompiler } from './export/typst/compiler-messages.ts';
import { fontCoverage } from './export/typst/font-coverage.ts';
import { loadPainter } from './export/typst/picture-painter.ts';
import { loadTypst } from './export/typst/typst-compiler.ts';

const tell = (message: FromCompiler) =>
  parentPort?.postMessage(message, message.type === 'made' ? [message.bytes.buffer as ArrayBuffer] : []);
const tellBroken = (error: unknown) => tell({ type: 'broken', error });

async function readFonts({ resourcesDirectory }: CompilerResources): Promise<Uint8Array[]> {
  const folder = join(resourcesDirectory, 'fonts');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ttf')).toSorted();
  return Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(folder, name)))));
}

readFonts(workerData as CompilerResources).then((fonts) => {
  let typst: ReturnType<typeof loadTypst> | undefined;
  let painter: ReturnType<typeof loadPainter> | undefined;
  /** Each is loaded when it is first asked: who paints a picture need not wait for Typst. */
  const make = async (asked: ToCompiler): Promise<FromCompiler> => {
    if ('svg' in asked) {
      painter ??= loadPainter(fonts);
      return (await painter)(asked);
    }
    typst ??= loadTypst(fonts);
    return (await typst)(asked);
  };
  parentPort?.on('message', (asked: ToCompiler) => void make(asked).then(tell, tellBroken));
  tell({ type: 'ready', coverage: fonts.flatMap(fontCoverage) });
}, tellBroken);
