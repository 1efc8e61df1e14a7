/** Composition root of the command line: `metodebenk COMMAND …`. */
import { enableCompileCache } from 'node:module';
import { appVersion } from './app-version.ts';

// The sources run as they are; keeping them compiled between runs makes a short command more than twice as fast.
enableCompileCache();
// A reader that has seen enough (`… | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
const args = process.argv.slice(2);
if (args[0] === 'serve') {
  await import('./serve.ts');
} else if (args[0] === '--version') {
  process.stdout.write(`${appVersion()}\n`);
} else {
  const { runCommandLine } = await import('./command-line/run.ts');
  const { openNodeWorkbench } = await import('./node-workbench.ts');
  const { hostFolders } = await import('./host-folders.ts');
  const folders = hostFolders();
  process.exitCode = await runCommandLine(args, {
    openWorkbench: () => openNodeWorkbench(folders),
    resourcesFolder: folders.resources,
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
  });
}
