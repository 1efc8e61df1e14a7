/** Composition root of the command line: `metodebenk COMMAND …`. */
import { runCommandLine } from './command-line/run.ts';
import { hostFolders } from './host-folders.ts';
import { openNodeWorkbench } from './node-workbench.ts';

const args = process.argv.slice(2);
if (args[0] === 'serve') {
  await import('./serve.ts');
} else {
  const folders = hostFolders();
  process.exitCode = await runCommandLine(args, {
    openWorkbench: () => openNodeWorkbench(folders),
    resourcesFolder: folders.resources,
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
  });
}
