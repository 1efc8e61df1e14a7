/** Waits for an order, works in a library until it is killed, and says what the library has acknowledged. */
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openNodeWorkbench } from '../../electron/node-workbench.ts';
import { isCopy, libraryName, type Order, say, type WorkStage } from './kills-messages.ts';
import { createWork } from './kills-work.ts';
import { nodeFolders } from './node-folders.ts';

say({ kind: 'warm' });
const [line] = await once(createInterface({ input: process.stdin }), 'line');
const order = JSON.parse(line) as Order;
const { home, stage } = order;
const workbench = openNodeWorkbench(nodeFolders(home));
const { services } = workbench;
const work = createWork(workbench, order);

const step = async (name: WorkStage) => {
  say({ kind: 'begun', stage: name });
  await work[name]();
  say({ kind: 'done', stage: name });
};

if (stage === 'migration') {
  for (;;) await step('migration');
}
const path = join(home, libraryName);
if (existsSync(path)) await services.library.open({ path });
else await services.library.create({ path });
const project = services.projects.list()[0] ?? services.projects.create({ title: 'Killed often' });
work.setProject(project.id);
say({ kind: 'opened', projectId: project.id });
if (services.documents.list().length === 0) await work.import();
if (stage === 'records') await work.gatherRecords();
if (stage === 'appraisal') work.gatherFigures();
if (stage === 'restore' && !readdirSync(home).some(isCopy)) await work.copy();
for (;;) {
  await work.edit();
  await step(stage === 'start' ? 'import' : stage);
}
