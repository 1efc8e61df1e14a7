/** The window: a sandboxed page without Node, made visible when it has something to show. */
import type { BrowserWindow } from 'electron';
import { appPage } from './address.ts';
import type { ElectronApi } from './electron-api.ts';

export function openMainWindow(BrowserWindowClass: ElectronApi['BrowserWindow'], preload: string): BrowserWindow {
  const window = new BrowserWindowClass({
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    title: 'Metodebenk',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(appPage);
  return window;
}
