/** Puts the desktop app together: one instance, policies first, then the service, then the window. */
import { basename, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { openScreens } from '../hosts/screens.ts';
import type { Log } from '../log/create-log.ts';
import { createRestartLimit } from '../restart-limit.ts';
import { registerAppScheme, serveAppScheme } from './app-protocol.ts';
import { answerBridge, handPort } from './bridge-handlers.ts';
import type { ElectronApi } from './electron-api.ts';
import { openMainWindow } from './main-window.ts';
import { createSenders, ownFrame } from './senders.ts';
import { type ServiceProcess, startService } from './service-process.ts';
import { applySessionPolicy } from './session-policy.ts';
import { applyWindowPolicy } from './window-policy.ts';

/** `root` is the folder that holds dist and resources: the checkout, or the inside of the packaged archive. */
export async function startDesktop(electron: ElectronApi, root: string, log: Log): Promise<void> {
  const { app, protocol } = electron;
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.enableSandbox();
  registerAppScheme(protocol);
  applyWindowPolicy(app);
  await app.whenReady();

  applySessionPolicy(electron.session.defaultSession);
  serveAppScheme(protocol, openScreens(join(root, 'dist', 'screens')));
  const entries = {
    service: join(root, 'dist', 'electron', 'service.js'),
    extractor: join(root, 'dist', 'electron', 'extractor.js'),
    folders: {
      settingsFolder: app.getPath('userData'),
      libraryFolder: join(app.getPath('documents'), 'Metodebenk'),
      resourcesFolder: join(root, 'resources'),
      version: app.getVersion(),
      defaults: {
        name: basename(app.getPath('home')),
        locale: /^(nb|nn|no)\b/.test(app.getLocale()) ? 'nb' : 'en',
      } as const,
    },
  };
  const tellPage = () => {
    const frame = ownFrame({ senderFrame: window.webContents.mainFrame });
    if (frame) handPort(frame, service);
  };
  const service = startService(electron, entries, { started: tellPage, failed: tellPage });
  const window = openMainWindow(electron.BrowserWindow, join(root, 'dist', 'electron', 'preload.cjs'));
  answerBridge(createSenders(electron.ipcMain), {
    dialog: electron.dialog,
    shell: electron.shell,
    window,
    service,
    logFolder: log.folder,
  });
  loadAgainAfterCrash(window, log);
  app.on('second-instance', () => bringForward(window));
  endWithLastWindow(app, service);
}

/** The address of the page holds the place where the person was. A page that crashes again and again is left alone. */
function loadAgainAfterCrash({ webContents }: BrowserWindow, log: Log, mayLoad = createRestartLimit()): void {
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.problem('window', [{ name: 'RenderProcessGone', code: reason, frames: [] }]);
    if (mayLoad()) webContents.reload();
  });
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The library is closed properly before the app ends; a service that hangs is given two seconds. */
function endWithLastWindow(app: ElectronApi['app'], service: ServiceProcess): void {
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    const patience = new Promise((resolve) => setTimeout(resolve, 2000));
    void Promise.race([service.close(), patience]).then(() => app.exit());
  });
}
