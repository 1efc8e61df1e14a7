/** The window: a sandboxed page without Node, where it was left, made visible when it has something to show. */
import type { BrowserWindow } from 'electron';
import { appPage } from './address.ts';
import type { ElectronApi } from './electron-api.ts';
import { displaysOf } from './keep-window.ts';
import type { KeptWindow } from './window-file.ts';
import { displayFor, leastSize, placeWindow } from './window-place.ts';

type WindowParts = Pick<ElectronApi, 'BrowserWindow' | 'screen'>;

export function openMainWindow(
  { BrowserWindow: BrowserWindowClass, screen }: WindowParts,
  preload: string,
  kept: KeptWindow,
): BrowserWindow {
  const displays = displaysOf(screen);
  const window = new BrowserWindowClass({
    ...placeWindow(kept, displays),
    ...leastSize(displayFor(kept, displays)),
    // Said to be false, macOS takes the button away.
    ...(kept.isFullScreen ? { fullscreen: true } : {}),
    show: false,
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
      zoomFactor: kept.zoom,
    },
  });
  window.once('ready-to-show', () => {
    if (kept.isMaximized) window.maximize();
    window.show();
  });
  void window.loadURL(appPage);
  return window;
}
