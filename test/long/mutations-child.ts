/**
 * Imports damaged files as the service does, told their paths by its parent, two at a time; says what became of each.
 * It ends when its parent says so: any other end is what the test looks for.
 */
import { join } from 'node:path';
import { openNodeWorkbench } from '../../electron/node-workbench.ts';
import type { MutationMessage } from './mutations-messages.ts';
import { nodeFolders } from './node-folders.ts';

const home = process.argv[2] ?? '';
const { services, close } = openNodeWorkbench(nodeFolders(home));
await services.library.create({ path: join(home, 'mutated.metodebenk') });
const say = (message: MutationMessage) => process.send!(message);

process.on('message', async (message: { path: string } | 'end') => {
  if (message === 'end') {
    say({ kind: 'ended', report: services.library.verify() });
    await close();
    process.disconnect();
    return;
  }
  const { path } = message;
  const job = await services.imports.run({ files: [{ path }] }).finished;
  const outcome = job.result?.outcomes[0];
  const code = outcome?.status === 'refused' ? (outcome.code ?? 'refused') : (outcome?.kind ?? '');
  say({
    kind: 'file',
    path,
    state: job.state,
    code,
    reason: job.error?.code ?? outcome?.message ?? '',
    isKept: outcome !== undefined && outcome.status !== 'refused',
  });
  services.jobs.dismiss(job.id);
});
say({ kind: 'ready' });
