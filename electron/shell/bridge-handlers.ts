/** Main's answers to what the preload offers: a port to the service, and the system's dialogs. */
import { basename } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { channels } from './channels.ts';
import type { Senders } from './senders.ts';
import type { ServiceProcess } from './service-process.ts';

export interface BridgeParts {
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  window: BrowserWindow;
  service: Pick<ServiceProcess, 'openPort' | 'saveExport'>;
}

const libraryFilter = [{ name: 'Metodebenk', extensions: ['metodebenk'] }];

export function answerBridge(senders: Senders, { dialog, window, service }: BridgeParts): void {
  senders.on(channels.requestPort, (frame) => frame.postMessage(channels.port, null, [service.openPort()]));

  senders.handle(channels.pickFiles, async () => {
    const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile', 'multiSelections'] });
    return filePaths;
  });

  senders.handle(channels.pickLibrary, async (mode) => {
    if (mode === 'new') {
      const defaultPath = 'Metodebenk.metodebenk';
      const { filePath } = await dialog.showSaveDialog(window, { filters: libraryFilter, defaultPath });
      return filePath || null;
    }
    const { filePaths } = await dialog.showOpenDialog(window, { filters: libraryFilter, properties: ['openFile'] });
    return filePaths[0] ?? null;
  });

  senders.handle(channels.saveExport, async (exportId, fileName) => {
    if (typeof exportId !== 'string' || typeof fileName !== 'string') throw new Error('{"code":"invalid-input"}');
    // The name is a proposal from a page: folders in it are dropped, the person chooses the folder.
    const defaultPath = basename(fileName.replaceAll('\\', '/'));
    const { filePath } = await dialog.showSaveDialog(window, { defaultPath });
    if (!filePath) return null;
    await service.saveExport(exportId, filePath);
    return filePath;
  });
}
