/** Entry of the service process of the desktop app (utilityProcess): the same workbench, served over ports. */
import { catchUnhandled } from './log/catch-unhandled.ts';
import { createLog } from './log/create-log.ts';
import { type OpenedLibrary, reopenLibrary } from './opened-library.ts';
import { readPolicy } from './settings/read-policy.ts';
import { underPolicy } from './settings/under-policy.ts';
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

const tell = (message: FromService) => parentPort.postMessage(message);
const policy = readPolicy();
tell({ type: 'policy', opensAddresses: policy?.rules.externalLinks !== 'refuse' });
const options = {
  clock,
  log,
  ...createSortableIds(),
  ...given,
  startExtractor: extractorStarter(parentPort),
  compilerEntry: new URL('./pdf-compiler.js', import.meta.url),
  libraryOpened: (library: OpenedLibrary | null) => tell({ type: 'library', library }),
};
const workbench = openWorkbench(underPolicy(options, policy));
serveMain(parentPort, workbench, reopenLibrary(workbench.services.library, given.reopen));
