/** The bridge between a page and main, made of the few messages that main answers. */
import type { IpcRenderer, WebUtils } from 'electron';
import type { HostBridge, ShellMessage } from '../../shared/contract/host-bridge.ts';
import { appOrigin } from './address.ts';
import { channels } from './channels.ts';

export function createBridge(
  ipc: Pick<IpcRenderer, 'send' | 'invoke'>,
  webUtils: Pick<WebUtils, 'getPathForFile'>,
): HostBridge {
  return {
    requestPort: () => ipc.send(channels.requestPort),
    restartService: () => ipc.send(channels.restartService),
    openAddress: (address, locale) => void ipc.invoke(channels.openAddress, address, locale),
    openLogFolder: () => ipc.send(channels.openLogFolder),
    showFolder: (path) => ipc.send(channels.showFolder, path),
    pathForFile: (file) => webUtils.getPathForFile(file as Parameters<WebUtils['getPathForFile']>[0]),
    pickFiles: () => ipc.invoke(channels.pickFiles),
    pickLibrary: (mode, name) => ipc.invoke(channels.pickLibrary, mode, name),
    pickFolder: () => ipc.invoke(channels.pickFolder),
    saveExport: (exportId, fileName) => ipc.invoke(channels.saveExport, exportId, fileName),
    openExport: (exportId, fileName) => ipc.invoke(channels.openExport, exportId, fileName),
    tellState: (state) => ipc.send(channels.tellState, state),
    takeOpened: () => ipc.invoke(channels.takeOpened),
    mayClose: () => ipc.send(channels.mayClose),
  };
}

interface PortTarget {
  postMessage(message: unknown, targetOrigin: string, transfer: unknown[]): void;
}

/** Ports cannot cross the bridge; they, and that there will be no more, go to the page as messages to its own origin. */
export function passPort(ipc: Pick<IpcRenderer, 'on'>, target: PortTarget): void {
  ipc.on(channels.port, (event) => target.postMessage({ type: 'metodebenk:port' }, appOrigin, [...event.ports]));
  ipc.on(channels.shellMessage, (_event, message: ShellMessage) => target.postMessage(message, appOrigin, []));
  ipc.on(channels.serviceFailed, () => target.postMessage({ type: 'metodebenk:service-failed' }, appOrigin, []));
}
