/** Entry of the thread that sets PDFs: a long one holds nobody else up. It is ended from outside. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CompilerResources, FromCompiler, ToCompiler } from './export/typst/compiler-messages.ts';
import { loadTypst } from './export/typst/typst-compiler.ts';

const tell = (message: FromCompiler) =>
  parentPort?.postMessage(message, message.type === 'pdf' ? [message.bytes.buffer as ArrayBuffer] : []);
const tellBroken = (error: unknown) => tell({ type: 'broken', error });

loadTypst(workerData as CompilerResources).then(({ coverage, print }) => {
  parentPort?.on('message', (asked: ToCompiler) => void print(asked).then(tell, tellBroken));
  tell({ type: 'ready', coverage });
}, tellBroken);
