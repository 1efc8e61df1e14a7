/** Main's answers to what the preload offers: a port to the service, and the system's dialogs. */
import { isAbsolute } from 'node:path';
import type { BrowserWindow, Dialog, Shell, WebFrameMain } from 'electron';
import { z } from 'zod';
import { entityIdSchema } from '../../shared/contract/limits.ts';
import { channels } from './channels.ts';
import { type FileDialogs, proposedName } from './file-dialogs.ts';
import { openOutside } from './open-outside.ts';
import type { PrintFiles } from './print-files.ts';
import type { Senders } from './senders.ts';
import type { ServiceProcess } from './service-process.ts';

export interface BridgeParts {
  dialog: Pick<Dialog, 'showMessageBox'>;
  dialogs: FileDialogs;
  shell: Pick<Shell, 'openPath' | 'openExternal' | 'showItemInFolder'>;
  window: BrowserWindow;
  logFolder: string;
  printFiles: PrintFiles;
  service: Pick<ServiceProcess, 'openPort' | 'saveExport' | 'restart' | 'opensAddresses'>;
}

export function answerBridge(
  senders: Senders,
  { dialog, dialogs, shell, window, logFolder, printFiles, service }: BridgeParts,
): void {
  senders.on(channels.requestPort, (frame) => handPort(frame, service));
  senders.on(channels.restartService, () => service.restart());

  senders.on(channels.openLogFolder, () => void shell.openPath(logFolder));
  senders.on(channels.showFolder, (_frame, path) => {
    if (typeof path === 'string' && isOnThisMachine(path)) shell.showItemInFolder(path);
  });

  senders.handle(channels.openAddress, async (address, locale) =>
    service.opensAddresses() ? openOutside(address, locale, { dialog, shell, window }) : false,
  );

  senders.handle(channels.pickFiles, () => dialogs.filesToImport());
  senders.handle(channels.pickLibrary, (mode, name) => {
    if (mode !== 'new') return dialogs.library();
    return dialogs.newLibrary(typeof name === 'string' ? name : 'Metodebenk');
  });
  senders.handle(channels.pickFolder, () => dialogs.folder());

  senders.handle(channels.saveExport, async (exportId, fileName) => {
    const asked = exportSchema.safeParse({ exportId, fileName });
    if (!asked.success) throw refusal('invalid-input');
    const path = await dialogs.saveAs(asked.data.fileName);
    if (path) await service.saveExport(asked.data.exportId, path);
    return path;
  });

  senders.handle(channels.openExport, async (exportId, fileName) => {
    const asked = exportSchema.safeParse({ exportId, fileName });
    // The system runs what it opens where the ending says so: a page chooses no other ending.
    if (!asked.success || !asked.data.fileName.endsWith('.pdf')) throw refusal('invalid-input');
    const file = proposedName(asked.data.fileName);
    const path = printFiles.pathFor(file);
    await service.saveExport(asked.data.exportId, path);
    if (await shell.openPath(path)) throw refusal('export-not-opened', { file });
  });
}

const exportSchema = z.object({ exportId: entityIdSchema, fileName: z.string().min(1).max(255) });

/** A page must not make Windows greet a server of its choice with the person's password. */
const isOnThisMachine = (path: string): boolean => isAbsolute(path) && !/^[\\/]{2}/.test(path);

/** An error whose message is the failure as JSON, the only part that crosses to the page. */
function refusal(code: string, details: Record<string, string> = {}): Error {
  return new Error(JSON.stringify({ code, details }));
}

/** Where the service was given up the page is told that, and offers to start it again. */
export function handPort(frame: Pick<WebFrameMain, 'postMessage'>, service: Pick<ServiceProcess, 'openPort'>): void {
  const port = service.openPort();
  if (port) frame.postMessage(channels.port, null, [port]);
  else frame.postMessage(channels.serviceFailed, null);
}
