/** Entry of the service process of the desktop app (utilityProcess): the same workbench, served over ports. */
import { catchUnhandled } from './log/catch-unhandled.ts';
import { createLog } from './log/create-log.ts';
import { reopenLibrary } from './opened-library.ts';
import { extractorStarter } from './shell/brokered-extractor.ts';
import { serveMain } from './shell/serve-main.ts';
import type { FromService, ServiceStart } from './shell/service-messages.ts';
import { createSortableIds } from './sortable-ids.ts';
import { openWorkbench } from './workbench.ts';

const { parentPort } = process;
const given = JSON.parse(process.argv.at(-1) ?? '{}') as ServiceStart;

const { settingsFolder, version } = given;
const clock = () => new Date();
const log = createLog({ settingsFolder, process: 'service', version, clock });
catchUnhandled(log, () => process.exit(1));

const workbench = openWorkbench({
  clock,
  log,
  ...createSortableIds(),
  ...given,
  startExtractor: extractorStarter(parentPort),
  libraryOpened: (library) => parentPort.postMessage({ type: 'library', library } satisfies FromService),
});
serveMain(parentPort, workbench, reopenLibrary(workbench.services.library, given.reopen));
