/** The log as plain Node keeps it. */
import { appVersion } from '../app-version.ts';
import { type HostFolders, hostFolders } from '../host-folders.ts';
import { createLog, type Log } from './create-log.ts';

/** `process` names the file: each process writes its own. */
export function nodeLog(process: string, folders: HostFolders = hostFolders()): Log {
  return createLog({ settingsFolder: folders.settings, process, version: appVersion(), clock: () => new Date() });
}
