/** The command line in this process, with a person's folders under `folder`; what the process itself does has tests of its own. */
import { join } from 'node:path';
import { runCommandLine } from '../../electron/command-line/run.ts';
import { hostFolders } from '../../electron/host-folders.ts';
import { openNodeWorkbench } from '../../electron/node-workbench.ts';

export const foldersIn = (folder: string) => hostFolders({ METODEBENK_HOME: join(folder, 'home') });

export function commandLineIn(folder: string, openWorkbench = () => openNodeWorkbench(foldersIn(folder))) {
  async function print(...args: string[]) {
    const [out, err]: [string[], string[]] = [[], []];
    const exitCode = await runCommandLine(args, {
      openWorkbench,
      resourcesFolder: hostFolders().resources,
      out: (text) => out.push(text),
      err: (text) => err.push(text),
    });
    return { exitCode, out: out.join('\n'), err: err.join('\n') };
  }
  async function run(...args: string[]) {
    const { exitCode, out } = await print(...args, '--json');
    return { exitCode, value: JSON.parse(out) };
  }
  return { print, run };
}
