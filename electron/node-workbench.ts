/** The workbench as plain Node runs it, for the command line and the browser host. */
import { userInfo } from 'node:os';
import { AppError, errorSentence } from '../shared/errors.ts';
import { spokenLocale } from '../shared/text/spoken-locale.ts';
import { type HostFolders, hostFolders } from './host-folders.ts';
import { startNodeExtractor } from './import/extractor-process.ts';
import { nodeLog } from './log/node-log.ts';
import { readPolicy } from './settings/read-policy.ts';
import { underPolicy } from './settings/under-policy.ts';
import { createSortableIds } from './sortable-ids.ts';
import { type OpenWorkbench, openWorkbench, type WorkbenchOptions } from './workbench.ts';

type NodeParts = Partial<Pick<WorkbenchOptions, 'libraryOpened' | 'log' | 'policy'>>;

export function openNodeWorkbench(
  folders: HostFolders = hostFolders(),
  { libraryOpened = () => undefined, log = nodeLog('command-line', folders), policy = readPolicy() }: NodeParts = {},
): OpenWorkbench {
  const tell = (line: string) => void process.stderr.write(`${line}\n`);
  const options = {
    libraryOpened,
    log,
    clock: () => new Date(),
    ...createSortableIds(),
    settingsFolder: folders.settings,
    libraryFolder: folders.libraries,
    resourcesFolder: folders.resources,
    defaults: {
      name: accountName(),
      locale: spokenLocale([Intl.DateTimeFormat().resolvedOptions().locale]),
    },
    startExtractor: startNodeExtractor,
    backupFailed: (error: unknown) =>
      tell(`The daily backup was not taken: ${error instanceof AppError ? error.message : String(error)}`),
  };
  const workbench = openWorkbench(underPolicy(options, policy));
  const problem = policy?.problem;
  if (problem) tell(errorSentence(problem.code, problem.details, workbench.services.settings.get().locale));
  return workbench;
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'Metodebenk'; // an account without a name in the system's list
  }
}
