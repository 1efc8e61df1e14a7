/** A process that opens a library when it is told to, for tests that kill it meanwhile: `open-and-say.ts LIBRARY`. */
import { openLibrary } from '../../electron/library/open-library.ts';

const path = process.argv[2]!;
let next = 0;
process.on('message', () => {
  openLibrary(path, { clock: () => new Date(), ids: () => `child-${++next}` });
  process.send?.('opened');
});
process.send?.('ready');
