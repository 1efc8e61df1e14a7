/**
 * One of those who fight for a library: opens it, works in it, closes it, again and again until its input ends. A
 * reader opens it to read only and proves it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { openNodeWorkbench } from '../../electron/node-workbench.ts';
import { AppError } from '../../shared/errors.ts';
import { type FightMessage, type FightOrder, say } from './fight-messages.ts';
import { createWork } from './kills-work.ts';
import { nodeFolders } from './node-folders.ts';
import { below, oneOf, randomFrom } from './random.ts';

const order = JSON.parse(process.argv[2] ?? '') as FightOrder;
const { home, libraryPath, name, readOnly } = order;
const random = randomFrom(order.seed);
const workbench = openNodeWorkbench(nodeFolders(home));
const { services } = workbench;
services.settings.update({ personName: name });
const work = createWork(workbench, { home, seed: order.seed, stage: 'edit', lastEdit: order.lastEdit });

let isOver = false;
process.stdin.on('end', () => {
  isOver = true;
});
process.stdin.resume();

/** What is refused because another has the library is part of the fight; anything else ends the process. */
async function attempt(what: FightMessage & { kind: 'refused' }, task: () => unknown): Promise<boolean> {
  try {
    await task();
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say({ ...what, code: error.code, owner: String(error.details.person ?? '') });
    return false;
  }
}

async function workInside(): Promise<void> {
  const project =
    services.projects.list().find(({ title }) => title === name) ?? services.projects.create({ title: name });
  work.setProject(project.id);
  say({ kind: 'opened', projectId: project.id });
  const tasks = [work.edit, work.edit, work.edit, work.undo, work.undo, work.export];
  const rare = [work.import, work.backup, work.copy, work.compact];
  for (let n = 1 + below(random, 12); n > 0 && !isOver; n--) {
    const task = random() < 0.1 ? oneOf(random, rare) : oneOf(random, tasks);
    await attempt({ kind: 'refused', what: 'work', code: '', owner: '' }, task);
    await wait(random() * 60);
  }
  if (random() < 0.12) await wait(6000); // longer than anyone waits
}

async function readInside(): Promise<void> {
  const report = services.library.verify();
  say({ kind: 'read', problems: report.problems.slice(0, 5).map((problem) => JSON.stringify(problem)) });
  await wait(random() * 300);
  services.documents.list();
}

while (!isOver) {
  const isOpen = await attempt({ kind: 'refused', what: 'open', code: '', owner: '' }, () =>
    services.library.open({ path: libraryPath, readOnly }),
  );
  if (isOpen) {
    await (readOnly ? readInside() : workInside());
    await services.library.close();
  }
  await wait(random() * 200);
}
await workbench.close();
