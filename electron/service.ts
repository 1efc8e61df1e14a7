/** Entry of the service process of the desktop app (utilityProcess): the same workbench, served over ports. */
import { uuidv7 } from 'uuidv7';
import { extractorStarter } from './shell/brokered-extractor.ts';
import { serveMain } from './shell/serve-main.ts';
import type { ServiceFolders } from './shell/service-messages.ts';
import { openWorkbench } from './workbench.ts';

const { parentPort } = process;
const given = JSON.parse(process.argv.at(-1) ?? '{}') as ServiceFolders;

serveMain(
  parentPort,
  openWorkbench({
    clock: () => new Date(),
    ids: uuidv7,
    ...given,
    startExtractor: extractorStarter(parentPort),
  }),
);
