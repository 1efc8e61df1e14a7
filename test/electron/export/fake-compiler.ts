/** A compiler thread that answers with the sources it was given so far, and does what some of them say. */
import type { FromCompiler } from '../../../electron/export/typst/compiler-messages.ts';

const answers = {
  ready: { type: 'ready', coverage: [[0, 0x10ffff]] },
  broken: { type: 'broken', error: null },
} satisfies Record<string, FromCompiler>;

const script = `
  import { parentPort } from 'node:worker_threads';
  const given = [];
  const busyFor = (ms) => { const since = performance.now(); while (performance.now() - since < ms); };
  parentPort.on('message', ({ source }) => {
    given.push(source);
    if (source === 'die') process.exit(3);
    if (source === 'endless') busyFor(Infinity);
    if (source === 'brief') busyFor(300);
    if (source === 'break') {
      const error = new WebAssembly.RuntimeError('unreachable');
      return parentPort.postMessage({ ...${JSON.stringify(answers.broken)}, error });
    }
    const heldBytes = source === 'large' ? 2 ** 30 : 2 ** 20;
    parentPort.postMessage({ type: 'made', bytes: new TextEncoder().encode(given.join()), heldBytes });
  });
  parentPort.postMessage(${JSON.stringify(answers.ready)});
`;

export const fakeCompiler = new URL(`data:text/javascript,${encodeURIComponent(script)}`);
