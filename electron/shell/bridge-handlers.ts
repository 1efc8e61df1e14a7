/** Main's answers to what the preload offers: a port to the service, and the system's dialogs. */
import { basename } from 'node:path';
import type { BrowserWindow, Dialog, Shell, WebFrameMain } from 'electron';
import { channels } from './channels.ts';
import { openOutside } from './open-outside.ts';
import type { PrintFiles } from './print-files.ts';
import type { Senders } from './senders.ts';
import type { ServiceProcess } from './service-process.ts';

export interface BridgeParts {
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>;
  shell: Pick<Shell, 'openPath' | 'openExternal'>;
  window: BrowserWindow;
  logFolder: string;
  printFiles: PrintFiles;
  service: Pick<ServiceProcess, 'openPort' | 'saveExport' | 'restart'>;
}

const libraryFilter = [{ name: 'Metodebenk', extensions: ['metodebenk'] }];

export function answerBridge(
  senders: Senders,
  { dialog, shell, window, logFolder, printFiles, service }: BridgeParts,
): void {
  senders.on(channels.requestPort, (frame) => handPort(frame, service));
  senders.on(channels.restartService, () => service.restart());

  senders.on(channels.openLogFolder, () => void shell.openPath(logFolder));

  senders.handle(channels.openAddress, (address, locale) => openOutside(address, locale, { dialog, shell, window }));

  senders.handle(channels.pickFiles, async () => {
    const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile', 'multiSelections'] });
    return filePaths;
  });

  senders.handle(channels.pickLibrary, async (mode, name) => {
    if (mode === 'new') {
      const defaultPath = `${typeof name === 'string' ? proposedName(name) : 'Metodebenk'}.metodebenk`;
      const { filePath } = await dialog.showSaveDialog(window, { filters: libraryFilter, defaultPath });
      return filePath || null;
    }
    const { filePaths } = await dialog.showOpenDialog(window, { filters: libraryFilter, properties: ['openFile'] });
    return filePaths[0] ?? null;
  });

  senders.handle(channels.pickFolder, async () => {
    const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
    return filePaths[0] ?? null;
  });

  senders.handle(channels.saveExport, async (exportId, fileName) => {
    if (typeof exportId !== 'string' || typeof fileName !== 'string') throw new Error('{"code":"invalid-input"}');
    const { filePath } = await dialog.showSaveDialog(window, { defaultPath: proposedName(fileName) });
    if (!filePath) return null;
    await service.saveExport(exportId, filePath);
    return filePath;
  });

  senders.handle(channels.openExport, async (exportId, fileName) => {
    if (typeof exportId !== 'string' || typeof fileName !== 'string') throw new Error('{"code":"invalid-input"}');
    const path = printFiles.pathFor(proposedName(fileName));
    await service.saveExport(exportId, path);
    const refusal = await shell.openPath(path);
    if (refusal) throw new Error(JSON.stringify({ code: 'export-not-opened', details: { file: basename(path) } }));
  });
}

/** Where the service was given up the page is told that, and offers to start it again. */
export function handPort(frame: Pick<WebFrameMain, 'postMessage'>, service: Pick<ServiceProcess, 'openPort'>): void {
  const port = service.openPort();
  if (port) frame.postMessage(channels.port, null, [port]);
  else frame.postMessage(channels.serviceFailed, null);
}

/** A name that a page proposes: folders in it are dropped, the person chooses the folder. */
function proposedName(name: string): string {
  return basename(name.replaceAll('\\', '/'));
}
