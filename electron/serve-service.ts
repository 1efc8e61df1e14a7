/** Entry of the service process of the browser host. */
import { enableCompileCache } from 'node:module';
import { serveServed } from './hosts/serve/serve-served.ts';
import { openNodeWorkbench } from './node-workbench.ts';

enableCompileCache();
serveServed(openNodeWorkbench);
