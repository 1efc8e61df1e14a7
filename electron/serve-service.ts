/** Entry of the service process of the browser host. */
import { enableCompileCache } from 'node:module';
import { serveServed } from './hosts/serve/serve-served.ts';
import { catchUnhandled } from './log/catch-unhandled.ts';
import { nodeLog } from './log/node-log.ts';
import { openNodeWorkbench } from './node-workbench.ts';

enableCompileCache();
const log = nodeLog('service');
catchUnhandled(log, () => process.exit(1));
serveServed((folders, libraryOpened) => openNodeWorkbench(folders, { libraryOpened, log }));
